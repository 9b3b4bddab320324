package io.github.weexjvm.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class EchoServerTest {
  @Test
  void textAndBinaryComeBackInOrder() throws Exception {
    try (EchoServer server = EchoServer.start()) {
      JdkClient client = JdkClient.connect(server.url());
      client.send("grüß dich").send(new byte[] {0, 1, (byte) 0xff}).send("").send(new byte[0]);
      assertEquals("text grüß dich", client.next());
      assertEquals("binary 0001ff", client.next());
      assertEquals("text ", client.next());
      assertEquals("binary ", client.next());
      client.close(1000, "bye");
      assertEquals("close 1000 bye", client.next());
      client.assertExhausted();
    }
  }

  @Test
  void aMessageInFragmentsComesBackWhole() throws Exception {
    try (EchoServer server = EchoServer.start()) {
      JdkClient client = JdkClient.connect(server.url());
      client.socket().sendText("a", false).join().sendText("b", true).join();
      assertEquals("text ab", client.next());
      client.assertExhausted();
    }
  }

  @Test
  void aLargeMessageComesBack() throws Exception {
    byte[] message = new byte[3 * 1024 * 1024];
    message[message.length - 1] = 7;
    try (EchoServer server = EchoServer.start()) {
      JdkClient client = JdkClient.connect(server.url());
      String echo = client.send(message).next();
      assertArrayEquals(message, HexFormat.of().parseHex(echo.substring("binary ".length())));
      client.assertExhausted();
    }
  }

  @Test
  void theFirstSubprotocolOfferedIsChosen() throws Exception {
    try (EchoServer server = EchoServer.start()) {
      assertEquals(
          "chat.2", JdkClient.connect(server.url(), "chat.2", "chat.1").socket().getSubprotocol());
      assertEquals("other", JdkClient.connect(server.url(), "other").socket().getSubprotocol());
      assertEquals("", JdkClient.connect(server.url()).socket().getSubprotocol());
    }
  }

  @Test
  void aMessageOverTheLimitClosesItsConnection() throws Exception {
    byte[] half = new byte[16 * 1024 * 1024];
    try (EchoServer server = EchoServer.start();
        RawClient oneFrame = RawClient.connect(server.port());
        RawClient fragments = RawClient.connect(server.port())) {
      oneFrame.send(RawClient.REQUEST).readHead();
      oneFrame.send(Frames.header(true, Frame.BINARY, 2L * half.length + 1));
      assertTrue(oneFrame.readFrame().startsWith("close 1009"));
      fragments.send(RawClient.REQUEST).readHead();
      fragments.send(
          Frames.frame(false, 0, Frame.BINARY, true, half),
          Frames.frame(false, 0, Frame.CONTINUATION, true, half),
          Frames.frame(true, 0, Frame.CONTINUATION, true, new byte[1]));
      assertTrue(fragments.readFrame().startsWith("close 1009"));
    }
  }

  @Test
  void closingTellsClientsAndFreesThePort() throws Exception {
    EchoServer server = EchoServer.start();
    JdkClient client = JdkClient.connect(server.url());
    client.send("x");
    assertEquals("text x", client.next());
    server.close();
    server.close();
    assertEquals("close 1001", client.next());
    client.assertExhausted();
    assertThrows(ConnectException.class, () -> RawClient.connect(server.port()).close());
  }

  @Test
  void closingEndsAConnectionThatNeverAskedForAWebSocket() throws Exception {
    EchoServer server = EchoServer.start();
    try (RawClient client = RawClient.connect(server.port())) {
      // An echo on a later connection proves that the earlier one was accepted.
      assertEquals("text x", JdkClient.connect(server.url()).send("x").next());
      server.close();
      assertEquals("", client.readToEnd());
    }
  }

  @Test
  void aPortInUseIsSaidInOneSentence() throws Exception {
    try (EchoServer first = EchoServer.start()) {
      IOException e =
          assertThrows(
              IOException.class, () -> EchoServer.start("127.0.0.1", first.port()).close());
      assertEquals(
          "can't listen on 127.0.0.1:" + first.port() + ": Address already in use", e.getMessage());
    }
  }

  @Test
  void aHostNobodyHasIsSaidInOneSentence() {
    IOException unknown =
        assertThrows(IOException.class, () -> EchoServer.start("no.such.invalid", 80).close());
    assertEquals("can't listen on no.such.invalid:80: unknown host", unknown.getMessage());
    IOException port =
        assertThrows(IOException.class, () -> EchoServer.start("127.0.0.1", 70000).close());
    assertEquals("can't listen on 127.0.0.1:70000: a port is 0–65535", port.getMessage());
  }

  @Test
  void everyThreadIsADaemon() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    try (EchoServer server = EchoServer.start()) {
      assertEquals("text x", JdkClient.connect(server.url()).send("x").next());
      Set<Thread> added =
          Thread.getAllStackTraces().keySet().stream()
              .filter(t -> !before.contains(t))
              .collect(Collectors.toSet());
      assertTrue(
          added.stream().anyMatch(t -> t.getName().startsWith("WebSocketSelector")),
          added::toString);
      assertTrue(added.stream().allMatch(Thread::isDaemon), added::toString);
    }
  }
}
