package io.github.weexjvm.bundle;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a bundle is written for. */
public enum BundleType {
  /** Vue 2 components. */
  VUE("Vue"),
  /** Rax, or whatever else brings a React of its own. */
  RAX("Rax"),
  /** The templates of the first Weex, {@code .we} files. */
  LEGACY("Weex"),
  /** The bare document interface. */
  VANILLA("Vanilla");

  private final String framework;

  BundleType(String framework) {
    this.framework = framework;
  }

  /** What a bundle's header calls it. */
  public String framework() {
    return framework;
  }

  static Optional<BundleType> of(String framework) {
    return Arrays.stream(values()).filter(type -> type.framework.equals(framework)).findFirst();
  }

  /** All names, as a list for a sentence. */
  static String names() {
    return Arrays.stream(values()).map(BundleType::framework).collect(Collectors.joining(", "));
  }
}
