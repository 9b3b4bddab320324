package io.github.weexjvm.soak;

import io.github.weexjvm.loop.ChannelRegistration;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** The proxy's connection to one of the two that talk through it. On the proxy's loop only. */
final class Side {

  private final SocketChannel channel;

  /** Set right after it is made. */
  private ChannelRegistration registration;

  private int wanted;

  Side(SocketChannel channel) {
    this.channel = channel;
  }

  void registered(ChannelRegistration given) {
    registration = given;
  }

  int read(ByteBuffer into) throws IOException {
    return channel.read(into);
  }

  void write(ByteBuffer from) throws IOException {
    channel.write(from);
  }

  void wantRead(boolean wants) {
    want(SelectionKey.OP_READ, wants);
  }

  void wantWrite(boolean wants) {
    want(SelectionKey.OP_WRITE, wants);
  }

  void wantConnect(boolean wants) {
    want(SelectionKey.OP_CONNECT, wants);
  }

  private void want(int operation, boolean wants) {
    wanted = wants ? wanted | operation : wanted & ~operation;
    registration.interest(wanted);
  }

  void shutdownOutput() throws IOException {
    channel.shutdownOutput();
  }

  /** Ends it in an orderly way: what has not been read would make a reset of it. */
  void close() {
    try {
      ByteBuffer unread = ByteBuffer.allocate(4096);
      while (channel.read(unread.clear()) > 0) {
        // It is lost.
      }
    } catch (IOException e) {
      // It is gone already.
    }
    closeChannel();
  }

  void reset() {
    try {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    } catch (IOException e) {
      // As above.
    }
    closeChannel();
  }

  private void closeChannel() {
    registration.cancel();
    try {
      channel.close();
    } catch (IOException e) {
      // As above.
    }
  }
}
