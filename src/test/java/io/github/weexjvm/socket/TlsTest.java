package io.github.weexjvm.socket;

import static io.github.weexjvm.socket.ConnectionFixture.closeCleanly;
import static io.github.weexjvm.socket.ConnectionFixture.pattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.Frames;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerConnection;
import io.github.weexjvm.testing.TestCertificates;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a {@code wss:} connection trusts, and how its bytes fare. */
@Timeout(60)
final class TlsTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final int MIB = 1024 * 1024;
  private static final TestCertificates AUTHORITY = new TestCertificates();

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  // ---- Trust ----

  @Test
  void aServerWhoseAuthorityIsInTheFileIsTrusted(@TempDir Path dir) throws Exception {
    fixture.tls(TlsSettings.trusting(AUTHORITY.caPem(dir)));
    ConnectionProbe probe = fixture.connect(greeting(AUTHORITY.serverContext("127.0.0.1")));
    probe.expect("open", "text hello", "close 1000 \"\" clean");
  }

  @Test
  void aServerIsTrustedByAContextOfTheCallers() throws Exception {
    fixture.tls(TlsSettings.of(AUTHORITY.clientContext()));
    ScriptedServer server = greeting(AUTHORITY.serverContext("localhost"));
    fixture
        .connect("wss://localhost:" + server.port())
        .expect("open", "text hello", "close 1000 \"\" clean");
  }

  @Test
  void insecureTrustsAStrangerUnderAWrongNameAndOutOfDate() throws Exception {
    fixture.tls(TlsSettings.insecure());
    fixture
        .connect(greeting(AUTHORITY.expiredServerContext("other.test")))
        .expect("open", "text hello", "close 1000 \"\" clean");
  }

  @Test
  void aServerOfAnUnknownAuthorityIsRefused() throws Exception {
    ScriptedServer server = silent(AUTHORITY.serverContext("127.0.0.1"));
    fixture
        .connect(server)
        .expectFailure(
            "TLS with 127.0.0.1:"
                + server.port()
                + " failed: its certificate is not signed by an authority that is trusted here"
                + " (--ca FILE trusts another)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void aServerKnownByAnotherNameIsRefused(String host) throws Exception {
    fixture.tls(TlsSettings.of(AUTHORITY.clientContext()));
    ScriptedServer server = silent(AUTHORITY.serverContext("other.test", "127.0.0.2"));
    fixture
        .connect("wss://" + host + ":" + server.port())
        .expectFailure(
            "TLS with "
                + host
                + ":"
                + server.port()
                + " failed: its certificate is for another host name");
  }

  @Test
  void anExpiredCertificateIsRefused() throws Exception {
    fixture.tls(TlsSettings.of(AUTHORITY.clientContext()));
    ScriptedServer server = silent(AUTHORITY.expiredServerContext("127.0.0.1"));
    fixture
        .connect(server)
        .expectFailure(
            "TLS with 127.0.0.1:" + server.port() + " failed: its certificate has expired");
  }

  @Test
  void aFileWithoutACertificateIsNamed(@TempDir Path dir) throws Exception {
    Path empty = Files.writeString(dir.resolve("empty.pem"), "");
    IOException none = assertThrows(IOException.class, () -> TlsSettings.trusting(empty));
    assertEquals(empty + " holds no PEM certificate", none.getMessage());
    Path wrong = Files.writeString(dir.resolve("wrong.pem"), "-----BEGIN CERTIFICATE-----\nx\n");
    IOException bad = assertThrows(IOException.class, () -> TlsSettings.trusting(wrong));
    assertEquals(wrong + " is not a file of PEM certificates", bad.getMessage());
  }

  // ---- The other side does not speak it, or speaks it unasked ----

  @Test
  void aPlainHttpServerOnAWssPortIsSaidToSpeakNoTls() throws Exception {
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.sendRaw("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
              c.awaitEndOfStream(LONG);
            });
    fixture
        .connect("wss://127.0.0.1:" + server.port())
        .expectFailure(
            "TLS with 127.0.0.1:"
                + server.port()
                + " failed: it does not speak TLS there; use ws: instead of wss:");
  }

  @Test
  void aServerThatHangsUpDuringTheTlsHandshakeIsAFailure() throws Exception {
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.shutdownOutput(); // To close, with the client's hello unread, would be a reset.
              c.awaitEndOfStream(LONG);
            });
    fixture
        .connect("wss://127.0.0.1:" + server.port())
        .expectFailure(
            "TLS with 127.0.0.1:" + server.port() + " failed: the connection was closed");
  }

  @Test
  void aServerThatIsSilentDuringTheTlsHandshakeIsGivenUpAtTheConnectDeadline() throws Exception {
    ScriptedServer server = fixture.serve(c -> c.awaitEndOfStream(LONG));
    ConnectionProbe probe = fixture.connect("wss://127.0.0.1:" + server.port());
    fixture.advance(Duration.ofSeconds(10));
    probe.expectFailure("no connection to 127.0.0.1:" + server.port() + " within 10 s");
  }

  @Test
  void aTlsServerOnAWsPortIsSaidToSpeakTls() throws Exception {
    ScriptedServer server = silent(AUTHORITY.serverContext("127.0.0.1"));
    fixture
        .connect("ws://127.0.0.1:" + server.port())
        .expectFailure("the server speaks TLS there; use wss: instead of ws:");
  }

  // ---- Bytes ----

  @ParameterizedTest
  @ValueSource(ints = {1, 16_384, 65_536, MIB, 5 * MIB})
  void messagesOfAnySizeGoBothWays(int length) throws Exception {
    byte[] payload = pattern(length);
    ConnectionProbe probe =
        opened(
            c -> {
              c.sendBinary(payload);
              assertArrayEquals(payload, c.readFrame().payload());
              closeCleanly(c);
            });
    probe.sendBinary(payload);
    probe.expectBinary(payload).expect("close 1000 \"\" clean");
  }

  @Test
  void bothSidesMaySendMuchAtOnce() throws Exception {
    byte[] payload = pattern(5 * MIB);
    ConnectionProbe probe =
        opened(
            c -> {
              for (int i = 0; i < 3; i++) {
                c.sendBinary(payload); // While the client's own waits to be read.
              }
              for (int i = 0; i < 3; i++) {
                assertArrayEquals(payload, c.readFrame().payload());
              }
              closeCleanly(c);
            });
    probe.act(
        () -> {
          for (int i = 0; i < 3; i++) {
            probe.connection().sendBinary(ByteBuffer.wrap(payload));
          }
        });
    probe.expectBinary(payload).expectBinary(payload).expectBinary(payload);
    probe.expect("close 1000 \"\" clean");
  }

  @Test
  void aServerThatStopsReadingIsWaitedForAndThenGetsEverythingInOrder() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    int messages = 200;
    ConnectionProbe probe =
        opened(
            c -> {
              read.await();
              for (int i = 0; i < messages; i++) {
                Frame frame = c.readFrame();
                assertEquals((byte) i, frame.payload()[0]);
                assertEquals(64 * 1024, frame.payload().length);
              }
              closeCleanly(c);
            });
    probe.act(
        () -> {
          for (int i = 0; i < messages; i++) {
            byte[] block = new byte[64 * 1024];
            block[0] = (byte) i;
            assertTrue(probe.connection().sendBinary(ByteBuffer.wrap(block)));
          }
        });
    fixture.settle();
    assertTrue(probe.bufferedBytes() > MIB, "the network took nearly all");
    read.countDown();
    probe.expect("close 1000 \"\" clean");
    assertEquals(0, probe.bufferedBytes());
  }

  @Test
  void manySmallMessagesComeInOrder() throws Exception {
    int count = 10_000;
    ConnectionProbe probe =
        opened(
            c -> {
              for (int i = 0; i < count; i++) {
                assertEquals(String.valueOf(i), c.readFrame().text());
                c.sendText("echo " + i);
              }
              closeCleanly(c);
            });
    probe.act(
        () -> {
          for (int i = 0; i < count; i++) {
            probe.connection().sendText(String.valueOf(i));
          }
        });
    for (int i = 0; i < count; i++) {
      probe.expect("text echo " + i);
    }
    probe.expect("close 1000 \"\" clean");
  }

  // ---- Endings ----

  @Test
  void anEndWithoutACloseFrameIsAFailureAlsoWithACloseNotify() throws Exception {
    opened(ServerConnection::close)
        .expectFailure("the server ended the connection without a close frame");
  }

  @Test
  void anEndWithoutACloseNotifyIsTheSameFailure() throws Exception {
    opened(ServerConnection::drop)
        .expectFailure("the server ended the connection without a close frame");
  }

  @Test
  void aCloseFrameIsAnsweredThoughTheStreamEndsRightBehindIt() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    ConnectionProbe probe =
        opened(
            c -> {
              c.send(Frames.concat(Frames.text("bye"), Frames.close(1001, "")));
              c.shutdownOutput();
              ended.countDown();
              assertEquals("close 1001", c.readFrame().toString());
              assertNull(c.readFrame());
            },
            ended);
    probe.expect("open", "text bye", "close 1001 \"\" clean");
  }

  @Test
  void aHandlerMayAbortThoughMoreWasRead() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    fixture.tls(TlsSettings.insecure());
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.accept();
              c.sendText("enough");
              c.sendText("unheard");
              sent.countDown();
              c.awaitEndOfStream(LONG);
            },
            AUTHORITY.serverContext("127.0.0.1"));
    fixture
        .connect(
            server.url(),
            List.of(),
            Map.of(),
            (connection, events) ->
                events
                    .when("open", () -> awaitUninterrupted(sent))
                    .when("text enough", () -> connection.abort("as you wish")))
        .expect("open", "text enough")
        .expectFailure("as you wish");
  }

  // ---- Both sides ----

  private ScriptedServer greeting(SSLContext tls) throws IOException {
    return fixture.serve(
        c -> {
          c.accept();
          c.sendText("hello");
          closeCleanly(c);
        },
        tls);
  }

  /** A server that the client will not talk to. */
  private ScriptedServer silent(SSLContext tls) throws IOException {
    return fixture.serve(c -> c.awaitEndOfStream(LONG), tls);
  }

  private ConnectionProbe opened(ConnectionScript script) throws Exception {
    return opened(script, new CountDownLatch(0)).expect("open");
  }

  /** Opens a connection whose loop stands still in the handler of open until the latch is open. */
  private ConnectionProbe opened(ConnectionScript script, CountDownLatch until) throws Exception {
    fixture.tls(TlsSettings.insecure());
    ConnectionScript accepting =
        c -> {
          c.accept();
          script.run(c);
        };
    ScriptedServer server = fixture.serve(accepting, AUTHORITY.serverContext("127.0.0.1"));
    return fixture.connect(
        server.url(),
        List.of(),
        Map.of(),
        (connection, events) -> events.when("open", () -> awaitUninterrupted(until)));
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
