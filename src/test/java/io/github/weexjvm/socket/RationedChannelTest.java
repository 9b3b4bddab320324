package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * How much TLS gets to read at a time, so that records without content, of which it reads on and
 * on, leave the loop its turns. (The JDK's engine makes none, so they are not sent here.)
 */
@Timeout(60)
final class RationedChannelTest {

  private static final int RATION = 64 * 1024;
  private static final int RECORD = 17 * 1024;

  @Test
  void eachRationEndsAndIsFollowedByTheNextWithNothingLost() throws Exception {
    byte[] sent = ConnectionFixture.pattern(1024 * 1024);
    try (ServerSocketChannel listener = ServerSocketChannel.open()) {
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      try (SocketChannel client = SocketChannel.open(listener.getLocalAddress());
          SocketChannel server = listener.accept()) {
        Thread sender = new Thread(() -> send(server, sent), "sender");
        sender.start();
        RationedChannel rationed = new RationedChannel(client);
        ByteBuffer all = ByteBuffer.allocate(sent.length);
        assertEquals(0, rationed.read(ByteBuffer.allocate(1)), "nothing before the first refill");
        while (all.hasRemaining()) {
          rationed.refill();
          int taken = readRation(rationed, all);
          assertTrue(taken < RATION + RECORD, () -> taken + " bytes at once");
        }
        sender.join();
        assertEquals(ByteBuffer.wrap(sent), all.flip());
      }
    }
  }

  /** Reads as TLS does, into a buffer for one record, until there is nothing. */
  private static int readRation(RationedChannel rationed, ByteBuffer all) throws IOException {
    int taken = 0;
    ByteBuffer record = ByteBuffer.allocate(RECORD);
    while (all.hasRemaining()) {
      int count = rationed.read(record.clear());
      if (count == 0) {
        return taken;
      }
      taken += count;
      all.put(record.flip());
    }
    return taken;
  }

  private static void send(SocketChannel server, byte[] bytes) {
    try {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        server.write(left);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
