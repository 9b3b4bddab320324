package io.github.weexjvm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of a server script that let time pass, and those that go on for ever. */
@Timeout(60)
final class ServerScriptTimeTest {

  @Test
  void eachConnectionPlaysTheSameSteps() throws Exception {
    ServerScript script = ServerScript.parse("# all alike\neach\naccept\nsend text hello\n");
    assertTrue(script.isForEach());
    assertEquals(1, script.connections());
    assertFalse(ServerScript.parse("accept").isForEach());
    try (ScriptedServer server = ScriptedServer.start(script)) {
      for (int i = 0; i < 3; i++) {
        try (RawClient client = RawClient.open(server.port())) {
          assertEquals("text frame \"hello\"", client.readFrame());
          assertEquals("close 1000", client.sendClose(1000).readFrame());
          assertEquals("null", client.readFrame());
        }
      }
      server.awaitScripts();
    }
  }

  @Test
  void anEchoWithoutANumberGoesOnUntilTheClientCloses() throws Exception {
    ServerScript script = ServerScript.parse("accept\necho");
    Duration deadline = Duration.ofMillis(100); // It is not for an echo that has no end.
    try (ScriptedServer server = ScriptedServer.start(script, null, deadline);
        RawClient client = RawClient.open(server.port())) {
      for (int i = 0; i < 20; i++) {
        assertEquals("text frame \"" + i + "\"", client.sendText("" + i).readFrame());
      }
      assertEquals("pong 21", client.sendFrame(true, Frame.PING, "!").readFrame());
      assertEquals("close 4000", client.sendClose(4000).readFrame());
      assertEquals("null", client.readFrame());
      server.awaitScripts();
    }
  }

  @Test
  void anEchoWithoutANumberIsOverWhenTheClientLeaves() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(ServerScript.parse("accept\necho"))) {
      RawClient.open(server.port()).sendText("a").close();
      server.awaitConnections(1);
      server.awaitScripts();
    }
  }

  @Test
  void inADelayPingsAreAnsweredAndMessagesKept() throws Exception {
    ServerScript script =
        ServerScript.parse("accept\ndelay 300ms\nsend text later\nexpect text a\nexpect ping 21");
    try (ScriptedServer server = ScriptedServer.start(script);
        RawClient client = RawClient.open(server.port())) {
      client.sendText("a").sendFrame(true, Frame.PING, "!");
      assertEquals("pong 21", client.readFrame());
      assertEquals("text frame \"later\"", client.readFrame());
      assertEquals("close 1000", client.sendClose(1000).readFrame());
      assertEquals("null", client.readFrame());
      server.awaitScripts();
    }
  }

  @Test
  void aDelayMayBeLongerThanTheDeadline() throws Exception {
    ServerScript script = ServerScript.parse("accept\ndelay 200ms\nsend text later");
    try (ScriptedServer server = ScriptedServer.start(script, null, Duration.ofMillis(50));
        RawClient client = RawClient.open(server.port())) {
      assertEquals("text frame \"later\"", client.readFrame());
      assertEquals("null", client.readFrame());
      server.awaitScripts();
    }
  }

  @Test
  void aServerThatIsClosedInADelayHasNotFailed() throws Exception {
    ScriptedServer server =
        ScriptedServer.start(ServerScript.parse("accept\ndelay 10m\nexpect text a"));
    try (RawClient client = RawClient.open(server.port())) {
      server.close();
      assertEquals("null", client.readFrame());
    }
  }

  @Test
  void aServerThatIsClosedInADelayAfterItsClientHasLeftHasNotFailed() throws Exception {
    ScriptedServer server =
        ScriptedServer.start(ServerScript.parse("accept\nexpect text a\ndelay 10m"));
    RawClient.open(server.port()).sendText("a").close();
    server.awaitConnections(1);
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "accept; delay         | line 2: \"delay\": DURATION is a whole number of ms, s or m",
        "accept; delay 5       | line 2: \"delay 5\": DURATION is a whole number of ms, s or m",
        "accept; delay 1h      | line 2: \"delay 1h\": DURATION is a whole number of ms, s or m",
        "accept; delay -1s     | line 2: \"delay -1s\": DURATION is a whole number of ms, s or m",
        "accept; delay 1s now  | line 2: \"delay 1s now\": DURATION is a whole number of ms",
        "delay 99999999999ms   | line 1: \"delay 99999999999ms\": DURATION is 0–2147483647",
        "accept; drop; delay 1s| line 3: \"delay 1s\": the connection is over",
        "accept; each          | line 2: \"each\": it must be the first step",
        "each; each; accept    | line 2: \"each\": it must be the first step",
        "each                  | line 2: a connection needs a step",
        "each; accept; connection; drop | line 3: \"connection\": the steps are for each connection",
        "accept; connection; each       | line 3: \"each\": it must be the first step",
        "each; refused         | line 2: \"refused\": it must be the only step",
        "echo                  | line 1: \"echo\": the request is not answered yet"
      })
  void aLineThatIsNotUnderstoodIsNamedWithItsRule(String lines, String message) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> ServerScript.parse(List.of(lines.split(";", -1))));
    assertTrue(e.getMessage().startsWith(message), e.getMessage());
  }
}
