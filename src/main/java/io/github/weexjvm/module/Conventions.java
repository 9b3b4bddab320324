package io.github.weexjvm.module;

import java.util.Objects;

/**
 * In what the platforms differ between scripts and modules, whatever the module is.
 *
 * @param handlers how scripts set handlers
 * @param binary how plain scripts pass bytes
 */
public record Conventions(HandlerForm handlers, BinaryForm binary) {

  /** What is the most forgiving. */
  public static final Conventions PORTABLE =
      new Conventions(HandlerForm.EITHER, BinaryForm.OWN_RANGE);

  public Conventions {
    Objects.requireNonNull(handlers, "handlers");
    Objects.requireNonNull(binary, "binary");
  }
}
