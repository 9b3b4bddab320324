package io.github.weexjvm.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;

/**
 * The socket under TLS, which gives out only so many bytes at a time: TLS reads on until it finds
 * something for whoever is above it, which records without content never bring. Used on the loop's
 * thread only.
 */
final class RationedChannel implements ByteChannel {

  /** As much as a read without TLS takes, and more than the longest record. */
  private static final int RATION_BYTES = 64 * 1024;

  private final SocketChannel socket;
  private int left;

  RationedChannel(SocketChannel socket) {
    this.socket = socket;
  }

  /** Lets so much more be read; the selector knows of what stays behind. */
  void refill() {
    left = RATION_BYTES;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (left <= 0) {
      return 0;
    }
    int count = socket.read(into);
    left -= count;
    return count;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    return socket.write(from);
  }

  @Override
  public boolean isOpen() {
    return socket.isOpen();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
