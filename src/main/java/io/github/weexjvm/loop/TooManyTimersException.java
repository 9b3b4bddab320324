package io.github.weexjvm.loop;

/** A script has set more timers than it may. The message is one sentence. */
public final class TooManyTimersException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  TooManyTimersException(int most) {
    super("there are " + most + " timers already: clear those that are not needed any more");
  }
}
