package io.github.weexjvm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class ServerScriptTest {
  @Test
  void aConversationWithAnIndependentClient() throws Exception {
    try (ScriptedServer server =
        play(
            """
            # What a chat says.
            accept protocol chat

            send text hello there
            send text "a\\n\\u00fc"
            send text
            expect text "  # no comment"
            send binary 01 02ff
            expect binary 0a 0B
            send ping 07
            expect pong 07
            echo 2
            close 1001 going away
            expect close 1001
            """)) {
      JdkClient client = JdkClient.connect(server.url(), "chat");
      assertEquals("text hello there", client.next());
      assertEquals("text a\nü", client.next());
      assertEquals("text ", client.next());
      client.send("  # no comment");
      assertEquals("binary 0102ff", client.next());
      client.send(new byte[] {10, 11});
      assertEquals("ping 07", client.next());
      client.send("x").send(new byte[] {1});
      assertEquals("text x", client.next());
      assertEquals("binary 01", client.next());
      assertEquals("close 1001 going away", client.next());
      client.assertExhausted();
      server.awaitScripts();
    }
  }

  @Test
  void fragmentsArePutTogetherAndPingsInBetweenAnswered() throws Exception {
    try (ScriptedServer server = play("accept\nexpect text ab\nsend text ok");
        RawClient client = RawClient.open(server.port())) {
      client
          .sendFrame(false, Frame.TEXT, "a")
          .sendFrame(true, Frame.PING, "!")
          .sendFrame(true, Frame.CONTINUATION, "b");
      assertEquals("pong 21", client.readFrame());
      assertEquals("text frame \"ok\"", client.readFrame());
    }
  }

  @Test
  void aPingCanBeExpectedAndIsAnswered() throws Exception {
    try (ScriptedServer server = play("accept\nexpect ping 21\nexpect ping");
        RawClient client = RawClient.open(server.port())) {
      client.sendFrame(true, Frame.PING, "!").sendFrame(true, Frame.PING, "?");
      assertEquals("pong 21", client.readFrame());
      assertEquals("pong 3f", client.readFrame());
      client.sendClose(1000);
      assertEquals("close 1000", client.readFrame());
      server.awaitScripts();
    }
  }

  @Test
  void afterTheLastStepTheClientsCloseIsAnswered() throws Exception {
    try (ScriptedServer server = play("accept");
        RawClient client = RawClient.open(server.port())) {
      client.sendText("not looked at").sendClose(3000);
      assertEquals("close 3000", client.readFrame());
      assertEquals("null", client.readFrame());
      server.awaitScripts();
    }
  }

  @Test
  void afterTheLastStepTheAnswerToTheOwnCloseIsAwaited() throws Exception {
    try (ScriptedServer server = play("accept\nclose");
        RawClient client = RawClient.open(server.port())) {
      assertEquals("close without a code", client.readFrame());
      client.sendText("crossing").sendClose(1000);
      assertEquals("null", client.readFrame());
      server.awaitScripts();
    }
  }

  @Test
  void aClientThatNeverAnswersTheCloseIsLeftAtTheDeadline() throws Exception {
    ServerScript script = ServerScript.parse("accept\nclose 1000");
    try (ScriptedServer server = ScriptedServer.start(script, null, Duration.ofMillis(200));
        RawClient client = RawClient.open(server.port())) {
      assertEquals("close 1000", client.readFrame());
      assertEquals("null", client.readFrame());
      server.assertNoFailure();
    }
  }

  @Test
  void anExpectedCloseCanBeAnsweredByHand() throws Exception {
    try (ScriptedServer server =
            play("accept\nexpect close 1000 bye\nsend text rude\nclose 4000 \"no\"");
        RawClient client = RawClient.open(server.port())) {
      client.sendFrame(true, Frame.CLOSE, "\u0003\u00e8bye");
      assertEquals("text frame \"rude\"", client.readFrame());
      assertEquals("close 4000 \"no\"", client.readFrame());
      assertEquals("null", client.readFrame());
    }
  }

  @Test
  void anExpectedCloseCanBeLeftWithoutAnAnswer() throws Exception {
    try (ScriptedServer server = play("accept\nexpect close\ndrop");
        RawClient client = RawClient.open(server.port())) {
      assertEquals("", client.sendClose(1000).readToEnd());
    }
  }

  @Test
  void refusingDroppingAndResettingAreForOneConnectionEach() throws Exception {
    ServerScript script =
        ServerScript.parse("refuse 404\nconnection\ndrop\nconnection\naccept\nreset");
    assertEquals(3, script.connections());
    try (ScriptedServer server = ScriptedServer.start(script);
        RawClient refused = RawClient.connect(server.port());
        RawClient dropped = RawClient.connect(server.port());
        RawClient reset = RawClient.connect(server.port())) {
      assertTrue(refused.send(RawClient.REQUEST).readToEnd().startsWith("HTTP/1.1 404 "));
      assertEquals("", dropped.send(RawClient.REQUEST).readToEnd());
      reset.send(RawClient.REQUEST);
      assertThrows(SocketException.class, reset::readToEnd);
    }
  }

  @Test
  void rawBytesAreSentAsTheyAre() throws Exception {
    try (ScriptedServer server = play("send raw 48 54 54 50");
        RawClient client = RawClient.connect(server.port())) {
      assertEquals("HTTP", client.send(RawClient.REQUEST).readToEnd());
    }
  }

  @Test
  void theRequestCanStayUnanswered() throws Exception {
    try (ScriptedServer server = play("expect end")) {
      RawClient.connect(server.port()).send(RawClient.REQUEST).close();
      server.awaitConnections(1);
      server.awaitScripts();
    }
  }

  @Test
  void theEndCanBeExpectedHoweverTheClientLeaves() throws Exception {
    try (ScriptedServer server = play("accept\nexpect end\nconnection\naccept\nexpect end")) {
      RawClient.open(server.port()).close();
      try (RawClient resetting = RawClient.open(server.port())) {
        resetting.socket().setSoLinger(true, 0);
      }
      server.awaitScripts();
    }
  }

  @Test
  void oneScriptServesSeveralServers() throws Exception {
    ServerScript script = ServerScript.parse(List.of("accept", "send text a"));
    for (int i = 0; i < 2; i++) {
      try (ScriptedServer server = ScriptedServer.start(script);
          RawClient client = RawClient.open(server.port())) {
        assertEquals("text frame \"a\"", client.readFrame());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expect text a         | expected text frame \"a\", got text frame \"b\"",
        "expect binary 61      | expected binary frame 61, got text frame \"b\"",
        "expect close 1000     | expected close 1000, got text frame \"b\"",
        "expect close none     | expected close without a code, got text frame \"b\"",
        "expect ping           | expected ping, got text frame \"b\"",
        "expect end            | expected end of stream, got text frame \"b\""
      })
  void anotherMessageThanExpectedFails(String step, String message) throws Exception {
    ScriptedServer server = play("accept\n" + step);
    try (RawClient client = RawClient.open(server.port())) {
      client.sendText("b");
      client.readToEnd();
      assertEquals(
          "connection 0: line 2: " + message,
          assertThrows(AssertionError.class, server::close).getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expect text a          | expected text frame \"a\", got close 1001",
        "expect close 1000      | expected close 1000, got close 1001",
        "expect close 1001 bye  | expected close 1001 \"bye\", got close 1001",
        "expect close none      | expected close without a code, got close 1001",
        "echo 3                 | expected message 1 of 3 to echo, got close 1001"
      })
  void anUnexpectedCloseIsAnsweredAndFails(String step, String message) throws Exception {
    ScriptedServer server = play("accept\n" + step);
    try (RawClient client = RawClient.open(server.port())) {
      assertEquals("close 1001", client.sendClose(1001).readFrame());
      assertEquals("null", client.readFrame());
      assertEquals(
          "connection 0: line 2: " + message,
          assertThrows(AssertionError.class, server::close).getMessage());
    }
  }

  @Test
  void aClientThatLeavesFailsAnExpectation() throws Exception {
    ScriptedServer server = play("accept\nexpect text a\nconnection\naccept\nexpect text a");
    RawClient.open(server.port()).close();
    AssertionError e = assertThrows(AssertionError.class, server::awaitScripts);
    assertEquals(
        "connection 0: line 2: expected text frame \"a\", got end of stream", e.getMessage());
    RawClient.open(server.port()).send(Frames.header(true, Frame.TEXT, 9)).close();
    e = assertThrows(AssertionError.class, server::awaitScripts);
    assertEquals(
        "connection 1: line 5: expected text frame \"a\", got end of stream inside a frame",
        e.getMessage());
    server.close();
  }

  @Test
  void aSilentClientFailsAnExpectation() throws Exception {
    ServerScript script = ServerScript.parse("accept\nexpect text a");
    ScriptedServer server = ScriptedServer.start(script, null, Duration.ofMillis(200));
    try (RawClient client = RawClient.open(server.port())) {
      client.readToEnd();
      AssertionError e = assertThrows(AssertionError.class, server::close);
      assertEquals(
          "connection 0: line 2: expected text frame \"a\", got nothing within 200 ms",
          e.getMessage());
    }
  }

  @Test
  void anExpectationNotYetMetFailsWhenTheServerIsClosed() throws Exception {
    ScriptedServer server = play("accept\nexpect text a");
    try (RawClient client = RawClient.open(server.port())) {
      AssertionError e = assertThrows(AssertionError.class, server::close);
      assertEquals(
          "connection 0: line 2: expected text frame \"a\", got nothing before the server was closed",
          e.getMessage());
      assertEquals("", client.readToEnd());
    }
  }

  @Test
  void aClientThatDoesNotMaskFails() throws Exception {
    ScriptedServer server = play("accept\nexpect text a");
    try (RawClient client = RawClient.open(server.port())) {
      assertEquals("", client.send(Frames.text("a")).readToEnd());
      AssertionError e = assertThrows(AssertionError.class, server::close);
      assertEquals(
          "connection 0: line 2: the client broke the protocol: unmasked text frame \"a\"",
          e.getMessage());
    }
  }

  @Test
  void oneConnectionTooManyFails() throws Exception {
    ScriptedServer server = play("drop");
    try (RawClient client = RawClient.connect(server.port());
        RawClient another = RawClient.connect(server.port())) {
      assertEquals("", client.send(RawClient.REQUEST).readToEnd());
      assertEquals("", another.readToEnd());
    }
    AssertionError e = assertThrows(AssertionError.class, server::close);
    assertEquals(
        "connection 1: the script describes 1 connections, this is one more", e.getMessage());
  }

  @Test
  void refusedMeansThatNothingListens() {
    ServerScript script = ServerScript.parse("# nobody home\nrefused\n");
    assertTrue(script.refuses());
    assertEquals(0, script.connections());
    assertFalse(ServerScript.parse("refuse 404").refuses());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "accept; sned text a           | line 2: \"sned text a\": no such step; did you mean send?",
        "accept; send                  | line 2: \"send\": no such step; what to send is one of text, binary",
        "accept; send txet a           | line 2: \"send txet a\": no such step; did you mean send text?",
        "xyzzy                         | line 1: \"xyzzy\": no such step; the steps are accept, refuse",
        "accept protocol               | line 1: \"accept protocol\": write accept [protocol NAME]",
        "accept; drop now              | line 2: \"drop now\": write drop",
        "refuse abc                    | line 1: \"refuse abc\": STATUS is 100–999",
        "refuse 99                     | line 1: \"refuse 99\": STATUS is 100–999",
        "accept; close 65536           | line 2: \"close 65536\": CODE is 0–65535",
        "accept; expect close soon     | line 2: \"expect close soon\": CODE is 0–65535",
        "accept; echo 0                | line 2: \"echo 0\": N is 1–2147483647",
        "accept; send binary 0g        | line 2: \"send binary 0g\": HEX is pairs of hex digits",
        "accept; send raw 012          | line 2: \"send raw 012\": HEX is pairs of hex digits",
        "accept; send text \"a         | line 2: \"send text \\\"a\": the closing quote is missing",
        "accept; send text \"a\" b     | line 2: \"send text \\\"a\\\" b\": text follows the closing quote",
        "accept; send text \"\\x\"     | line 2: \"send text \\\"\\\\x\\\"\": the escapes are",
        "accept; send text \"\\u00g0\" | line 2: \"send text \\\"\\\\u00g0\\\"\": \\u needs four hex digits",
        "accept; send text \"\\ud800\" | line 2: \"send text \\\"\\\\ud800\\\"\": half a surrogate pair",
        "send text a                   | line 1: \"send text a\": the request is not answered yet",
        "accept; accept                | line 2: \"accept\": the request is answered already",
        "accept; drop; send text a     | line 3: \"send text a\": the connection is over",
        "accept; connection            | line 3: a connection needs a step",
        "# nothing                     | line 2: a connection needs a step",
        "refused; accept               | line 1: \"refused\": it must be the only step"
      })
  void aLineThatIsNotUnderstoodIsNamedWithItsRule(String lines, String message) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> ServerScript.parse(List.of(lines.split(";", -1))));
    assertTrue(e.getMessage().startsWith(message), e.getMessage());
  }

  private static ScriptedServer play(String script) throws Exception {
    return ScriptedServer.start(ServerScript.parse(script));
  }
}
