package io.github.weexjvm.fuzz.differential;

import io.github.weexjvm.fuzz.differential.Peers.Pair;
import io.github.weexjvm.testing.Frames;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Random legal traffic of a server, for both clients. The n-th traffic is the same every time, and
 * a failure names it. Used by one thread.
 */
public final class Differential {

  private static final int CUT_EVERYWHERE = 60;
  private static final int BYTE_BY_BYTE = 400;

  /** The server and Node.js keep something for each connection: now and then they start anew. */
  private static final int TALKS_OF_ONE_PROCESS = 500;

  private Differential() {}

  /** How many exchanges were played, and what differed. */
  public record Result(long exchanges, List<String> differences) {}

  /** Plays for so long, and at most up to the first differences. */
  public static Result run(int seconds) throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    long played = 0;
    List<String> differences = new ArrayList<>();
    for (int n = 0; System.nanoTime() < end && differences.isEmpty(); n += TALKS_OF_ONE_PROCESS) {
      try (Peers peers = new Peers()) {
        for (int i = n; i < n + TALKS_OF_ONE_PROCESS && System.nanoTime() < end; i++) {
          List<Exchange> exchanges = exchanges(i);
          played += exchanges.size();
          differences.addAll(differences(peers, exchanges));
        }
      }
    }
    return new Result(played, differences);
  }

  /** The n-th traffic, cut in every way that is worth its time. */
  static List<Exchange> exchanges(int n) {
    Random random = new Random(n * 31L + 20_26);
    Traffic.Talk talk = Traffic.make(random, 4, n % 10 == 9);
    byte[] bytes = talk.closes() ? talk.bytes() : Frames.concat(talk.bytes(), Exchange.lastPing());
    String name = "traffic " + n;
    List<Exchange> all = new ArrayList<>();
    all.add(Exchange.whole(name, bytes));
    all.add(new Exchange(name + " with the handshake", List.of(bytes), true));
    if (bytes.length <= CUT_EVERYWHERE) {
      all.addAll(Exchange.atEachPlace(name, bytes));
    }
    if (bytes.length <= BYTE_BY_BYTE) {
      all.add(new Exchange(name + " byte by byte", pieces(bytes, null), false));
    }
    all.add(new Exchange(name + " in pieces", pieces(bytes, random), random.nextBoolean()));
    return all;
  }

  /**
   * @param random null for single bytes
   */
  private static List<byte[]> pieces(byte[] bytes, Random random) {
    List<byte[]> pieces = new ArrayList<>();
    int most = Math.max(1, bytes.length / 3);
    for (int from = 0; from < bytes.length; ) {
      int to = Math.min(bytes.length, from + 1 + (random == null ? 0 : random.nextInt(most)));
      pieces.add(Arrays.copyOfRange(bytes, from, to));
      from = to;
    }
    return pieces;
  }

  /** What of these differs, in words. */
  static List<String> differences(Peers peers, List<Exchange> exchanges) throws Exception {
    List<String> differences = new ArrayList<>();
    for (Pair pair : peers.play(exchanges)) {
      if (!pair.ours().essence().equals(pair.theirs().essence())) {
        differences.add(
            "%s\n ours   %s\n theirs %s\n bytes  %s"
                .formatted(
                    pair.exchange().name(),
                    pair.ours().essence(),
                    pair.theirs().essence(),
                    hex(pair.exchange())));
      }
    }
    return differences;
  }

  private static String hex(Exchange exchange) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    exchange.segments().forEach(all::writeBytes);
    return HexFormat.of().formatHex(all.toByteArray());
  }
}
