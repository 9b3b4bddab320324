package io.github.weexjvm.testing;

import java.io.IOException;

/**
 * Tells, for one direction of a connection, whether what passes is more than the pings and pongs
 * that keep it open. Used on the loop's thread only.
 */
final class Traffic {

  private final FrameParser frames = new FrameParser();

  /** How many bytes of the empty line behind the HTTP head have passed; 4 once it is complete. */
  private int headEnd;

  /** Once it makes no sense as frames, everything counts. */
  private boolean senseless;

  /** Takes what passes, and says whether that is more than pings and pongs. */
  boolean isSpeech(byte[] bytes) {
    int start = skipHead(bytes);
    if (senseless || start > 0) {
      frames.add(bytes, start, bytes.length - start);
      return true;
    }
    frames.add(bytes);
    try {
      return hasSpeech();
    } catch (IOException e) {
      senseless = true;
      return true;
    }
  }

  private boolean hasSpeech() throws IOException {
    boolean speech = false;
    for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
      speech |= isSpeech(frame.opcode());
    }
    return speech || (frames.isInside() && isSpeech(frames.begunOpcode()));
  }

  private static boolean isSpeech(int opcode) {
    return opcode != Frame.PING && opcode != Frame.PONG;
  }

  /** Where the frames begin: 0 if the head has passed before, the length if it has not yet. */
  private int skipHead(byte[] bytes) {
    int at = 0;
    while (headEnd < 4 && at < bytes.length) {
      byte wanted = (byte) (headEnd % 2 == 0 ? '\r' : '\n');
      headEnd = bytes[at] == wanted ? headEnd + 1 : bytes[at] == '\r' ? 1 : 0;
      at++;
    }
    return at;
  }
}
