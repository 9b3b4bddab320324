package io.github.weexjvm.testing;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

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

  /** How long each part of it may take. */
  private Duration patience = Duration.ZERO;

  private final Arrivals arrivals = new Arrivals();
  private final ScriptOutput output;
  private final AnswerHead head = new AnswerHead();

  /** How the client left; null while it may still send. */
  private Arrival end;

  /** The client's close frame; null until it came. */
  private Frame peerClose;

  private boolean accepted;
  private boolean closeSent;
  private boolean ignoresPings;
  private boolean ignoresClose;

  /** The steps are over, and what is left of the close handshake is played. */
  private boolean finishing;

  private boolean over;

  ScriptRun(ScriptLine line, List<ScriptStep> steps) {
    this.line = line;
    this.steps = steps;
    this.output = new ScriptOutput(line);
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
            endPause();
          } else {
            offer(Arrival.nothing(sentence));
          }
          proceed();
        });
  }

  private void endPause() throws IOException {
    Part part = afterPause;
    afterPause = null;
    part.play();
    if (wait != null && !output.isDripping()) {
      line.await(patience); // What it said in pieces, it said while it waited.
    }
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

  /** The answer to the request, until it is given. */
  AnswerHead head() {
    return head;
  }

  /** By which the steps speak. */
  ScriptOutput output() {
    return output;
  }

  void accept() throws IOException {
    output.send(head.acceptance(request));
    accepted = true;
  }

  void refuse(int status, byte[] body) throws IOException {
    output.send(head.refusal(status, body));
  }

  void close(byte[] frame) throws IOException {
    closeSent = true;
    output.send(frame);
  }

  /** Leaves frames of that kind without the answer that the protocol asks for. */
  void ignore(int opcode) {
    ignoresPings |= opcode == Frame.PING;
    ignoresClose |= opcode == Frame.CLOSE;
  }

  void listen(boolean wanted) {
    line.listen(wanted);
  }

  /** Does nothing any more, until the client leaves. */
  void hang() {
    ignore(Frame.PING);
    ignore(Frame.CLOSE);
    await((arrival, run) -> arrival.frame() == null, ScriptLine.FOREVER);
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
    patience = most;
    line.await(most);
  }

  /** Lets time pass before the step goes on; pings are answered, all else is kept for later. */
  void pause(Duration time, Part then) {
    afterPause = then;
    line.await(time);
  }

  /** The failure of a wait, to be thrown: a close that was not expected is answered before. */
  AssertionError unmet(String expected, Arrival arrival) throws IOException {
    answerClose();
    return new AssertionError("expected " + expected + ", got " + arrival.description());
  }

  // ---- Playing ----

  private void proceed() throws IOException {
    while (!over && afterPause == null) {
      if (output.isDripping()) {
        drip();
      } else if (wait == null) {
        playNext();
      } else if (!offerNext()) {
        return;
      }
    }
  }

  private void drip() {
    if (end == null) {
      pause(output.interval(), output::dripNext);
    } else {
      output.forget();
    }
  }

  /** Whether there was something that the wait has not seen. */
  private boolean offerNext() throws IOException {
    Arrival arrival = arrivals.poll();
    arrival = arrival == null ? end : arrival;
    if (arrival != null) {
      offer(arrival);
    }
    return arrival != null;
  }

  private void playNext() throws IOException {
    if (next < steps.size()) {
      steps.get(next++).action().play(this);
    } else if (output.isHolding()) {
      output.release();
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
      throw new AssertionError(step.place() + ": " + e.getMessage(), e);
    } catch (IOException e) {
      if (line.isStopped() || next == 0) {
        throw e;
      }
      step = steps.get(next - 1);
      String what = QuotedText.quote(step.source()) + " failed: " + e.getMessage();
      throw new AssertionError(step.place() + ": " + what, e);
    }
  }

  // ---- What comes ----

  private void take(Frame frame) throws IOException {
    if (!finishing) {
      Arrivals.check(frame);
    }
    noteControl(frame);
    arrivals.add(frame);
  }

  private void noteControl(Frame frame) throws IOException {
    if (frame.opcode() == Frame.CLOSE) {
      peerClose = frame;
    } else if (frame.opcode() == Frame.PING && !closeSent && !ignoresPings) {
      output.answer(Frames.pong(frame.payload()));
    }
  }

  private void answerClose() throws IOException {
    if (peerClose != null && !closeSent && !ignoresClose) {
      closeSent = true;
      output.answer(Frames.frame(true, 0, Frame.CLOSE, false, peerClose.payload()));
    }
  }

  // ---- The end ----

  /**
   * After the last step: nothing that happens here is a failure, and it is over within one wait.
   */
  private void beginFinish() throws IOException {
    finishing = true;
    if (accepted && (peerClose == null || ignoresClose)) {
      await((arrival, run) -> finishWith(arrival), line.parting());
    } else {
      finish();
    }
  }

  /** What isn't a close, or is to be ignored, is no longer of interest. */
  private boolean finishWith(Arrival arrival) throws IOException {
    if ((arrival.isClose() && !ignoresClose) || arrival.frame() == null) {
      finish();
    }
    return over;
  }

  private void finish() throws IOException {
    over = true;
    answerClose();
    line.close();
  }
}
