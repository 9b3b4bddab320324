package io.github.weexjvm.socket;

import java.nio.ByteBuffer;

/**
 * Sees each frame of each connection pass by, for a trace; but for long ones that come behind our
 * close frame, which are thrown away as they come. Runs on the loop's thread.
 */
@FunctionalInterface
public interface FrameListener {

  /**
   * One frame passes.
   *
   * @param url the connection's, as the script gave it
   * @param incoming whether the peer sent it
   * @param type {@code text}, {@code binary}, {@code continuation}, {@code close}, {@code ping} or
   *     {@code pong}
   * @param fin whether it ends its message
   * @param payload unmasked; read-only, and valid during the call only
   */
  void frame(WebSocketUrl url, boolean incoming, String type, boolean fin, ByteBuffer payload);
}
