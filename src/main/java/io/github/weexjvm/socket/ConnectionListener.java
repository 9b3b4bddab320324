package io.github.weexjvm.socket;

import java.nio.ByteBuffer;

/**
 * What becomes of a connection. All methods run on the loop's thread and none is called from inside
 * a method of {@link Connection}, so a script is never re-entered.
 */
public interface ConnectionListener {

  /**
   * The handshake is complete.
   *
   * @param protocol the subprotocol that the server chose, or an empty string
   */
  void onOpen(String protocol);

  /** A whole text message. */
  void onText(String text);

  /** A whole binary message; the buffer is the listener's. */
  void onBinary(ByteBuffer payload);

  /** The peer has begun to close: what is sent from now on is lost. */
  default void onClosing() {}

  /** The one terminal event: nothing comes after it. */
  void onClose(CloseEvent event);
}
