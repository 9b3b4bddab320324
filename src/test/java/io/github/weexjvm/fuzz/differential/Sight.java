package io.github.weexjvm.fuzz.differential;

import java.util.List;

/**
 * What one client saw and said in one exchange.
 *
 * @param events in their order, a message by its length and hash
 * @param sent the frames that the server got, but for the pongs
 * @param pongs their payloads in hex
 */
record Sight(List<String> events, List<String> sent, List<String> pongs) {

  /** All that is to be the same for both; of several pings, only the last need be answered. */
  String essence() {
    String last = pongs.isEmpty() ? "none" : pongs.get(pongs.size() - 1);
    return events + ", said " + sent + ", last pong " + last;
  }
}
