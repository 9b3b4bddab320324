package io.github.weexjvm.fuzz.differential;

import io.github.weexjvm.testing.Frames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a server sends in one connection, behind the handshake.
 *
 * @param name says it in a failure
 * @param glued whether the first segment leaves in one write with the handshake
 */
record Exchange(String name, List<byte[]> segments, boolean glued) {

  /** A ping at the end of what has no close frame: the client has heard all when it answers. */
  static final byte[] LAST_PING = "the end".getBytes(StandardCharsets.US_ASCII);

  static byte[] lastPing() {
    return Frames.ping(LAST_PING);
  }

  /** All at once. */
  static Exchange whole(String name, byte[] bytes) {
    return new Exchange(name, List.of(bytes), false);
  }

  /** The same in two, for each place where it can be cut. */
  static List<Exchange> atEachPlace(String name, byte[] bytes) {
    List<Exchange> all = new ArrayList<>();
    for (int place = 1; place < bytes.length; place++) {
      byte[] head = Arrays.copyOfRange(bytes, 0, place);
      byte[] tail = Arrays.copyOfRange(bytes, place, bytes.length);
      all.add(new Exchange(name + ", cut at " + place, List.of(head, tail), place % 2 == 0));
    }
    return all;
  }
}
