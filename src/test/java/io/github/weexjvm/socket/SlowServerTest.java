package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.Frames;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Servers that go on and on: a byte each second, a head without an end, frames behind our close.
 */
@Timeout(60)
final class SlowServerTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String STATUS = "HTTP/1.1 101 Switching Protocols\r\n";

  /** A TLS record that would carry the server's hello, had it an end. */
  private static final String TLS_HELLO = "160303400002003ffc0303";

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  // ---- Before it is open ----

  @ParameterizedTest
  @ValueSource(strings = {"ws", "wss"})
  void oneByteEachSecondDoesNotMoveTheConnectDeadline(String scheme) throws Exception {
    Semaphore seconds = new Semaphore(0);
    byte[] bytes =
        scheme.equals("ws")
            ? (STATUS + "X-Slow: x").getBytes(StandardCharsets.US_ASCII)
            : HexFormat.of().parseHex(TLS_HELLO);
    Semaphore sent = new Semaphore(0);
    ConnectionScript script =
        c -> {
          for (int i = 0; i < 10; i++) {
            seconds.acquire();
            c.send(new byte[] {bytes[i]});
            sent.release();
          }
          c.awaitEndOfStream(LONG);
        };
    fixture.tls(TlsSettings.insecure());
    ScriptedServer server = fixture.serve(script);
    ConnectionProbe probe = fixture.connect(scheme + "://127.0.0.1:" + server.port() + "/");
    for (int i = 0; i < 10; i++) {
      probe.assertSilent();
      seconds.release();
      sent.acquire();
      fixture.advance(SECOND);
    }
    probe.expectFailure("no connection to 127.0.0.1:" + server.port() + " within 10 s");
  }

  @Test
  void aStatusLineWithoutAnEndIsCutOff() throws Exception {
    endless(STATUS.strip(), "x")
        .expectFailure("the head of the server's reply is longer than 16384 bytes");
  }

  @Test
  void headersWithoutAnEndAreCutOff() throws Exception {
    endless(STATUS, "a:\r\n")
        .expectFailure("the head of the server's reply is longer than 16384 bytes");
  }

  private ConnectionProbe endless(String start, String more) throws Exception {
    String piece = more.repeat(100);
    return fixture.connect(
        fixture.serve(
            c -> {
              c.readRequest();
              c.sendRaw(start);
              sendUntilItFails(c, piece.getBytes(StandardCharsets.US_ASCII));
            }));
  }

  @ParameterizedTest
  @ValueSource(ints = {199, 200})
  void aHeadUpToTheLimitOpens(int bytes) throws Exception {
    head(bytes).expect("open", "close 1000 \"\" clean");
  }

  @Test
  void aHeadOfOneByteMoreFails() throws Exception {
    head(201).expectFailure("the head of the server's reply is longer than 200 bytes");
  }

  private ConnectionProbe head(int bytes) throws Exception {
    fixture.limits(Limits.builder().maxHandshakeBytes(200).build());
    ConnectionScript script =
        c -> {
          String good = head(c, "");
          c.sendRaw(head(c, "X: " + "x".repeat(bytes - good.length() - 5) + "\r\n"));
          if (bytes <= 200) {
            ConnectionFixture.closeCleanly(c);
          } else {
            c.awaitEndOfStream(LONG);
          }
        };
    return fixture.connect(fixture.serve(script));
  }

  @Test
  void asManyHeadersAsTheHeadHoldsAreRead() throws Exception {
    ConnectionScript script =
        c -> {
          c.sendRaw(head(c, "a:b\r\n".repeat(3_000)));
          ConnectionFixture.closeCleanly(c);
        };
    fixture.connect(fixture.serve(script)).expect("open", "close 1000 \"\" clean");
  }

  private static String head(ServerConnection c, String more) throws IOException {
    return STATUS
        + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + c.readRequest().acceptKey()
        + "\r\n"
        + more
        + "\r\n";
  }

  // ---- Behind a close frame ----

  @ParameterizedTest
  @ValueSource(strings = {"messages", "fragments", "pings", "one long frame"})
  void framesWithoutAnEndBehindOurCloseAreThrownAwayUntilTheCloseDeadline(String kind)
      throws Exception {
    CountDownLatch flowing = new CountDownLatch(1);
    byte[] piece =
        switch (kind) {
          case "messages" -> Frames.text("unheard ".repeat(1_000));
          case "fragments" -> Frames.frame(false, 0, Frame.CONTINUATION, false, new byte[1_000]);
          case "pings" -> Frames.ping(new byte[100]);
          default -> new byte[10_000];
        };
    byte[] first =
        switch (kind) {
          case "fragments" -> Frames.frame(false, 0, Frame.BINARY, false, new byte[1_000]);
          case "one long frame" -> Frames.header(true, Frame.BINARY, Integer.MAX_VALUE);
          default -> piece;
        };
    fixture.limits(
        Limits.builder()
            .maxMessageBytes(Integer.MAX_VALUE)
            .maxFragments(Integer.MAX_VALUE)
            .build());
    ConnectionScript script =
        c -> {
          c.accept();
          assertEquals("close 1000", c.readFrame().toString());
          c.send(first);
          for (int i = 0; i < 100; i++) {
            c.send(piece);
          }
          flowing.countDown();
          sendUntilItFails(c, piece);
        };
    ConnectionProbe probe = fixture.connect(fixture.serve(script)).expect("open");
    probe.close(1000, "");
    flowing.await();
    fixture.advance(Duration.ofMillis(2_999));
    probe.assertSilent();
    fixture.advance(Duration.ofMillis(1));
    probe.expect("close 1006 \"\" unclean");
  }

  @Test
  void framesWithoutAnEndBehindTheServersCloseDoNotMoveTheCloseDeadline() throws Exception {
    CountDownLatch flowing = new CountDownLatch(1);
    byte[] piece = Frames.text("unheard ".repeat(1_000));
    ConnectionScript script =
        c -> {
          c.accept();
          c.sendClose(4000, "going");
          assertEquals("close 4000", c.readFrame().toString());
          c.send(piece);
          flowing.countDown();
          sendUntilItFails(c, piece);
        };
    ConnectionProbe probe = fixture.connect(fixture.serve(script)).expect("open");
    flowing.await();
    fixture.advance(Duration.ofMillis(2_999));
    probe.assertSilent();
    fixture.advance(Duration.ofMillis(1));
    probe.expect("close 4000 \"going\" clean");
  }

  @Test
  void ofTwoCloseFramesTheFirstCounts() throws Exception {
    ConnectionScript script =
        c -> {
          c.accept();
          c.send(Frames.concat(Frames.close(4000, "first"), Frames.close(4001, "second")));
          assertEquals("close 4000", c.readFrame().toString());
          c.sendClose(4002, "third");
          c.shutdownOutput();
          assertEquals(null, c.readFrame());
        };
    fixture.connect(fixture.serve(script)).expect("open", "close 4000 \"first\" clean");
  }

  @Test
  void whatIsWrongBehindTheServersCloseFrameIsNotLookedAt() throws Exception {
    byte[] wrong = new byte[1_000];
    Arrays.fill(wrong, (byte) 0xFF);
    ConnectionScript script =
        c -> {
          c.accept();
          c.send(Frames.concat(Frames.close(1000, ""), wrong));
          assertEquals("close 1000", c.readFrame().toString());
        };
    fixture.connect(fixture.serve(script)).expect("open", "close 1000 \"\" clean");
  }

  private static void sendUntilItFails(ServerConnection c, byte[] piece) {
    try {
      while (true) {
        c.send(piece);
      }
    } catch (IOException e) {
      // The client has hung up, as it must.
    }
  }
}
