package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.Frame;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a connection notices that its server is no longer there, with the default limits. */
@Timeout(60)
final class HeartbeatTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration STEP = Duration.ofSeconds(5);
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final String LOST = "the server has been silent for 75 s";

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  /** What the server read, as it says it. */
  private final BlockingQueue<String> atServer = new LinkedBlockingQueue<>();

  /** A permit for each frame that the client has seen come in. */
  private final Semaphore heard = new Semaphore(0);

  @Test
  void aServerThatIsSilentForThirtySecondsIsPinged() throws Exception {
    ConnectionProbe probe = fixture.connect(fixture.serve(listening())).expect("open");
    fixture.advanceInSteps(Duration.ofSeconds(25), STEP);
    fixture.advance(STEP.minus(MOMENT));
    assertEquals(0, atServer.size());
    fixture.advance(MOMENT);
    assertEquals("ping", atServer());
    probe.abort("seen enough");
    probe.expectFailure("seen enough");
  }

  @Test
  void aHalfOpenConnectionIsPingedTwiceAndThenLost() throws Exception {
    ConnectionProbe probe = fixture.connect(fixture.serve(listening())).expect("open");
    fixture.advanceInSteps(Duration.ofSeconds(70), STEP);
    probe.assertSilent();
    fixture.advance(STEP);
    probe.expectFailure(LOST);
    assertEquals("ping", atServer());
    assertEquals("ping", atServer());
    assertEquals("the end", atServer());
  }

  @Test
  void aServerThatAnswersPingsIsNeverLost() throws Exception {
    fixture.frames((url, incoming, type, fin, payload) -> heard.release(incoming ? 1 : 0));
    ConnectionScript script =
        c -> {
          c.accept();
          for (int i = 0; i < 10; i++) {
            Frame ping = c.readFrame();
            assertEquals(Frame.PING, ping.opcode());
            c.sendPong(ping.payload());
          }
          c.sendClose(1000, "");
          c.readFrame();
        };
    ConnectionProbe probe = fixture.connect(fixture.serve(script)).expect("open");
    for (int i = 0; i < 10; i++) {
      fixture.advanceInSteps(Duration.ofSeconds(30), STEP);
      awaitHeard();
    }
    probe.expect("close 1000 \"\" clean");
  }

  @Test
  void anyMessageIsASignOfLife() throws Exception {
    Semaphore speak = new Semaphore(0);
    ConnectionScript script =
        c -> {
          c.accept();
          for (int i = 0; i < 10; i++) {
            speak.acquire();
            c.sendText("alive");
          }
          c.sendClose(1000, "");
          assertEquals("close 1000", c.readFrame().toString()); // And no ping before it.
        };
    ConnectionProbe probe = fixture.connect(fixture.serve(script)).expect("open");
    for (int i = 0; i < 10; i++) {
      fixture.advanceInSteps(Duration.ofSeconds(25), STEP);
      speak.release();
      probe.expect("text alive");
    }
    probe.expect("close 1000 \"\" clean");
  }

  @Test
  void ofTwoConnectionsOnlyTheSilentOneIsLost() throws Exception {
    fixture.frames((url, incoming, type, fin, payload) -> heard.release(incoming ? 1 : 0));
    Semaphore speak = new Semaphore(0);
    ConnectionScript script =
        c -> {
          c.accept();
          for (int i = 0; c.index() == 1 && i < 3; i++) {
            speak.acquire();
            c.sendPong(new byte[0]);
          }
          c.awaitEndOfStream(LONG);
        };
    String url = fixture.serve(script).url();
    ConnectionProbe silent = fixture.connect(url).expect("open");
    ConnectionProbe talking = fixture.connect(url).expect("open");
    for (int i = 0; i < 3; i++) {
      fixture.advanceInSteps(Duration.ofSeconds(25), STEP);
      speak.release();
      awaitHeard();
    }
    silent.expectFailure(LOST);
    talking.assertSilent();
    talking.abort("seen enough");
    talking.expectFailure("seen enough");
  }

  @Test
  void withoutAHeartbeatSilenceMeansNothing() throws Exception {
    fixture.limits(Limits.builder().heartbeat(Duration.ZERO, Duration.ZERO).build());
    CountDownLatch later = new CountDownLatch(1);
    ConnectionScript script =
        c -> {
          c.accept();
          later.await();
          c.sendClose(1000, "");
          assertEquals("close 1000", c.readFrame().toString());
        };
    ConnectionProbe probe = fixture.connect(fixture.serve(script)).expect("open");
    fixture.advanceInSteps(Duration.ofHours(1), Duration.ofMinutes(1));
    later.countDown();
    probe.expect("close 1000 \"\" clean");
  }

  @Test
  void whereOnlyTheLossIsWatchedNobodyPings() throws Exception {
    fixture.limits(Limits.builder().heartbeat(Duration.ZERO, Duration.ofSeconds(10)).build());
    ConnectionProbe probe = fixture.connect(fixture.serve(listening())).expect("open");
    fixture.advanceInSteps(Duration.ofSeconds(10), STEP);
    probe.expectFailure("the server has been silent for 10 s");
    assertEquals("the end", atServer());
  }

  @Test
  void onceClosingOnlyTheCloseDeadlineCounts() throws Exception {
    fixture.limits(Limits.builder().closeTimeout(Duration.ofMinutes(5)).build());
    ConnectionProbe probe = fixture.connect(fixture.serve(listening())).expect("open");
    probe.close(1000, "");
    fixture.advanceInSteps(Duration.ofMinutes(5), STEP);
    probe.expect("close 1006 \"\" unclean");
    assertEquals("close 1000", atServer());
    assertEquals("the end", atServer()); // A ping behind the close frame would break the rules.
  }

  /** A server that only reads, until the end. */
  private ConnectionScript listening() {
    return c -> {
      c.accept();
      for (Frame frame = c.readFrame(); frame != null; frame = c.readFrame()) {
        atServer.add(frame.toString());
      }
      atServer.add("the end");
    };
  }

  private String atServer() throws InterruptedException {
    return atServer.poll(LONG.toSeconds(), TimeUnit.SECONDS);
  }

  private void awaitHeard() throws InterruptedException {
    assertTrue(heard.tryAcquire(LONG.toSeconds(), TimeUnit.SECONDS));
  }
}
