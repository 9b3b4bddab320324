package io.github.weexjvm.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.Conversation;
import io.github.weexjvm.module.CallListener;
import io.github.weexjvm.socket.Limits;
import io.github.weexjvm.testing.Frames;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Messages that wait because other callbacks of the script are before them: each handler here asks
 * for the clipboard, whose answer the next message must not overtake.
 */
@Timeout(60)
final class BacklogTest {

  private static final int MESSAGES = 500;

  private static final String BUSY =
      """
      const ws = weex.requireModule('webSocket');
      const clipboard = weex.requireModule('clipboard');
      ws.WebSocket('ws://example.org/', '');
      ws.onmessage = ({ data }) => {
        console.log(data);
        clipboard.getString(() => console.log('after ' + data));
      };
      ws.onclose = ({ code, wasClean }) => console.log(code, wasClean);
      """;

  /** What a message of three characters counts. */
  private static final int COST = 256 + 2 * 3;

  @ParameterizedTest
  @CsvSource({"1, 1", "262, 1", "263, 2", "524, 2", "525, 3"})
  void asManyMessagesAreReadAsMayWait(int maxWaitingBytes, int wait) throws Exception {
    assertEquals((maxWaitingBytes + COST - 1) / COST, wait);
    Seen seen = play(maxWaitingBytes);
    assertEquals(wait, seen.mostAhead, "read ahead");
  }

  @Test
  void allOfThemAreReadWhileTheyAreFewerThanMayWait() throws Exception {
    assertTrue(play(Limits.DEFAULT.maxWaitingBytes()).mostAhead > 10);
  }

  private static final class Seen {
    private int mostAhead;
  }

  /** All messages come in one piece, and each must be heard, in order, with what follows of it. */
  private static Seen play(int maxWaitingBytes) throws Exception {
    byte[][] frames = new byte[MESSAGES][];
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      messages.add(String.valueOf(100 + i));
      frames[i] = Frames.text(messages.get(i));
    }
    AtomicInteger ahead = new AtomicInteger();
    Seen seen = new Seen();
    Conversation had =
        Conversation.play(
            c -> {
              c.accept();
              c.send(Frames.concat(frames));
              c.sendClose(1000, "");
              assertEquals("close 1000", c.readFrame().toString());
            },
            1,
            "test.js",
            BUSY,
            options ->
                options
                    .limits(Limits.builder().maxWaitingBytes(maxWaitingBytes).build())
                    .frames(
                        (url, incoming, type, fin, payload) -> {
                          if (incoming && type.equals("text")) {
                            seen.mostAhead = Math.max(seen.mostAhead, ahead.incrementAndGet());
                          }
                        })
                    .onCall(new Heard(ahead)));
    List<String> messagesHeard =
        had.console().stream().filter(line -> line.matches("\\d{3}")).toList();
    assertEquals(messages, messagesHeard);
    assertEquals(2 * MESSAGES + 1, had.console().size());
    assertTrue(had.console().contains("1000 true")); // Perhaps ahead of what the last one asked.
    return seen;
  }

  /** Hears of each message that the script is given. */
  private record Heard(AtomicInteger ahead) implements CallListener {

    @Override
    public void called(String module, String method, List<Object> arguments) {}

    @Override
    public void answered(String module, String method, Object data) {
      if (method.equals("onmessage")) {
        ahead.decrementAndGet();
      }
    }
  }
}
