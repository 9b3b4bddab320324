package io.github.weexjvm.socket;

import java.nio.ByteBuffer;

/** What the decoder found. All payloads are unmasked, and the sink's own. */
interface FrameSink {

  /** Each frame, whole or a fragment, before what follows from it. */
  void frame(int opcode, boolean fin, ByteBuffer payload);

  void text(String message);

  void binary(ByteBuffer message);

  void ping(ByteBuffer payload);

  void pong();

  /**
   * The peer's close frame; nothing is decoded after it.
   *
   * @param code the peer's, or 1005 when its close frame was empty
   */
  void closeReceived(int code, String reason);
}
