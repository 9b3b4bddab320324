package io.github.weexjvm.module;

import java.util.Locale;

/** How a script gives a module a handler that is {@link JSMethod#assignable}. */
public enum HandlerForm {
  /** {@code module.onevent = fn} and {@code module.onevent(fn)} mean the same. */
  EITHER,

  /** Only {@code module.onevent(fn)}; what is assigned is ignored. */
  CALL,

  /** Only {@code module.onevent = fn}, which reads as null without a handler. */
  ASSIGNMENT;

  /** What our scripts call it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
