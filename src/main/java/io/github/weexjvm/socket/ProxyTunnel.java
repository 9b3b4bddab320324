package io.github.weexjvm.socket;

import io.github.weexjvm.loop.ChannelRegistration;
import io.github.weexjvm.loop.EventLoop;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/**
 * Carries out a {@link ProxyHandshake} over a channel on the loop's selector. It reads a byte at a
 * time: what follows the proxy's last answer must stay in the channel, for TLS or whoever reads it
 * next. Used on the loop's thread only.
 */
final class ProxyTunnel {

  private final Proxy proxy;
  private final ProxyHandshake handshake;
  private final SocketChannel channel;
  private final Dialer.Listener listener;
  private final ByteBuffer next = ByteBuffer.allocate(1);

  /** What the network has not taken yet. */
  private ByteBuffer outgoing;

  private ChannelRegistration registration;
  private boolean over;

  /**
   * @param channel connected to the proxy
   * @param listener gets the same channel, once the tunnel stands
   */
  ProxyTunnel(
      Proxy proxy, ProxyHandshake handshake, SocketChannel channel, Dialer.Listener listener) {
    this.proxy = proxy;
    this.handshake = handshake;
    this.channel = channel;
    this.listener = listener;
    this.outgoing = handshake.request();
  }

  void start(EventLoop loop) {
    try {
      registration = loop.register(channel, 0, ops -> proceed());
      proceed();
    } catch (IOException e) {
      fail(e);
    }
  }

  /** Gives it up, without a word to the listener. Harmless the second time. */
  void close() {
    if (!over) {
      over = true;
      closeChannel();
    }
  }

  private void proceed() {
    try {
      while (!over && write() && !handshake.complete() && read()) {
        // On to the next byte.
      }
    } catch (IOException e) {
      fail(e);
    }
    if (!over && handshake.complete()) {
      over = true;
      registration.interest(0);
      listener.connected(channel);
    }
  }

  /** Whether all is written. */
  private boolean write() throws IOException {
    if (outgoing.hasRemaining()) {
      broken(() -> channel.write(outgoing));
    }
    if (outgoing.hasRemaining()) {
      registration.interest(SelectionKey.OP_WRITE);
      return false;
    }
    return true;
  }

  /** Whether there was a byte. */
  private boolean read() throws IOException {
    int count = broken(() -> channel.read(next.clear()));
    if (count < 0) {
      throw new IOException(handshake.ended());
    }
    if (count == 0) {
      registration.interest(SelectionKey.OP_READ);
      return false;
    }
    outgoing = handshake.receive(next.flip());
    return true;
  }

  private interface Transfer {
    int bytes() throws IOException;
  }

  /** Names the proxy where the network only says that something broke. */
  private int broken(Transfer transfer) throws IOException {
    try {
      return transfer.bytes();
    } catch (IOException e) {
      throw new IOException("the connection to " + proxy + " broke: " + e.getMessage(), e);
    }
  }

  private void fail(IOException cause) {
    if (!over) {
      close();
      listener.failed(cause.getMessage());
    }
  }

  private void closeChannel() {
    try {
      channel.close();
    } catch (IOException e) {
      // It is gone either way, and whoever closes has the reason already.
    }
  }
}
