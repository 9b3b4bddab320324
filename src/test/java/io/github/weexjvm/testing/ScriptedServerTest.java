package io.github.weexjvm.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ScriptedServerTest {
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofMillis(50);

  @Test
  void theRequestIsReadAndAnsweredAsTheStandardPrintsIt() throws Exception {
    ConnectionScript script =
        c -> {
          HandshakeRequest request = c.readRequest();
          assertEquals("GET /chat?x=1 HTTP/1.1", request.requestLine());
          assertEquals("/chat?x=1", request.target());
          assertEquals("13", request.header("sec-websocket-VERSION"));
          assertNull(request.header("Origin"));
          assertEquals(List.of("websocket"), request.headers().get("upgrade"));
          assertEquals(List.of(), request.protocols());
          c.accept();
        };
    try (ScriptedServer server = ScriptedServer.start(script);
        RawClient client = RawClient.open(server.port())) {
      assertEquals("", client.readToEnd());
    }
  }

  @Test
  void aRepeatedHeaderKeepsItsValuesInOrder() throws Exception {
    ConnectionScript script =
        c -> {
          HandshakeRequest request = c.readRequest();
          assertEquals(List.of("a, b", "c"), request.headers("sec-websocket-protocol"));
          assertEquals(List.of("a", "b", "c"), request.protocols());
        };
    try (ScriptedServer server = ScriptedServer.start(script);
        RawClient client = RawClient.connect(server.port())) {
      client.send(
          "GET / HTTP/1.1\r\nSec-WebSocket-Protocol: a, b\r\nsec-websocket-protocol:c\r\n\r\n");
      assertEquals("", client.readToEnd());
    }
  }

  @Test
  void anIndependentClientUnderstandsEveryKindOfFrame() throws Exception {
    ConnectionScript script =
        c -> {
          c.accept(Map.of("Sec-WebSocket-Protocol", "chat"));
          c.sendText("grüß dich");
          c.sendBinary(new byte[] {1, (byte) 0xff});
          c.sendPing(new byte[] {2});
          assertEquals("pong 02", c.readFrame().toString());
          c.sendPong(new byte[] {3});
          c.sendText("x".repeat(200));
          c.sendClose(1001, "going");
          assertEquals("close 1001", c.readFrame().toString());
        };
    try (ScriptedServer server = ScriptedServer.start(script)) {
      JdkClient client = JdkClient.connect(server.url(), "chat");
      assertEquals("chat", client.socket().getSubprotocol());
      assertEquals("text grüß dich", client.next());
      assertEquals("binary 01ff", client.next());
      assertEquals("ping 02", client.next());
      assertEquals("pong 03", client.next());
      assertEquals("text " + "x".repeat(200), client.next());
      assertEquals("close 1001 going", client.next());
      client.assertExhausted();
      server.awaitScripts();
    }
  }

  @Test
  void framesOfTheClientAreUnmaskedAndSayWhetherTheyWereMasked() throws Exception {
    ConnectionScript script =
        c -> {
          c.accept();
          Frame masked = c.readFrame();
          assertTrue(masked.masked());
          assertFalse(masked.fin());
          assertEquals("unfinished text frame \"grüß\"", masked.toString());
          Frame unmasked = c.readFrame();
          assertFalse(unmasked.masked());
          assertEquals(4, unmasked.rsv());
          assertEquals(70_000, unmasked.payload().length);
          assertNull(c.readFrame());
        };
    try (ScriptedServer server = ScriptedServer.start(script);
        RawClient client = RawClient.open(server.port())) {
      client.send(
          Frames.frame(false, 0, Frame.TEXT, true, Frames.utf8("grüß")),
          Frames.frame(true, 4, Frame.BINARY, false, new byte[70_000]));
      client.socket().shutdownOutput();
      assertEquals("", client.readToEnd());
    }
  }

  @Test
  void framesAreBuiltAsTheStandardPrintsThem() {
    // RFC 6455 section 5.7.
    assertArrayEquals(bytes(0x81, 5, 'H', 'e', 'l', 'l', 'o'), Frames.text("Hello"));
    assertArrayEquals(
        bytes(0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58),
        Frames.frame(true, 0, Frame.TEXT, true, Frames.utf8("Hello")));
    assertArrayEquals(bytes(0x82, 126, 1, 0), Frames.header(true, Frame.BINARY, 256));
    assertArrayEquals(
        bytes(0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0), Frames.header(true, Frame.BINARY, 65536));
    assertArrayEquals(bytes(0x88, 2, 0x03, 0xe8), Frames.close(1000, ""));
  }

  @Test
  void aFrameMayBreakEveryRule() {
    assertArrayEquals(bytes(0x7b, 0), Frames.frame(false, 7, 11, false, new byte[0]));
    assertArrayEquals(
        bytes(0x02, 127, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
        Frames.header(false, Frame.BINARY, -1));
    assertArrayEquals(
        bytes(0x88, 0, 0x81, 1, 'a'), Frames.concat(Frames.closeEmpty(), Frames.text("a")));
  }

  @Test
  void aRefusalIsACompleteHttpAnswer() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.start(c -> c.refuse(302, Map.of("Location", "/there")));
        RawClient client = RawClient.connect(server.port())) {
      client.send(RawClient.REQUEST);
      assertEquals(
          "HTTP/1.1 302 Refused\r\nContent-Length: 0\r\nConnection: close\r\nLocation: /there\r\n\r\n",
          client.readToEnd());
    }
  }

  @Test
  void droppingIsAnOrderlyEndEvenWithUnreadBytes() throws Exception {
    ConnectionScript script =
        c -> {
          c.readRequest();
          c.drop();
        };
    try (ScriptedServer server = ScriptedServer.start(script);
        RawClient client = RawClient.connect(server.port())) {
      client.send(RawClient.REQUEST + "x".repeat(20_000)); // More than one read takes.
      assertEquals("", client.readToEnd());
    }
  }

  @Test
  void resettingIsNoOrderlyEnd() throws Exception {
    ConnectionScript script =
        c -> {
          c.accept();
          c.reset();
        };
    try (ScriptedServer server = ScriptedServer.start(script);
        RawClient client = RawClient.connect(server.port())) {
      client.send(RawClient.REQUEST);
      assertThrows(SocketException.class, client::readToEnd);
    }
  }

  @Test
  void afterItsOutputIsShutDownTheServerStillReads() throws Exception {
    ConnectionScript script =
        c -> {
          c.accept();
          c.shutdownOutput();
          assertEquals("text frame \"late\"", c.readFrame().toString());
          assertTrue(c.awaitEndOfStream(LONG));
        };
    try (ScriptedServer server = ScriptedServer.start(script)) {
      try (RawClient client = RawClient.open(server.port())) {
        assertEquals("", client.readToEnd());
        client.sendText("late");
      }
      server.awaitScripts();
    }
  }

  @Test
  void aResetByTheClientIsToldFromAnOrderlyEnd() throws Exception {
    ConnectionScript script =
        c -> {
          c.accept();
          assertFalse(c.awaitEndOfStream(LONG));
        };
    try (ScriptedServer server = ScriptedServer.start(script)) {
      try (RawClient client = RawClient.open(server.port())) {
        client.socket().setSoLinger(true, 0);
      }
      server.awaitScripts();
    }
  }

  @Test
  void connectionsAreNumberedAndServedAtTheSameTime() throws Exception {
    CountDownLatch bothOpen = new CountDownLatch(2);
    ConnectionScript script =
        c -> {
          c.accept();
          bothOpen.countDown();
          bothOpen.await();
          c.sendText("you are " + c.index());
        };
    try (ScriptedServer server = ScriptedServer.start(script);
        RawClient first = RawClient.open(server.port());
        RawClient second = RawClient.open(server.port())) {
      server.awaitConnections(2);
      assertEquals("text frame \"you are 0\"", first.readFrame());
      assertEquals("text frame \"you are 1\"", second.readFrame());
    }
  }

  @Test
  void aFailedScriptFailsCloseOnce() throws Exception {
    ConnectionScript script =
        c -> {
          throw new IllegalStateException("wrong");
        };
    ScriptedServer server = ScriptedServer.start(script);
    try (RawClient client = RawClient.connect(server.port())) {
      assertEquals("", client.readToEnd());
    }
    AssertionError e = assertThrows(AssertionError.class, server::close);
    assertEquals("connection 0: java.lang.IllegalStateException: wrong", e.getMessage());
    assertEquals("wrong", e.getCause().getMessage());
    server.close();
    server.assertNoFailure();
  }

  @Test
  void everyFailureIsReported() throws Exception {
    ConnectionScript script =
        c -> {
          throw new AssertionError("wrong");
        };
    ScriptedServer server = ScriptedServer.start(script);
    for (int i = 0; i < 2; i++) {
      try (RawClient client = RawClient.connect(server.port())) {
        assertEquals("", client.readToEnd());
      }
    }
    AssertionError e = assertThrows(AssertionError.class, server::awaitScripts);
    assertEquals("connection 0: wrong", e.getMessage());
    assertEquals("connection 1: wrong", e.getSuppressed()[0].getMessage());
    server.close();
  }

  @Test
  void aWrongMessageThatHadArrivedIsFoundAlthoughTheServerIsClosedAtOnce() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    ConnectionScript script =
        c -> {
          c.accept();
          while (sent.getCount() > 0) {
            Thread.onSpinWait(); // Not a wait that closing could interrupt.
          }
          assertEquals("a", c.readFrame().text());
          assertEquals("b", c.readFrame().text());
        };
    ScriptedServer server = ScriptedServer.start(script);
    try (RawClient client = RawClient.open(server.port())) {
      client.sendText("a").sendText("wrong");
      sent.countDown();
      AssertionError e = assertThrows(AssertionError.class, server::close);
      assertTrue(e.getMessage().contains("wrong"), e.getMessage());
    }
  }

  @Test
  void closingCutsOffAScriptThatWaitsAndThatIsNoFailure() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    ConnectionScript script =
        c -> {
          c.accept();
          if (c.index() == 0) {
            c.readFrame();
          }
          never.await();
        };
    ScriptedServer server = ScriptedServer.start(script);
    try (RawClient reading = RawClient.open(server.port());
        RawClient waiting = RawClient.open(server.port())) {
      server.close();
      server.close();
      assertEquals("", waiting.readToEnd());
      assertEquals("", reading.readToEnd());
    }
  }

  @Test
  void aSilentClientFailsTheScriptAtTheDeadline() throws Exception {
    ConnectionScript script = ServerConnection::readRequest;
    try (ScriptedServer server = ScriptedServer.start(script, null, SHORT);
        RawClient client = RawClient.connect(server.port())) {
      assertEquals("", client.readToEnd());
      AssertionError e = assertThrows(AssertionError.class, server::close);
      assertEquals(SocketTimeoutException.class, e.getCause().getClass());
      assertEquals("nothing within 50 ms", e.getCause().getMessage());
    }
  }

  @Test
  void aClientThatReadsNothingFailsTheScriptAtTheDeadline() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    ConnectionScript script =
        c -> {
          try {
            c.accept();
            c.sendBinary(new byte[64 * 1024 * 1024]);
          } finally {
            over.countDown();
          }
        };
    ScriptedServer server = ScriptedServer.start(script, null, Duration.ofMillis(200));
    try (RawClient client = RawClient.connect(server.port())) {
      client.send(RawClient.REQUEST);
      over.await();
      AssertionError e = assertThrows(AssertionError.class, server::close);
      assertEquals("the client reads nothing for 200 ms", e.getCause().getMessage());
    }
  }

  @Test
  void missingConnectionsAreReportedAtTheDeadline() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(c -> {}, null, SHORT)) {
      AssertionError e = assertThrows(AssertionError.class, () -> server.awaitConnections(1));
      assertEquals("waited 50 ms for 1 connections, there are 0", e.getMessage());
    }
  }

  @Test
  void nothingListensOnAnUnusedPort() throws Exception {
    int port = ScriptedServer.unusedPort();
    assertThrows(ConnectException.class, () -> RawClient.connect(port).close());
  }

  @Test
  void overTlsATrustingClientTalks(@TempDir Path dir) throws Exception {
    TestCertificates certificates = new TestCertificates();
    ConnectionScript script =
        c -> {
          c.accept();
          assertEquals("text frame \"a\"", c.readFrame().toString());
          c.sendText("b");
          c.sendCloseEmpty();
          assertEquals("close 1000", c.readFrame().toString());
        };
    try (ScriptedServer server =
        ScriptedServer.start(script, certificates.serverContext("localhost", "127.0.0.1"))) {
      assertTrue(server.url().startsWith("wss://127.0.0.1:"));
      JdkClient client = JdkClient.connect(certificates.clientContext(), server.url());
      client.send("a");
      assertEquals("text b", client.next());
      assertEquals("close 1005", client.next());
      client.assertExhausted();
      server.awaitScripts();
    }
    try (var pem = Files.newInputStream(certificates.caPem(dir))) {
      X509Certificate authority =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
      assertEquals("CN=weex-jvm test authority", authority.getSubjectX500Principal().getName());
    }
  }

  @Test
  void overTlsAClientThatDoesNotTrustIsNoFailureOfTheScript() throws Exception {
    TestCertificates certificates = new TestCertificates();
    TestCertificates strangers = new TestCertificates();
    try (ScriptedServer server =
        ScriptedServer.start(ServerConnection::accept, certificates.serverContext("127.0.0.1"))) {
      assertThrows(
          SSLHandshakeException.class,
          () -> JdkClient.connect(strangers.clientContext(), server.url()));
      server.awaitScripts();
    }
  }

  @Test
  void overTlsAServerKnownByAnotherNameIsNotTrusted() throws Exception {
    TestCertificates certificates = new TestCertificates();
    try (ScriptedServer server =
        ScriptedServer.start(ServerConnection::accept, certificates.serverContext("other.test"))) {
      assertThrows(
          IOException.class, () -> JdkClient.connect(certificates.clientContext(), server.url()));
    }
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
