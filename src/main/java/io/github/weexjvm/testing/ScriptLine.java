package io.github.weexjvm.testing;

import java.io.IOException;
import java.time.Duration;

/**
 * What a script is played on: a connection to a client, over TCP or in memory. It tells its {@link
 * ScriptRun} what comes, one thing at a time.
 */
interface ScriptLine {

  /** A hundred years, whose nanoseconds a long still holds. */
  Duration FOREVER = Duration.ofDays(36_500);

  void send(byte[] bytes) throws IOException;

  /** Whether what the client sends is read; otherwise it piles up until the client is held up. */
  void listen(boolean wanted);

  /** Ends both directions with nothing more said, not even by TLS. */
  void drop();

  /** Ends both directions so that the client's next read fails. */
  void reset() throws IOException;

  /** Ends both directions in an orderly way. Harmless the second time. */
  void close();

  /** How long a step waits for the client. */
  Duration patience();

  /** How long the close handshake may take once the steps are over. */
  Duration parting();

  /**
   * A wait begins, in place of the one before: after that time, {@link ScriptRun#timedOut} is to be
   * called.
   */
  void await(Duration most);

  /** Whether the whole server is being closed, so that what fails now is nobody's fault. */
  boolean isStopped();
}
