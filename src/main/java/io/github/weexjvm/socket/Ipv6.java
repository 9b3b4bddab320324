package io.github.weexjvm.socket;

import java.nio.ByteBuffer;

/** An IPv6 address as eight 16-bit pieces, and its serialization; {@link Ipv6Parser} makes them. */
final class Ipv6 {
  static final int PIECES = 8;

  private Ipv6() {}

  /** The address in network byte order. */
  static byte[] bytes(int[] pieces) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * PIECES);
    for (int piece : pieces) {
      bytes.putShort((short) piece);
    }
    return bytes.array();
  }

  /** The pieces of an address in network byte order. */
  static int[] pieces(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int[] pieces = new int[PIECES];
    for (int i = 0; i < PIECES; i++) {
      pieces[i] = buffer.getShort() & 0xffff;
    }
    return pieces;
  }

  /** The "IPv6 serializer": lowercase, the first of the longest runs of zero pieces compressed. */
  static String serialize(int[] pieces) {
    int compress = compressedPieceIndex(pieces);
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < PIECES) {
      if (i == compress) {
        out.append(i == 0 ? "::" : ":");
        i += zeros(pieces, i);
      } else {
        out.append(Integer.toHexString(pieces[i])).append(i == PIECES - 1 ? "" : ":");
        i++;
      }
    }
    return out.toString();
  }

  /** "Find the IPv6 address compressed piece index"; -1 when no two zero pieces are neighbours. */
  private static int compressedPieceIndex(int[] pieces) {
    int longestIndex = -1;
    int longestSize = 1; // a single zero is not compressed
    for (int i = 0; i < PIECES; i++) {
      int size = zeros(pieces, i);
      if (size > longestSize) {
        longestIndex = i;
        longestSize = size;
      }
    }
    return longestIndex;
  }

  private static int zeros(int[] pieces, int from) {
    int to = from;
    while (to < PIECES && pieces[to] == 0) {
      to++;
    }
    return to - from;
  }
}
