package io.github.weexjvm.socket;

import java.nio.ByteBuffer;

/** One connection under test: acts on the loop's thread, and expects on the test's. */
final class ConnectionProbe {

  private final ConnectionFixture fixture;
  private final Connection connection;
  private final EventRecorder events;

  ConnectionProbe(ConnectionFixture fixture, Connection connection, EventRecorder events) {
    this.fixture = fixture;
    this.connection = connection;
    this.events = events;
  }

  Connection connection() {
    return connection;
  }

  /** Takes the next events, which must be these; see {@link EventRecorder}. */
  ConnectionProbe expect(String... lines) throws InterruptedException {
    for (String line : lines) {
      events.expect(line);
    }
    return this;
  }

  /** Takes the next event, an end without a close frame from the peer, for this reason. */
  ConnectionProbe expectFailure(String sentence) throws InterruptedException {
    return expect("close 1006 \"\" unclean: " + sentence);
  }

  ConnectionProbe expectText(String text) throws InterruptedException {
    events.expectText(text);
    return this;
  }

  ConnectionProbe expectBinary(byte[] payload) throws InterruptedException {
    events.expectBinary(payload);
    return this;
  }

  /** Nothing has arrived that was not expected. */
  void assertSilent() {
    events.assertSilent();
  }

  boolean sendText(String text) throws Exception {
    boolean[] taken = new boolean[1];
    act(() -> taken[0] = connection.sendText(text));
    return taken[0];
  }

  boolean sendBinary(byte[] payload) throws Exception {
    boolean[] taken = new boolean[1];
    act(() -> taken[0] = connection.sendBinary(ByteBuffer.wrap(payload)));
    return taken[0];
  }

  void close(int code, String reason) throws Exception {
    act(() -> connection.close(code, reason));
  }

  void abort(String failure) throws Exception {
    act(() -> connection.abort(failure));
  }

  void mute() throws Exception {
    act(connection::mute);
  }

  Connection.State state() throws Exception {
    return fixture.onLoop(connection::state);
  }

  long bufferedBytes() throws Exception {
    return fixture.onLoop(connection::bufferedBytes);
  }

  /** Does something as the owner, in one turn, during which no event may come. */
  void act(Runnable ownersCalls) throws Exception {
    fixture.onLoop(
        () -> {
          events.duringCall(ownersCalls);
          return null;
        });
  }
}
