package io.github.weexjvm.fuzz;

import io.github.weexjvm.socket.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * Any reply to the opening request: it opens the connection or fails it with a sentence, the same
 * however it is cut, and never opens it without the right answer to our key.
 *
 * <p>The first byte of the input says which subprotocols are offered; the rest is the reply, in
 * which {@code {accept}} stands for the right answer.
 */
public final class HandshakeTarget {

  private static final String ACCEPT = "{accept}";
  private static final List<List<String>> OFFERS =
      List.of(List.of(), List.of("chat"), List.of("chat", "superchat"));

  private HandshakeTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Draw draw = new Draw(input);
    List<String> offered = draw.oneOf(OFFERS);
    String reply = new String(draw.rest(), StandardCharsets.ISO_8859_1);
    ServerTalk talk = new ServerTalk(Limits.DEFAULT, offered, ServerTalk.Client.LISTENS, true);
    List<String> events = events(talk, reply, bytes -> Segments.whole(bytes));
    List<String> cut = events(talk, reply, bytes -> Segments.of(1, bytes));
    if (!events.equals(cut)) {
      throw new AssertionError("in one piece " + events + ", byte by byte " + cut);
    }
    check(events, reply, offered);
  }

  private static List<String> events(
      ServerTalk talk, String reply, Function<byte[], List<byte[]>> cut) {
    String[] accept = new String[1];
    ServerTalk.Outcome outcome =
        talk.hold(
            request -> {
              accept[0] = Handshakes.accept(request);
              String answer = reply.replace(ACCEPT, accept[0]);
              return cut.apply(answer.getBytes(StandardCharsets.ISO_8859_1));
            });
    return outcome.events().stream().map(event -> withoutKey(event, accept[0])).toList();
  }

  /** Each request has another key, of whose answer a sentence may quote all, or the beginning. */
  private static String withoutKey(String event, String accept) {
    String masked = event.replace(accept, ACCEPT);
    int cut = masked.indexOf('…');
    return cut < 0 ? masked : masked.substring(0, Math.max(0, cut - accept.length()));
  }

  private static void check(List<String> events, String reply, List<String> offered) {
    String first = events.get(0);
    if (first.startsWith("open ")) {
      checkOpened(first.substring("open ".length()), reply, offered);
    } else {
      String sentence = first.substring(first.indexOf(": ") + 2);
      Leaks.checkSentence(sentence, reply.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private static void checkOpened(String protocol, String reply, List<String> offered) {
    if (!reply.startsWith("HTTP/1.1 101") || !reply.contains(ACCEPT)) {
      throw new AssertionError("opened by " + reply);
    }
    if (offered.isEmpty() ? !protocol.isEmpty() : !offered.contains(protocol)) {
      throw new AssertionError("opened with the subprotocol " + protocol);
    }
  }
}
