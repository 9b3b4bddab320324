package io.github.weexjvm.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Makes inputs out of a target's seeds without looking at coverage, for the run in each build. The
 * n-th input is the same every time.
 */
final class Mutations {

  private static final int MAX_BYTES = 2_000;
  private static final byte[] TELLING = {
    0, 1, 0x7D, 0x7E, 0x7F, (byte) 0x80, (byte) 0xFF, ' ', '\n'
  };

  private final List<Seed> seeds;

  Mutations(List<Seed> seeds) {
    this.seeds = seeds;
  }

  byte[] input(int n) {
    Random random = new Random(n * 0x9E3779B97F4A7C15L);
    byte[] made = seed(random).clone();
    for (int steps = 1 + random.nextInt(6); steps > 0; steps--) {
      made = changed(made, random);
    }
    return made.length > MAX_BYTES ? Arrays.copyOf(made, MAX_BYTES) : made;
  }

  private byte[] seed(Random random) {
    return seeds.get(random.nextInt(seeds.size())).input();
  }

  private byte[] changed(byte[] bytes, Random random) {
    int place = random.nextInt(bytes.length + 1);
    int length = random.nextInt(Math.min(8, bytes.length - place) + 1);
    return switch (random.nextInt(6)) {
      case 0 -> replaced(bytes, place, 0, any(random, 1 + random.nextInt(8)));
      case 1 -> replaced(bytes, place, length, new byte[0]);
      case 2 -> replaced(bytes, place, length, any(random, length));
      case 3 ->
          replaced(bytes, place, length, new byte[] {TELLING[random.nextInt(TELLING.length)]});
      case 4 -> replaced(bytes, place, 0, piece(seed(random), random));
      default -> replaced(bytes, place, 0, piece(bytes, random));
    };
  }

  private static byte[] any(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] piece(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length + 1);
    return Arrays.copyOfRange(bytes, from, from + random.nextInt(bytes.length - from + 1));
  }

  private static byte[] replaced(byte[] bytes, int place, int length, byte[] by) {
    byte[] out = new byte[bytes.length - length + by.length];
    System.arraycopy(bytes, 0, out, 0, place);
    System.arraycopy(by, 0, out, place, by.length);
    int rest = place + length;
    System.arraycopy(bytes, rest, out, place + by.length, bytes.length - rest);
    return out;
  }
}
