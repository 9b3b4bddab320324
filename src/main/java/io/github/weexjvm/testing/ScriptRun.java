package io.github.weexjvm.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

/**
 * One connection's steps being played. It never blocks: each step is done at once, or waits, and
 * whoever has the connection tells what comes meanwhile. It puts fragments together, answers pings,
 * and remembers how far the close handshake is. It belongs to one thread.
 */
final class ScriptRun {

  /** A part of a step, done at once. */
  @FunctionalInterface
  interface Part {
    void play() throws IOException;
  }

  private final ScriptLine line;
  private final List<ScriptStep> steps;
  private int next;

  /** Null until the client has asked. */
  private HandshakeRequest request;

  /** Null while the steps are played, while time is let pass, and at the end. */
  private ScriptWait wait;

  /** What follows when enough time has passed; null while it is not let pass. */
  private Part afterPause;

  /** What has come and was not looked at. */
  private final ArrayDeque<Arrival> held = new ArrayDeque<>();

  /** How the client left; null while it may still send. */
  private Arrival end;

  /** The client's close frame; null until it came. */
  private Frame peerClose;

  private boolean accepted;
  private boolean closeSent;

  /** The steps are over, and what is left of the close handshake is played. */
  private boolean finishing;

  private boolean over;

  /** The fragments so far of a message, and its kind; control frames may come in between. */
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();

  private int messageOpcode;

  ScriptRun(ScriptLine line, List<ScriptStep> steps) {
    this.line = line;
    this.steps = steps;
  }

  // ---- What the line tells ----

  /** The client's request has come. */
  void begin(HandshakeRequest opening) throws IOException {
    request = opening;
    guard(this::proceed);
  }

  void arrived(Frame frame) throws IOException {
    guard(
        () -> {
          take(frame);
          proceed();
        });
  }

  /**
   * The client has left.
   *
   * @param orderly false for a reset
   */
  void ended(boolean orderly, boolean insideFrame) throws IOException {
    guard(
        () -> {
          end = Arrival.end(orderly, insideFrame);
          proceed();
        });
  }

  /** The time of the wait is over; the sentence says that nothing came. */
  void timedOut(String sentence) throws IOException {
    guard(
        () -> {
          if (afterPause != null) {
            Part part = afterPause;
            afterPause = null;
            part.play();
          } else {
            offer(Arrival.nothing(sentence));
          }
          proceed();
        });
  }

  /** The server is being closed. Time that is let pass is no wait that could fail. */
  void stopped() throws IOException {
    guard(
        () -> {
          if (afterPause != null) {
            finish();
          } else {
            offer(Arrival.nothing("nothing before the server was closed"));
          }
          proceed();
        });
  }

  /** What came can't be read. */
  void failed(IOException failure) throws IOException {
    guard(
        () -> {
          if (!finishing) {
            throw failure;
          }
          finish();
        });
  }

  /** Whether nothing is left to be done; the line is closed then. */
  boolean isOver() {
    return over;
  }

  /** Whether the client has left, so that only time can still pass. */
  boolean hasEnded() {
    return end != null;
  }

  // ---- What the steps do ----

  HandshakeRequest request() {
    return request;
  }

  void accept(Map<String, String> headers) throws IOException {
    line.send(request.acceptance(headers));
    accepted = true;
  }

  void refuse(int status) throws IOException {
    line.send(HandshakeRequest.refusal(status, Map.of()));
    line.close();
  }

  void send(byte[] bytes) throws IOException {
    line.send(bytes);
  }

  void close(byte[] frame) throws IOException {
    closeSent = true;
    line.send(frame);
  }

  void drop() {
    accepted = false;
    line.drop();
  }

  void reset() throws IOException {
    accepted = false;
    line.reset();
  }

  /** Lets the next step wait, for as long as the server waits for anything. */
  void await(ScriptWait what) {
    await(what, line.patience());
  }

  /** The same, for so long; a wait that goes on begins anew. */
  void await(ScriptWait what, Duration most) {
    wait = what;
    line.await(most);
  }

  /** Lets time pass before the step goes on; pings are answered, all else is kept for later. */
  void pause(Duration time, Part then) {
    afterPause = then;
    line.await(time);
  }

  /** The failure of a wait, to be thrown: a close that was not expected is answered before. */
  AssertionError unmet(String expected, Arrival arrival) {
    answerClose();
    return new AssertionError("expected " + expected + ", got " + arrival.description());
  }

  // ---- Playing ----

  private void proceed() throws IOException {
    while (!over && afterPause == null) {
      if (wait == null) {
        playNext();
      } else if (!held.isEmpty()) {
        offer(held.poll());
      } else if (end != null) {
        offer(end);
      } else {
        return;
      }
    }
  }

  private void playNext() throws IOException {
    if (next < steps.size()) {
      steps.get(next++).action().play(this);
    } else {
      beginFinish();
    }
  }

  private void offer(Arrival arrival) throws IOException {
    if (wait != null && wait.isOverWith(arrival, this)) {
      wait = null;
    }
  }

  /** Says of what goes wrong in which step it did. */
  private void guard(Part part) throws IOException {
    ScriptStep step = null;
    try {
      part.play();
      return;
    } catch (AssertionError e) {
      step = steps.get(next - 1);
      throw new AssertionError("line " + step.line() + ": " + e.getMessage(), e);
    } catch (IOException e) {
      if (line.isStopped() || next == 0) {
        throw e;
      }
      step = steps.get(next - 1);
      String what = QuotedText.quote(step.source()) + " failed: " + e.getMessage();
      throw new AssertionError("line " + step.line() + ": " + what, e);
    }
  }

  // ---- What comes ----

  private void take(Frame frame) {
    if (!finishing) {
      checkFrame(frame);
    }
    if (frame.isControl()) {
      noteControl(frame);
      held.add(Arrival.of(frame));
    } else {
      assemble(frame);
    }
  }

  private static void checkFrame(Frame frame) {
    if (!frame.masked() || frame.rsv() != 0) {
      throw new AssertionError(
          "the client broke the protocol: " + (frame.masked() ? "" : "unmasked ") + frame);
    }
  }

  private void assemble(Frame frame) {
    if (frame.opcode() != Frame.CONTINUATION) {
      messageOpcode = frame.opcode();
    }
    message.writeBytes(frame.payload());
    if (frame.fin()) {
      byte[] whole = message.toByteArray();
      message.reset();
      held.add(Arrival.of(new Frame(true, 0, messageOpcode, true, whole)));
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

  /** If the client is gone, the next read tells. */
  private void sendQuietly(byte[] frame) {
    try {
      line.send(frame);
    } catch (IOException e) {
      // See above.
    }
  }

  // ---- The end ----

  /**
   * After the last step: nothing that happens here is a failure, and it is over within one wait.
   */
  private void beginFinish() {
    finishing = true;
    if (accepted && peerClose == null) {
      await((arrival, run) -> finishWith(arrival), line.parting());
    } else {
      finish();
    }
  }

  /** What isn't a close is no longer of interest. */
  private boolean finishWith(Arrival arrival) {
    if (arrival.isClose() || arrival.frame() == null) {
      finish();
    }
    return over;
  }

  private void finish() {
    over = true;
    answerClose();
    line.close();
  }
}
