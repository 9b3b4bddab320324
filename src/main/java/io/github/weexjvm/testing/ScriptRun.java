package io.github.weexjvm.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;

/**
 * One connection's steps being played: it puts fragments together, answers pings, and remembers how
 * far the close handshake is. It belongs to the thread of its connection.
 */
final class ScriptRun {
  /** Something that came, or why nothing did: then the frame is null. */
  private record Arrival(Frame frame, String description) {}

  private final ServerConnection connection;

  /** The client's close frame; null until it came. */
  private Frame peerClose;

  private boolean accepted;
  private boolean closeSent;

  /** The fragments so far of a message, and its kind; control frames may come in between. */
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();

  private int messageOpcode;

  ScriptRun(ServerConnection connection) {
    this.connection = connection;
  }

  ServerConnection connection() {
    return connection;
  }

  /** Plays the steps, then whatever is left of the close handshake. */
  void play(List<ScriptStep> steps) throws IOException {
    connection.readRequest();
    for (ScriptStep step : steps) {
      playOne(step);
    }
    finish();
  }

  private void playOne(ScriptStep step) throws IOException {
    String where = "line " + step.line() + ": ";
    try {
      step.action().play(this);
    } catch (AssertionError e) {
      throw new AssertionError(where + e.getMessage(), e);
    } catch (IOException e) {
      if (connection.isStopped()) {
        throw e;
      }
      throw new AssertionError(
          where + QuotedText.quote(step.source()) + " failed: " + e.getMessage(), e);
    }
  }

  void accept(Map<String, String> headers) throws IOException {
    connection.accept(headers);
    accepted = true;
  }

  void refuse(int status) throws IOException {
    connection.refuse(status);
  }

  void drop() {
    accepted = false;
    connection.drop();
  }

  void reset() throws IOException {
    accepted = false;
    connection.reset();
  }

  void close(byte[] frame) throws IOException {
    closeSent = true;
    connection.send(frame);
  }

  /** Waits for that frame; other control frames may come before it, but no close. */
  void expect(Expectation expected) throws IOException {
    connection.beginWait();
    while (true) {
      Arrival arrival = next();
      Frame frame = arrival.frame();
      boolean rightKind = frame != null && frame.opcode() == expected.opcode();
      if (rightKind && expected.matches().test(frame)) {
        return;
      }
      if (rightKind || !isPingOrPong(frame)) {
        throw unmet(expected.description(), arrival);
      }
    }
  }

  /** Waits for the end of the stream: a client may close, or reset, or leave inside a frame. */
  void expectEnd() throws IOException {
    Arrival arrival = nextButPingOrPong();
    if (!arrival.description().startsWith("end of stream")) {
      throw unmet("end of stream", arrival);
    }
  }

  void echo(int count) throws IOException {
    for (int i = 1; i <= count; i++) {
      Arrival arrival = nextButPingOrPong();
      Frame frame = arrival.frame();
      if (frame == null || frame.isControl()) {
        throw unmet("message " + i + " of " + count + " to echo", arrival);
      }
      connection.send(Frames.frame(true, 0, frame.opcode(), false, frame.payload()));
    }
  }

  private AssertionError unmet(String expected, Arrival arrival) {
    answerClose();
    return new AssertionError("expected " + expected + ", got " + arrival.description());
  }

  private Arrival nextButPingOrPong() throws IOException {
    connection.beginWait();
    Arrival arrival = next();
    while (isPingOrPong(arrival.frame())) {
      arrival = next();
    }
    return arrival;
  }

  private static boolean isPingOrPong(Frame frame) {
    return frame != null && (frame.opcode() == Frame.PING || frame.opcode() == Frame.PONG);
  }

  private Arrival next() throws IOException {
    try {
      Frame frame = nextWhole();
      return new Arrival(frame, frame == null ? "end of stream" : frame.toString());
    } catch (EOFException e) {
      return new Arrival(null, "end of stream inside a frame");
    } catch (ClientInput.Stopped e) {
      return new Arrival(null, "nothing before the server was closed");
    } catch (SocketTimeoutException e) {
      return new Arrival(null, e.getMessage());
    } catch (SocketException e) {
      return new Arrival(null, "end of stream by reset");
    }
  }

  /**
   * The next control frame, or the next message with its fragments put together; null at the end of
   * the stream.
   */
  private Frame nextWhole() throws IOException {
    while (true) {
      Frame frame = connection.readInWait();
      if (frame == null) {
        return null;
      }
      checkFrame(frame);
      if (frame.isControl()) {
        noteControl(frame);
        return frame;
      }
      if (frame.opcode() != Frame.CONTINUATION) {
        messageOpcode = frame.opcode();
      }
      message.writeBytes(frame.payload());
      if (frame.fin()) {
        byte[] whole = message.toByteArray();
        message.reset();
        return new Frame(true, 0, messageOpcode, true, whole);
      }
    }
  }

  private static void checkFrame(Frame frame) {
    if (!frame.masked() || frame.rsv() != 0) {
      throw new AssertionError(
          "the client broke the protocol: " + (frame.masked() ? "" : "unmasked ") + frame);
    }
  }

  private void noteControl(Frame frame) {
    if (frame.opcode() == Frame.CLOSE) {
      peerClose = frame;
    } else if (frame.opcode() == Frame.PING && !closeSent) {
      sendQuietly(Frames.pong(frame.payload()));
    }
  }

  private void answerClose() {
    if (peerClose != null && !closeSent) {
      closeSent = true;
      sendQuietly(Frames.frame(true, 0, Frame.CLOSE, false, peerClose.payload()));
    }
  }

  /**
   * After the last step: nothing that happens here is a failure, and it is over within one wait.
   */
  private void finish() {
    try {
      connection.beginWait();
      while (accepted && peerClose == null && connectionGoesOn()) {
        // What isn't a close is no longer of interest.
      }
    } catch (IOException e) {
      // The client is gone, or silent for too long.
    }
    answerClose();
    connection.close();
  }

  private boolean connectionGoesOn() throws IOException {
    Frame frame = connection.readInWait();
    if (frame != null && frame.isControl()) {
      noteControl(frame);
    }
    return frame != null;
  }

  /** If the client is gone, the next read tells. */
  private void sendQuietly(byte[] frame) {
    try {
      connection.send(frame);
    } catch (IOException e) {
      // See above.
    }
  }
}
