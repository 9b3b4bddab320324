package io.github.weexjvm.conformance.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** Handlers that read or send more slowly than a client would like. */
final class Backpressure {

  private static final int MESSAGE_BYTES = 1024 * 1024;
  private static final int MESSAGES = 16;

  private Backpressure() {}

  static void addTo(Map<String, Handler> handlers) {
    handlers.put("receive-backpressure", Handler.talking(Backpressure::receiveLate));
    handlers.put("receive-many-with-backpressure", Handler.talking(Backpressure::receiveSlowly));
    handlers.put("send-backpressure", Handler.talking(Backpressure::sendMuch));
  }

  private static void receiveLate(Peer peer) throws IOException, InterruptedException {
    peer.surroundings().pause().lasting(Duration.ofSeconds(2));
    peer.receive();
  }

  /** Acknowledges each message with its length: of a text in characters. */
  private static void receiveSlowly(Peer peer) throws IOException, InterruptedException {
    while (true) {
      peer.surroundings().pause().lasting(Duration.ofMillis(100));
      Message message = peer.receive();
      if (message == null) {
        return;
      }
      int length =
          message.isText()
              ? message.text().codePointCount(0, message.text().length())
              : message.bytes().length;
      peer.send(String.valueOf(length));
    }
  }

  /** Says at the end how many seconds the large messages took. */
  private static void sendMuch(Peer peer) throws IOException {
    byte[] large = new byte[MESSAGE_BYTES];
    Arrays.fill(large, (byte) ' ');
    peer.sendBinary(new byte[0]);
    long begin = System.nanoTime();
    for (int i = 0; i < MESSAGES; i++) {
      peer.sendBinary(large);
    }
    peer.send(String.valueOf((System.nanoTime() - begin) / 1e9));
  }
}
