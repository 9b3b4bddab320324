package io.github.weexjvm.fuzz;

import io.github.weexjvm.bundle.TreeTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What is fuzzed, by the names that {@code scripts/fuzz} knows. */
@SuppressWarnings("ImmutableEnumChecker") // Method references keep nothing.
enum FuzzTarget {
  FRAMES(
      FramesTarget.class,
      FramesTarget::fuzzerTestOneInput,
      600,
      "a server's bytes behind the handshake, in any segments"),
  HANDSHAKE(
      HandshakeTarget.class,
      HandshakeTarget::fuzzerTestOneInput,
      1_000,
      "a server's reply to the opening request"),
  URL(UrlTarget.class, UrlTarget::fuzzerTestOneInput, 300, "a WebSocket's URL"),
  MODULES(
      ModulesTarget.class,
      ModulesTarget::fuzzerTestOneInput,
      25,
      "a script's values for the modules' methods"),
  TREE(
      TreeTarget.class,
      TreeTarget::fuzzerTestOneInput,
      1_000,
      "a framework's commands to the tree"),
  SELECTOR(SelectorTarget.class, SelectorTarget::fuzzerTestOneInput, 5_000, "a selector of CSS"),
  JSON(JsonTarget.class, JsonTarget::fuzzerTestOneInput, 5_000, "a framework's JSON"),
  POLICY(
      PolicyTarget.class, PolicyTarget::fuzzerTestOneInput, 3_000, "a pattern of a target policy"),
  PROXY(
      ProxyTarget.class,
      ProxyTarget::fuzzerTestOneInput,
      3_000,
      "a proxy's URL, its exceptions, and what it says"),
  SERVER_SCRIPT(
      ServerScriptTarget.class,
      ServerScriptTarget::fuzzerTestOneInput,
      2_000,
      "the text of a scripted server");

  private final Class<?> owner;
  private final Consumer<byte[]> target;
  private final int shortRun;
  private final String description;

  /**
   * @param shortRun how many inputs a build tries, about a second's worth
   */
  FuzzTarget(Class<?> owner, Consumer<byte[]> target, int shortRun, String description) {
    this.owner = owner;
    this.target = target;
    this.shortRun = shortRun;
    this.description = description;
  }

  /** As the command line has it. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Class<?> owner() {
    return owner;
  }

  int shortRun() {
    return shortRun;
  }

  String description() {
    return description;
  }

  /** Throws for a finding. */
  void run(byte[] input) {
    target.accept(input);
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(FuzzTarget::label).toList();
  }

  static FuzzTarget named(String label) {
    return Arrays.stream(values())
        .filter(one -> one.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
