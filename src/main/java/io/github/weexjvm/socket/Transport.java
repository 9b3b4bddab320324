package io.github.weexjvm.socket;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The bytes under a connection. A second implementation gives a connection without a network. Used
 * on the loop's thread only.
 */
public interface Transport {

  /** Starts to connect; the listener hears how it went, never inside this call. */
  void connect(Listener listener);

  /** What else than the target has kept a connection waiting, in words; "" for nothing. */
  default String holdUp() {
    return "";
  }

  /**
   * Reads what is there.
   *
   * @return the number of bytes, 0 for none at present, -1 at the end of the stream
   */
  int read(ByteBuffer into) throws IOException;

  /**
   * Writes what the network takes.
   *
   * @return the number of bytes taken, perhaps 0
   */
  int write(ByteBuffer from) throws IOException;

  /**
   * Pushes out what the transport itself has taken but not written.
   *
   * @return whether nothing of that is left
   */
  boolean flush() throws IOException;

  /** Whether it may have taken bytes in the latest write that the network has not. */
  default boolean holdsBack() {
    return false;
  }

  /** Whether bytes may be ready to read though the selector will not say so. */
  boolean mayHoldMore();

  /** Whether {@link Listener#writable} is to be called once the network takes bytes again. */
  void wantWrite(boolean wanted);

  /**
   * Whether {@link Listener#readable} is to be called, as it is at first. Nothing has to be done by
   * a transport that calls it once for what arrives, and not again until more does.
   */
  default void wantRead(boolean wanted) {}

  /** Ends it both ways. Harmless the second time, and before it is connected. */
  void close();

  /** What a transport has to tell. */
  interface Listener {

    /** Bytes can go both ways. */
    void connected();

    /** There is something to read, or the end of the stream. */
    void readable();

    void writable();

    /** It can't be connected; the sentence says why. */
    void failed(String sentence);
  }
}
