package io.github.weexjvm.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.Frames;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerConnection;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A soak of a few seconds, and whether one would notice what it is there to notice. */
@Timeout(180)
final class SoakTest {

  @Test
  void overABadNetworkNoMessageIsLost() throws Exception {
    Soak soak = new Soak(new Soak.Settings(Duration.ofSeconds(5), 40, 1), () -> {});

    boolean clean = soak.run();

    assertTrue(clean, () -> SoakTable.of(soak));
    for (Kind kind : Kind.values()) {
      assertTrue(soak.tally().of(kind, Count.ANSWERED) > 0, () -> SoakTable.of(soak));
    }
  }

  @Test
  void aServerThatLosesDoublesAndGarblesIsFoundOut() throws Exception {
    Tally tally = new Tally();
    AtomicInteger frames = new AtomicInteger();
    try (ScriptedServer server = ScriptedServer.start(connection -> lie(connection, frames));
        Clients clients = new Clients(server.port(), 1, tally)) {
      clients.start(4);
      awaitEach(tally, Count.LOST, Count.DUPLICATED, Count.CORRUPTED);
      clients.finish(Duration.ofMillis(100));
    }
    assertEquals(List.of(), tally.errors());
    assertTrue(!tally.isClean(), "lies were taken for the truth");
  }

  private static void awaitEach(Tally tally, Count... counts) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (Count count : counts) {
      while (tally.of(count) == 0) {
        var unused = never.await(20, TimeUnit.MILLISECONDS); // The class's timeout bounds it.
      }
    }
  }

  /** Swallows one of ten messages, says one twice, and says one wrong. */
  private static void lie(ServerConnection connection, AtomicInteger frames) throws IOException {
    connection.accept();
    try {
      for (Frame frame = connection.readFrame();
          frame != null && frame.opcode() != Frame.CLOSE;
          frame = connection.readFrame()) {
        if (!frame.isControl()) {
          answer(connection, frame, frames.incrementAndGet() % 10);
        }
      }
    } catch (SocketException | EOFException e) {
      // The client left.
    }
  }

  private static void answer(ServerConnection connection, Frame frame, int turn)
      throws IOException {
    byte[] payload = frame.payload();
    if (turn == 7) {
      payload[payload.length - 1] ^= 1;
    }
    byte[] echo = Frames.frame(true, 0, frame.opcode(), false, payload);
    if (turn != 3) {
      connection.send(turn == 5 ? Frames.concat(echo, echo) : echo);
    }
  }

  @Test
  void whatIsHeldFromNowOnIsALeak() throws Exception {
    Footprint before = Footprint.take();
    CountDownLatch end = new CountDownLatch(1);
    Thread held = new Thread(() -> await(end), "held");
    held.start();
    byte[] bytes = new byte[2 * (int) Footprint.CACHE_BYTES];
    try (ScriptedServer server = ScriptedServer.start(connection -> {})) {
      Footprint.Leak leak = Footprint.take().since(before);

      assertTrue(leak.threads().contains("held"), leak::toString);
      assertTrue(leak.handles() >= 1, leak::toString);
      assertTrue(leak.bytes() >= bytes.length / 2, leak::toString);
      server.assertNoFailure();
    } finally {
      end.countDown();
      held.join();
    }
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
