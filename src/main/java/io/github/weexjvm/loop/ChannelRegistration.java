package io.github.weexjvm.loop;

import java.nio.channels.SelectionKey;

/** A channel's place in a loop's selector. Used on the loop's thread only. */
public final class ChannelRegistration {

  private final SelectionKey key;

  ChannelRegistration(SelectionKey key) {
    this.key = key;
  }

  /** Asks to be called for these operations from now on; 0 for none. A dead channel ignores it. */
  public void interest(int ops) {
    if (key.isValid() && key.interestOps() != ops) {
      key.interestOps(ops);
    }
  }

  /** Takes the channel out of the selector. Harmless the second time. */
  public void cancel() {
    key.cancel();
  }
}
