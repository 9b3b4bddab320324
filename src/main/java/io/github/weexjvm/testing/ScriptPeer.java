package io.github.weexjvm.testing;

import io.github.weexjvm.loop.Timer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Plays a script in memory. A step waits for as long as the session lasts, since that costs no
 * time; only the close handshake has a deadline, as over TCP. Used on the loop's thread only.
 */
final class ScriptPeer implements Peer, ScriptLine {

  private static final Duration PARTING = Duration.ofSeconds(10);

  private final ServerEnd end;
  private final ScriptRun run;
  private final FrameParser frames = new FrameParser();

  /** Of the wait; null while it has no end. */
  private Timer deadline;

  ScriptPeer(ServerEnd end, List<ScriptStep> steps) {
    this.end = end;
    this.run = new ScriptRun(this, steps);
  }

  // ---- What comes ----

  @Override
  public void asked(HandshakeRequest request) throws IOException {
    run.begin(request);
  }

  @Override
  public void received(byte[] bytes) throws IOException {
    frames.add(bytes);
    while (!run.isOver() && read()) {
      // One frame at a time.
    }
  }

  private boolean read() throws IOException {
    Frame frame;
    try {
      frame = frames.next();
    } catch (IOException e) {
      run.failed(e);
      return false;
    }
    if (frame != null) {
      run.arrived(frame);
    }
    return frame != null;
  }

  @Override
  public void ended(boolean orderly) throws IOException {
    if (!run.isOver()) {
      run.ended(orderly, frames.isInside());
    }
  }

  @Override
  public void stopped() throws IOException {
    while (!run.isOver()) {
      run.stopped();
    }
  }

  // ---- What the script does ----

  @Override
  public void send(byte[] bytes) {
    end.send(bytes);
  }

  @Override
  public void listen(boolean wanted) {
    end.listen(wanted);
  }

  @Override
  public void drop() {
    end.close();
  }

  @Override
  public void reset() {
    end.reset();
  }

  @Override
  public void close() {
    forgetDeadline();
    end.close();
  }

  @Override
  public Duration patience() {
    return FOREVER;
  }

  @Override
  public Duration parting() {
    return PARTING;
  }

  @Override
  public void await(Duration most) {
    forgetDeadline();
    deadline = most.equals(FOREVER) ? null : end.after(most, () -> timedOut(most));
  }

  private void timedOut(Duration most) throws IOException {
    run.timedOut("nothing within " + most.toMillis() + " ms");
  }

  private void forgetDeadline() {
    if (deadline != null) {
      deadline.cancel();
    }
  }

  @Override
  public boolean isStopped() {
    return false;
  }
}
