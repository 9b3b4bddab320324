package io.github.weexjvm.fuzz;

import io.github.weexjvm.socket.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Any bytes behind the opening handshake, cut in any way: one terminal event and nothing behind it,
 * the same events however they are cut, legal frames in return, little memory.
 *
 * <p>The first byte of the input says what the client does and whether the server ends the stream;
 * the rest is what the server sends.
 */
public final class FramesTarget {

  private static final int MAX_MESSAGE_BYTES = 2_000;
  private static final Limits LIMITS = Limits.builder().maxMessageBytes(MAX_MESSAGE_BYTES).build();

  private static final List<ServerTalk.Client> CLIENTS = List.of(ServerTalk.Client.values());

  private FramesTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Draw draw = new Draw(input);
    int options = draw.below(256);
    ServerTalk.Client client = CLIENTS.get(options % CLIENTS.size());
    ServerTalk talk = new ServerTalk(LIMITS, List.of(), client, options >= 128);
    byte[] stream = draw.rest();
    Random random = new Random(Arrays.hashCode(input));
    ServerTalk.Outcome first = hold(talk, stream, Segments::whole);
    checkSentences(first, stream);
    assertSame(first, hold(talk, stream, bytes -> Segments.of(1, bytes)));
    assertSame(first, hold(talk, stream, bytes -> Segments.anywhere(random, bytes)));
  }

  private static ServerTalk.Outcome hold(
      ServerTalk talk, byte[] stream, Function<byte[], List<byte[]>> cut) {
    ServerTalk.Outcome outcome =
        talk.hold(request -> cut.apply(Handshakes.accepting(request, stream)));
    checkPongs(outcome.pings(), outcome.said());
    return outcome;
  }

  private static void assertSame(ServerTalk.Outcome whole, ServerTalk.Outcome cut) {
    if (!whole.events().equals(cut.events())) {
      throw new AssertionError("in one piece " + whole.events() + ", cut " + cut.events());
    }
    List<String> said = whole.said().spoken();
    List<String> saidCut = cut.said().spoken();
    if (!said.equals(saidCut)) {
      throw new AssertionError("in one piece the client said " + said + ", cut " + saidCut);
    }
  }

  /** RFC 6455, section 5.5.3: of several pings only the last need be answered. */
  private static void checkPongs(List<String> pings, ClientFrames said) {
    Iterator<String> asked = pings.iterator();
    for (String pong : said.pongs()) {
      boolean found = false;
      while (!found && asked.hasNext()) {
        found = pong.equals(asked.next());
      }
      if (!found) {
        throw new AssertionError("a pong that no ping asked for");
      }
    }
    if (asked.hasNext() && !said.closed()) {
      throw new AssertionError("the last ping was not answered");
    }
  }

  private static void checkSentences(ServerTalk.Outcome outcome, byte[] stream) {
    for (String event : outcome.events()) {
      if (event.startsWith("text ") || event.startsWith("binary ")) {
        checkLength(event);
      }
    }
    String last = outcome.events().get(outcome.events().size() - 1);
    if (last.startsWith("close 1006") && last.contains(": ")) {
      Leaks.checkSentence(last, stream);
    }
  }

  private static void checkLength(String event) {
    String payload = event.substring(event.indexOf(' ') + 1);
    int length =
        event.startsWith("text ")
            ? payload.getBytes(StandardCharsets.UTF_8).length
            : payload.length() / 2;
    if (length > MAX_MESSAGE_BYTES) {
      throw new AssertionError("a message of " + length + " bytes was let in");
    }
  }
}
