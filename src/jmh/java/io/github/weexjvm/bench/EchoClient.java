package io.github.weexjvm.bench;

import java.net.URI;
import java.nio.ByteBuffer;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/**
 * The {@code java-websocket} peer of {@code scripts/bench echo}: Java-WebSocket's own client at its
 * best, without any JavaScript. It does step for step what {@code scripts/bench.d/echo-client.js}
 * does, and prints the same line.
 *
 * <p>After the constructor every field belongs to the client's read thread, which calls all
 * handlers.
 */
final class EchoClient extends WebSocketClient {
  private final EchoRow row;
  private final long warmUpMillis;
  private final long measureMillis;

  private boolean verified;
  private boolean done;
  private long echoes;
  private int untilClock;
  private long warmUpEndsAt;

  /** When measuring began; 0 while warming up. */
  private long measuringSince;

  private EchoClient(URI url, EchoRow row, double warmUpSeconds, double measureSeconds) {
    super(url);
    this.row = row;
    this.warmUpMillis = Math.round(warmUpSeconds * 1000);
    this.measureMillis = Math.round(measureSeconds * 1000);
    this.untilClock = row.clockEvery();
    setTcpNoDelay(true);
    setConnectionLostTimeout(0);
  }

  /**
   * Arguments: the server's URL, the row as {@code kind:bytes:inFlight}, seconds to warm up,
   * seconds to measure.
   */
  public static void main(String[] args) {
    new EchoClient(
            URI.create(args[0]),
            EchoRow.parse(args[1]),
            Double.parseDouble(args[2]),
            Double.parseDouble(args[3]))
        .run();
  }

  @Override
  public void onOpen(ServerHandshake handshake) {
    warmUpEndsAt = System.currentTimeMillis() + warmUpMillis;
    for (int i = 0; i < row.inFlight(); i++) {
      if (row.isText()) {
        send(row.text());
      } else {
        send(row.binary());
      }
    }
  }

  @Override
  public void onMessage(String text) {
    if (!verified) {
      verify(text.equals(row.text()), text.length());
    }
    if (countsOn(text.length())) {
      send(text);
    }
  }

  @Override
  public void onMessage(ByteBuffer bytes) {
    if (!verified) {
      verify(bytes.equals(row.binary()), bytes.remaining());
    }
    if (countsOn(bytes.remaining())) {
      send(bytes);
    }
  }

  @Override
  public void onClose(int code, String reason, boolean remote) {
    fail("closed with " + code + " before the time was over");
  }

  @Override
  public void onError(Exception e) {
    fail(String.valueOf(e));
  }

  private void verify(boolean same, int length) {
    verified = same;
    if (!same) {
      fail(
          "the first echo ("
              + length
              + " bytes) is not the message sent ("
              + row.payloadBytes()
              + ")");
    }
  }

  /** Counts one echo; true if the client goes on, which is when it sends the echo back. */
  private boolean countsOn(int length) {
    if (length != row.payloadBytes()) {
      fail("an echo of " + length + " instead of " + row.payloadBytes());
    }
    echoes++;
    if (--untilClock == 0) {
      untilClock = row.clockEvery();
      lookAtClock(System.currentTimeMillis());
    }
    return !done;
  }

  private void lookAtClock(long now) {
    if (measuringSince == 0) {
      if (now >= warmUpEndsAt) {
        measuringSince = now;
        echoes = 0;
      }
    } else if (now - measuringSince >= measureMillis) {
      finish("{\"echoes\":" + echoes + ",\"millis\":" + (now - measuringSince) + "}");
    }
  }

  private void fail(String why) {
    finish("{\"error\":\"" + why.replace('\\', '/').replace('"', '\'') + "\"}");
  }

  private void finish(String line) {
    if (done) {
      return;
    }
    done = true;
    System.out.println(line);
    close();
  }
}
