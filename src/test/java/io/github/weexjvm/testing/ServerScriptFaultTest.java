package io.github.weexjvm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps with which a server breaks rules, and the short form for them, to the byte. */
@Timeout(60)
final class ServerScriptFaultTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "send frame                                 | 81 00",
        "send frame opcode=3 fin=0 rsv=4 masked length=2^63 61 | 43 ff 8000000000000000 37fa213d 56",
        "send frame opcode=15 length=18446744073709551615      | 8f 7f ffffffffffffffff",
        "send frame opcode=ping fin=0 \"a b=c\"     | 09 05 6120623d63",
        "send frame length=3 \"a\"                  | 81 03 61",
        "send frame opcode=close 03                 | 88 01 03",
        "send binary 3*00 ff                        | 82 06 00ff 00ff 00ff",
        "send binary 126*00                         | 82 7e 007e 126*00",
        "send pong                                  | 8a 00",
        "repeat 3 send ping 01                      | 89 01 01 89 01 01 89 01 01",
        "fragment 2; send text abcde                | 01 02 6162 00 02 6364 80 01 65",
        "fragment 2; send text ab                   | 81 02 6162",
        "fragment 2; send text                      | 81 00",
        "fragment 1; fragment off; send text ab     | 81 02 6162",
        "drip 1 0ms; send text ab; drip off; send text c | 81 02 6162 81 01 63",
        "hold; send text a; send text b; release; send text c | 81 01 61 81 01 62 81 01 63",
        "hold; drip 2 0ms; send text a; release     | 81 01 61",
        "close 1005; close 0; close                 | 88 02 03ed 88 02 0000 88 00",
        "close 1000; send text late                 | 88 02 03e8 81 04 6c617465",
        "send line a b; send line                   | 612062 0d0a 0d0a"
      })
  void theBytesAreThoseThatWereAskedFor(String steps, String bytes) throws Exception {
    try (ScriptedServer server = fault(steps + "; drop");
        RawClient client = RawClient.open(server.port())) {
      HexFormat hex = HexFormat.of();
      byte[] got = client.readToEnd().getBytes(StandardCharsets.ISO_8859_1);
      assertEquals(bytes.replace(" ", "").replace("126*00", "00".repeat(126)), hex.formatHex(got));
      server.awaitScripts();
    }
  }

  @Test
  void aHeadCanHaveAnyLine() throws Exception {
    String steps =
        "status HTTP/1.1 101; without Upgrade; header connection: close; header X-A: 1;"
            + " header x-a: 2; header Sec-WebSocket-Accept: wrong; accept protocol *; drop";
    try (ScriptedServer server = fault(steps);
        RawClient client = RawClient.connect(server.port()).send(RawClient.REQUEST)) {
      assertEquals(
          head(
              "HTTP/1.1 101",
              "connection: close",
              "X-A: 1",
              "x-a: 2",
              "Sec-WebSocket-Accept: wrong"),
          client.readToEnd());
    }
  }

  private static String head(String... lines) {
    return String.join("\r\n", lines) + "\r\n\r\n";
  }

  @Test
  void aRefusalCanHaveHeadersAndABody() throws Exception {
    try (ScriptedServer server = fault("header Retry-After: 7; refuse 503 \"not now; later\"");
        RawClient client = RawClient.connect(server.port()).send(RawClient.REQUEST)) {
      assertEquals(
          head("HTTP/1.1 503 Refused", "Content-Length: 14", "Connection: close", "Retry-After: 7")
              + "not now; later",
          client.readToEnd());
    }
  }

  @Test
  void whatIsHeldGoesOutAtOnceBehindTheLastStepToo() throws Exception {
    try (ScriptedServer server = fault("hold; accept; send text a; delay 20ms; close 1000");
        RawClient client = RawClient.connect(server.port()).send(RawClient.REQUEST)) {
      byte[] all = new byte[1000];
      int count = client.socket().getInputStream().read(all);
      String text = new String(all, 0, count, StandardCharsets.ISO_8859_1);
      assertTrue(text.startsWith("HTTP/1.1 101 "), text);
      assertTrue(text.endsWith("\u0081\u0001a\u0088\u0002\u0003\u00e8"), text);
    }
  }

  @Test
  void aPongNeverFallsBetweenTheBytesOfAFrameThatDrips() throws Exception {
    try (ScriptedServer server = fault("drip 1 30ms; send text abc; drip off; send text d");
        RawClient client = RawClient.open(server.port())) {
      client.sendFrame(true, Frame.PING, "!");
      assertEquals("text frame \"abc\"", client.readFrame());
      assertEquals("pong 21", client.readFrame());
      assertEquals("text frame \"d\"", client.readFrame());
      assertEquals("close 1000", client.sendClose(1000).readFrame());
    }
  }

  @Test
  void anEchoCanDripAndBeInFragments() throws Exception {
    try (ScriptedServer server = fault("fragment 1; drip 1 1ms; echo 2");
        RawClient client = RawClient.open(server.port())) {
      client.sendText("ab").sendText("c");
      assertEquals("unfinished text frame \"a\"", client.readFrame());
      assertEquals("continuation frame 62", client.readFrame());
      assertEquals("text frame \"c\"", client.readFrame());
      client.sendClose(1000);
      assertEquals("close 1000", client.readFrame());
      server.awaitScripts();
    }
  }

  @Test
  void aDripEndsWhenNobodyIsThere() throws Exception {
    try (ScriptedServer server = fault("drip 1 10s; send text abc")) {
      RawClient.open(server.port()).close();
      server.awaitConnections(1);
    }
  }

  @Test
  void pingsCanBeIgnored() throws Exception {
    try (ScriptedServer server = fault("ignore ping");
        RawClient client = RawClient.open(server.port())) {
      client.sendFrame(true, Frame.PING, "!").sendText("a");
      assertEquals("text frame \"a\"", client.readFrame());
      assertEquals("close 1000", client.sendClose(1000).readFrame());
    }
  }

  @ParameterizedTest
  @CsvSource({"ignore close", "hang", "ignore close; echo 1"})
  void aCloseCanBeIgnoredUntilTheClientLeaves(String steps) throws Exception {
    try (ScriptedServer server = fault(steps);
        RawClient client = RawClient.open(server.port())) {
      client.sendText("a").sendFrame(true, Frame.PING, "!").sendClose(1000);
      client.socket().shutdownOutput();
      String echoed = "\u0081\u0001a";
      String pong = "\u008a\u0001!";
      String expected = steps.equals("hang") ? "" : echoed + pong;
      assertEquals(sorted(expected), sorted(client.readToEnd()));
      server.awaitScripts();
    }
  }

  /** The pong may be ahead of the echo. */
  private static List<Integer> sorted(String bytes) {
    return bytes.chars().sorted().boxed().toList();
  }

  @Test
  void aDeafServerReadsLater() throws Exception {
    try (ScriptedServer server =
            fault("deaf; delay 50ms; send text a; listen; expect text b; close");
        RawClient client = RawClient.open(server.port())) {
      client.sendText("b").sendFrame(true, Frame.PING, "!");
      assertEquals("text frame \"a\"", client.readFrame());
      assertEquals("close without a code", client.readFrame());
      client.sendClose(1000);
      server.awaitScripts();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "deaf; hang",
    "hang",
    "deaf; echo",
    "expect request; hang",
    "drip 1 10m; send text a"
  })
  void aServerThatDoesNothingCanBeClosedAtOnce(String steps) throws Exception {
    try (ScriptedServer server = fault(steps);
        RawClient client = RawClient.connect(server.port()).send(RawClient.REQUEST)) {
      server.awaitConnections(1);
      client.sendText("a");
    }
  }

  // ---- The short form ----

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "send text a                       | text frame \"a\", text frame \"x\", null",
        "send text \"a;b\"                 | text frame \"a;b\", text frame \"x\", null",
        "send text \"a\\\";b\" ; ; # no    | text frame \"a\\\";b\", text frame \"x\", null",
        "header X: y; send text a          | text frame \"a\", text frame \"x\", null",
        "echo 1; drop                      | text frame \"x\", null",
        "close 1001                        | close 1001, null",
        "accept; send text a; drop         | text frame \"a\", null",
        "each; drop                        | null"
      })
  void acceptsInFrontAndEchoesBehind(String steps, String frames) throws Exception {
    try (ScriptedServer server = fault(steps)) {
      for (int i = 0; i < 2; i++) {
        try (RawClient client = RawClient.connect(server.port()).send(RawClient.REQUEST)) {
          assertTrue(client.readHead().startsWith("HTTP/1.1 101 "));
          client.sendText("x");
          for (String frame : frames.split(", ", -1)) {
            if (frame.equals("null")) {
              client.socket().shutdownOutput();
            }
            assertEquals(frame, client.readFrame());
          }
        }
      }
    }
  }

  @Test
  void doesNotAcceptWhereTheStepsSayOtherwise() throws Exception {
    try (ScriptedServer server = fault("expect request; drop");
        RawClient client = RawClient.connect(server.port()).send(RawClient.REQUEST)) {
      assertEquals("", client.readToEnd());
    }
  }

  @Test
  void theFirstProtocolOfferedIsAccepted() throws Exception {
    try (ScriptedServer server = fault("send text a")) {
      JdkClient client = JdkClient.connect(server.url(), "chat");
      assertEquals("chat", client.socket().getSubprotocol());
      assertEquals("text a", client.next());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "                     | there is no step: write one, such as drop",
        " ; # nothing         | there is no step: write one, such as drop",
        "send txt a           | step 1: \"send txt a\": no such step; did you mean send text?",
        "drop; sned text a    | step 2: \"sned text a\": no such step; did you mean send?",
        "refused              | refused is a script that listens nowhere: refuse STATUS answers",
        "drop; drop           | step 2: \"drop\": the connection is over",
        "accept; header A: b  | step 2: \"header A: b\": the request is answered already",
        "accept; connection; drop | step 2: \"connection\": the steps are for each connection",
        "header nonsense      | step 1: \"header nonsense\": a header is NAME: VALUE",
        "header a b: c        | step 1: \"header a b: c\": a header is NAME: VALUE",
        "without              | step 1: \"without\": write without NAME",
        "status               | step 1: \"status\": write status LINE",
        "drip 1               | step 1: \"drip 1\": DURATION is a whole number of ms, s or m",
        "drip 0 1s            | step 1: \"drip 0 1s\": N is 1–2147483647",
        "fragment none        | step 1: \"fragment none\": N is 1–2147483647",
        "hold on              | step 1: \"hold on\": write hold",
        "ignore               | step 1: \"ignore\": no such step; what to ignore is one of ping, close",
        "ignore pings         | step 1: \"ignore pings\": no such step; did you mean ignore ping?",
        "repeat send ping     | step 1: \"repeat send ping\": N is 1–100000",
        "repeat 2 drop        | step 1: \"repeat 2 drop\": the connection is over",
        "repeat 2             | step 1: \"repeat 2\": no such step",
        "send binary 99999999*00 | step 1: \"send binary 99999999*00\": HEX is at most 64 MiB",
        "send frame opcode=16 | step 1: \"send frame opcode=16\": opcode is 0–15, continuation",
        "send frame fin=2     | step 1: \"send frame fin=2\": fin is 0–1",
        "send frame rsv=8     | step 1: \"send frame rsv=8\": rsv is 0–7",
        "send frame mask=1    | step 1: \"send frame mask=1\": a frame has opcode=, fin=, rsv=, masked and length=, and no mask=",
        "send frame masked=1  | step 1: \"send frame masked=1\": masked has no value",
        "send frame length=2^64 | step 1: \"send frame length=2^64\": length is 0–18446744073709551615",
        "send frame length=-1 | step 1: \"send frame length=-1\": length is 0–18446744073709551615",
        "send frame abc       | step 1: \"send frame abc\": HEX is pairs of hex digits"
      })
  void aStepThatIsNotUnderstoodIsNamedWithItsRule(String steps, String message) {
    String given = steps == null ? "" : steps;
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> ServerScript.fault(given));
    assertTrue(e.getMessage().startsWith(message), e.getMessage());
  }

  @Test
  void aLineIsNamedByItsNumber() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> ServerScript.fault(List.of("# first", "", "drip fast")));
    assertTrue(e.getMessage().startsWith("line 3: \"drip fast\": N is"), e.getMessage());
  }

  private static ScriptedServer fault(String steps) throws Exception {
    return ScriptedServer.start(ServerScript.fault(steps));
  }
}
