package io.github.weexjvm.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ways to cut the same bytes. */
final class Segments {

  private Segments() {}

  static List<byte[]> whole(byte[] bytes) {
    return bytes.length == 0 ? List.of() : List.of(bytes);
  }

  /** Pieces of so many bytes, the last one perhaps of fewer. */
  static List<byte[]> of(int size, byte[] bytes) {
    List<byte[]> pieces = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += size) {
      pieces.add(Arrays.copyOfRange(bytes, from, Math.min(from + size, bytes.length)));
    }
    return pieces;
  }

  /** Two pieces. */
  static List<byte[]> at(int place, byte[] bytes) {
    return List.of(
        Arrays.copyOfRange(bytes, 0, place), Arrays.copyOfRange(bytes, place, bytes.length));
  }

  /** Pieces of any size. */
  static List<byte[]> anywhere(Random random, byte[] bytes) {
    List<byte[]> pieces = new ArrayList<>();
    int most = 1 + random.nextInt(Math.max(1, bytes.length));
    for (int from = 0; from < bytes.length; ) {
      int to = Math.min(bytes.length, from + 1 + random.nextInt(most));
      pieces.add(Arrays.copyOfRange(bytes, from, to));
      from = to;
    }
    return pieces;
  }
}
