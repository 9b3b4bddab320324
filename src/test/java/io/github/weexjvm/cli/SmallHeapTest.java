package io.github.weexjvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.testing.EchoServer;
import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.Frames;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process of 64 MiB of heap against everything that a server can try, all at once. */
@Timeout(120)
final class SmallHeapTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path directory;

  @Test
  void hostileServersCanNotFillTheHeapNorDisturbASocketThatBehaves() throws Exception {
    try (EchoServer echo = EchoServer.start();
        ScriptedServer hostile = ScriptedServer.start(SmallHeapTest::attack, null, LONG);
        ChildProcess child =
            ChildProcess.java(
                directory,
                List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError"),
                SmallHeap.class,
                echo.url(),
                hostile.url())) {
      Map<String, Integer> said = lines(child);
      assertEquals("", child.err());
      assertEquals(0, child.exitCode());
      assertEquals(expected(), said);
      hostile.awaitScripts();
    }
  }

  private static Map<String, Integer> expected() {
    Map<String, Integer> lines = new TreeMap<>();
    lines.put(
        "WebSocket ws:/greatest-claim: the server sent a message of more than 1048576 bytes", 1);
    lines.put("greatest-claim: 1006 unclean 1", 1);
    lines.put("many-claims: 1006 unclean 150", 1);
    lines.put(
        "WebSocket ws:/endless-fragments: the server sent a message of more than 1048576 bytes", 8);
    lines.put("endless-fragments: 1006 unclean 8", 1);
    lines.put("ping-flood: 1000 clean 1", 1);
    lines.put(
        "WebSocket ws:/head-flood: the head of the server's reply is longer than 16384 bytes", 1);
    lines.put("head-flood: 1006 unclean 1", 1);
    lines.put("empty-messages: 1000 clean 1", 1);
    lines.put("dribble: 1006 unclean 2", 1);
    lines.put("WebSocket ws:/deaf: N bytes wait to be sent, more than the 1048576 allowed", 2);
    lines.put(
        "WebSocket ws:/deaf-to-little: 174763 messages wait to be sent, with more than 1048576 bytes of headers",
        1);
    lines.put("deaf-to-little: 1006 unclean 1", 1);
    lines.put("deaf: 1006 unclean 2", 1);
    lines.put("echo: 1000 true often", 1);
    return lines;
  }

  /** What was said, and how often, with addresses left out. */
  private static Map<String, Integer> lines(ChildProcess child) throws IOException {
    Map<String, Integer> lines = new TreeMap<>();
    for (String line = child.readLine(); line != null; line = child.readLine()) {
      String same = line.replaceAll("//127\\.0\\.0\\.1:\\d+", "");
      lines.merge(same.replaceAll("\\d+ bytes wait", "N bytes wait"), 1, Integer::sum);
    }
    return lines;
  }

  // ---- The hostile servers ----

  private static void attack(ServerConnection c) throws IOException {
    String name = c.readRequest().target().substring(1);
    if (name.equals("head-flood")) {
      c.sendRaw("HTTP/1.1 101 Switching Protocols\r\n");
      sendUntilItFails(c, times(1_000, "x: y\r\n".getBytes(StandardCharsets.US_ASCII)));
      return;
    }
    c.accept();
    switch (name) {
      case "greatest-claim" -> claim(c, Long.MAX_VALUE);
      case "many-claims" -> claim(c, SmallHeap.MIB);
      case "endless-fragments" -> endlessFragments(c);
      case "ping-flood" -> flood(c, Frames.ping(new byte[125]));
      case "empty-messages" -> flood(c, Frames.text(""));
      case "dribble" -> sendUntilItFails(c, Frames.binary(new byte[100_000]));
      case "deaf", "deaf-to-little" -> sendUntilItFails(c, Frames.ping(new byte[125]));
      default -> throw new IllegalArgumentException(name);
    }
  }

  /** Claims, sends a byte, and waits for the client to leave. */
  private static void claim(ServerConnection c, long bytes) throws IOException {
    c.send(Frames.concat(Frames.header(true, Frame.BINARY, bytes), new byte[1]));
    c.readFrame(); // Its close frame.
  }

  private static void endlessFragments(ServerConnection c) throws IOException {
    byte[] bytes = new byte[SmallHeap.MIB / 1_000];
    c.send(Frames.frame(false, 0, Frame.BINARY, false, bytes));
    sendUntilItFails(c, Frames.frame(false, 0, Frame.CONTINUATION, false, bytes));
  }

  private static void flood(ServerConnection c, byte[] frame) throws IOException {
    byte[] thousand = times(1_000, frame);
    for (int i = 0; i < 100; i++) {
      c.send(thousand);
    }
    c.sendClose(1000, "");
    Frame answer = c.readFrame();
    while (answer.opcode() == Frame.PONG) {
      answer = c.readFrame();
    }
    assertEquals("close 1000", answer.toString());
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

  private static byte[] times(int count, byte[] piece) {
    byte[][] pieces = new byte[count][];
    Arrays.fill(pieces, piece);
    return Frames.concat(pieces);
  }
}
