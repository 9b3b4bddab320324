package io.github.weexjvm;

import io.github.weexjvm.script.Fault;

/** A script that was to be run threw, or could not be parsed. */
public final class ScriptFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  ScriptFailedException(Fault fault) {
    super(fault.report(), null, false, false);
    this.fault = fault;
  }

  /** What went wrong, and where. */
  public Fault fault() {
    return fault;
  }
}
