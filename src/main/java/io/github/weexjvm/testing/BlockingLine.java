package io.github.weexjvm.testing;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;

/** Plays a script over TCP: reads whenever it waits. It belongs to the connection's own thread. */
final class BlockingLine implements ScriptLine {

  /** What one read came to, to be told to the run. */
  private interface News {
    void tell(ScriptRun run) throws IOException;
  }

  private final ServerConnection connection;
  private final FrameParser frames = new FrameParser();
  private final byte[] piece = new byte[8192];
  private boolean listens = true;

  BlockingLine(ServerConnection connection) {
    this.connection = connection;
  }

  /** Plays the steps, then whatever is left of the close handshake. */
  void play(List<ScriptStep> steps) throws IOException {
    ScriptRun run = new ScriptRun(this, steps);
    run.begin(connection.readRequest());
    while (!run.isOver()) {
      (run.hasEnded() || !listens ? passTime() : read()).tell(run);
    }
  }

  private News read() {
    try {
      Frame frame = frames.next();
      while (frame == null) {
        int count = connection.readInWait(piece);
        if (count < 0) {
          return run -> run.ended(true, frames.isInside());
        }
        frames.add(piece, 0, count);
        frame = frames.next();
      }
      Frame read = frame;
      return run -> run.arrived(read);
    } catch (ClientInput.Stopped e) {
      return ScriptRun::stopped;
    } catch (SocketTimeoutException e) {
      return run -> run.timedOut(e.getMessage());
    } catch (SocketException e) {
      return run -> run.ended(false, false);
    } catch (IOException e) {
      return run -> run.failed(e);
    }
  }

  private News passTime() {
    String nothing = "nothing, since nothing was read";
    return connection.passWait() ? run -> run.timedOut(nothing) : ScriptRun::stopped;
  }

  @Override
  public void send(byte[] bytes) throws IOException {
    connection.send(bytes);
  }

  @Override
  public void listen(boolean wanted) {
    listens = wanted;
  }

  @Override
  public void drop() {
    connection.drop();
  }

  @Override
  public void reset() throws IOException {
    connection.reset();
  }

  @Override
  public void close() {
    connection.close();
  }

  @Override
  public Duration patience() {
    return connection.deadline();
  }

  @Override
  public Duration parting() {
    return connection.deadline();
  }

  @Override
  public void await(Duration most) {
    connection.beginWait(most);
  }

  @Override
  public boolean isStopped() {
    return connection.isStopped();
  }
}
