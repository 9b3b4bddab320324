package io.github.weexjvm.testing;

import java.io.IOException;

/** Sends messages back while a script waits for more. One instance serves one connection. */
final class Echo implements ScriptWait {

  /** 0 for no end. */
  private final int count;

  private int done;

  private Echo(int count) {
    this.count = count;
  }

  /** Sends so many messages back, each of which is waited for anew. */
  static void times(int count, ScriptRun run) {
    run.await(new Echo(count));
  }

  /** Sends messages back until the client closes or leaves, however long that takes. */
  static void forever(ScriptRun run) {
    run.await(new Echo(0), ScriptLine.FOREVER);
  }

  @Override
  public boolean isOverWith(Arrival arrival, ScriptRun run) throws IOException {
    if (arrival.isPingOrPong()) {
      return false;
    }
    if (!arrival.isMessage()) {
      return endsWith(arrival, run);
    }
    Frame message = arrival.frame();
    run.output().message(message.opcode(), message.payload());
    done++;
    if (count > done) {
      run.await(this);
    }
    return count > 0 && count == done;
  }

  private boolean endsWith(Arrival arrival, ScriptRun run) throws IOException {
    if (count > 0) {
      throw run.unmet("message " + (done + 1) + " of " + count + " to echo", arrival);
    }
    return true;
  }
}
