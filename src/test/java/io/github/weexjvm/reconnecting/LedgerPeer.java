package io.github.weexjvm.reconnecting;

import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.FramePeer;
import io.github.weexjvm.testing.Frames;
import io.github.weexjvm.testing.ServerEnd;

/**
 * Keeps a {@link Ledger} over connections in memory: each message is acknowledged by its number.
 */
final class LedgerPeer extends FramePeer {

  private final Ledger ledger;
  private boolean dropped;

  LedgerPeer(ServerEnd end, Ledger ledger) {
    super(end);
    this.ledger = ledger;
  }

  @Override
  protected void opened() {}

  @Override
  protected void received(Frame frame) {
    if (!dropped) { // What is in the same segment is lost with it.
      answer(frame);
    }
  }

  private void answer(Frame frame) {
    switch (ledger.receive(frame.text())) {
      case ACKNOWLEDGED -> acknowledge(frame);
      case LOST, UNSAID -> drop();
      case LOST_BEHIND -> {
        acknowledge(frame);
        drop();
      }
      case LEFT -> {
        acknowledge(frame);
        close(Frames.close(1012, ""));
      }
    }
  }

  private void acknowledge(Frame frame) {
    send(Frames.text(frame.text()));
    if (ledger.isEnough()) {
      send(Frames.text("enough"));
    }
  }

  private void drop() {
    dropped = true;
    if (ledger.toss()) {
      end().close();
    } else {
      end().reset();
    }
  }
}
