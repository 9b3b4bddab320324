package io.github.weexjvm.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A loop that is given up by another thread while its own is in the middle of something. */
@Timeout(30)
final class AbandonedLoopTest {

  private static final int CHANNELS = 5;

  private final EventLoop loop = new EventLoop();
  private final List<String> seen = new ArrayList<>();

  @Test
  void itsThreadComesBackToManyReadyChannelsAndLeavesQuietly() throws Exception {
    Pipe[] pipes = new Pipe[CHANNELS];
    for (int i = 0; i < CHANNELS; i++) {
      pipes[i] = Pipe.open();
      pipes[i].source().configureBlocking(false);
      pipes[i].sink().write(ByteBuffer.wrap(new byte[1]));
    }
    loop.execute(() -> listen(pipes));
    loop.run();
    assertEquals(List.of("ready"), seen);
    for (Pipe pipe : pipes) {
      assertTrue(!pipe.source().isOpen(), "a channel is still open");
      pipe.sink().close();
    }
  }

  private void listen(Pipe[] pipes) {
    try {
      for (Pipe pipe : pipes) {
        loop.retain();
        var unused =
            loop.register(
                pipe.source(),
                SelectionKey.OP_READ,
                ops -> {
                  seen.add("ready");
                  abandonFromOutside();
                });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothingThatWasPostedOrIsDueRunsAnyMore() {
    loop.execute(
        () -> {
          loop.execute(() -> seen.add("a task"));
          loop.atTurnEnd(() -> seen.add("the end of the turn"));
          var unused = loop.schedule(Duration.ZERO, () -> seen.add("a timer"));
          abandonFromOutside();
        });
    loop.run();
    loop.run();
    assertEquals(List.of(), seen);
  }

  @Test
  void everyListenerHearsOfItThoughOneFails() {
    loop.onAbandoned(
        why -> {
          throw new IllegalStateException("on purpose");
        });
    loop.onAbandoned(seen::add);
    loop.abandon("enough");
    loop.abandon("more than enough");
    assertEquals(List.of("enough"), seen);
  }

  private void abandonFromOutside() {
    Thread outside = new Thread(() -> loop.abandon("on purpose"), "outside");
    outside.start();
    try {
      outside.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
