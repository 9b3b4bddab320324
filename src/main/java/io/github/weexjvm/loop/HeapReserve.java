package io.github.weexjvm.loop;

/**
 * A little of the heap that is given back when the rest of it is full. Whoever has run out of
 * memory needs some to tell, and to let go of what fills it: even to close a script's context takes
 * a few objects. For any thread.
 */
public final class HeapReserve {

  private static final int BYTES = 512 * 1024;
  private static final int MEGABYTE = 1024 * 1024;

  /** Made in advance: there may be nothing to make it of when it is needed. */
  private static final String SENTENCE =
      "out of memory: the Java heap of %d MB is full; -Xmx sets a larger one"
          .formatted(Runtime.getRuntime().maxMemory() / MEGABYTE);

  /** Null when it has been given back. */
  private static volatile byte[] held;

  private HeapReserve() {}

  /** Sets it aside, unless there is too little left for that. */
  public static void hold() {
    if (held == null) {
      try {
        held = new byte[BYTES];
      } catch (OutOfMemoryError e) {
        // Then there is none.
      }
    }
  }

  /** Gives it back, for whoever cleans up. */
  public static void release() {
    held = null;
  }

  /** What is told of a full heap. */
  public static String sentence() {
    return SENTENCE;
  }
}
