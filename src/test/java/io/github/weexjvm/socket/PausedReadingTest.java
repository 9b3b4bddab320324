package io.github.weexjvm.socket;

import static io.github.weexjvm.socket.ConnectionFixture.closeCleanly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.Frames;
import io.github.weexjvm.testing.TestCertificates;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A connection whose owner wants nothing for a while, and its peer meanwhile. */
@Timeout(60)
final class PausedReadingTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration STEP = Duration.ofSeconds(5);
  private static final int MIB = 1024 * 1024;
  private static final int MESSAGES = 768;
  private static final int MESSAGE_BYTES = 64 * 1024;

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  @Test
  void thePeersWritesStallAndGoOnAfterwardsWithNothingLost() throws Exception {
    try (PushingServer server = PushingServer.of(push())) {
      ConnectionProbe probe = pausedOnOpen(server.url());
      int taken = server.awaitStall();
      assertTrue(taken < 40 * MIB, () -> "somebody has read: the network took " + taken);
      fixture.settle();
      probe.assertSilent();
      assertFalse(server.isFinished());
      probe.act(probe.connection()::resumeReading);
      for (int i = 0; i < MESSAGES; i++) {
        probe.expectBinary(message(i));
      }
      probe.close(1000, "");
      fixture.advance(Duration.ofSeconds(3)); // This server answers no close.
      probe.expect("close 1006 \"\" unclean");
      server.awaitFinish();
    }
  }

  private static byte[] push() {
    byte[][] all = new byte[MESSAGES][];
    for (int i = 0; i < MESSAGES; i++) {
      all[i] = Frames.binary(message(i));
    }
    return Frames.concat(all);
  }

  private static byte[] message(int number) {
    byte[] bytes = new byte[MESSAGE_BYTES];
    ByteBuffer.wrap(bytes).putInt(number).putInt(MESSAGE_BYTES - 4, ~number);
    return bytes;
  }

  @Test
  void whatTlsHasDecryptedAlreadyIsReadOnToo() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    fixture.tls(TlsSettings.insecure());
    ConnectionScript script =
        c -> {
          c.accept();
          for (int i = 0; i < 100; i++) {
            c.sendText("message " + i);
          }
          sent.countDown();
          closeCleanly(c);
        };
    String url = fixture.serve(script, new TestCertificates().serverContext("127.0.0.1")).url();
    BiConsumer<Connection, EventRecorder> pauses =
        (connection, events) -> {
          for (int i = 0; i < 100; i += 10) {
            events.when("text message " + i, connection::pauseReading);
          }
        };
    ConnectionProbe probe = fixture.connect(url, List.of(), Map.of(), pauses).expect("open");
    sent.await();
    for (int i = 0; i < 100; i++) {
      probe.expect("text message " + i);
      if (i % 10 == 0) {
        fixture.settle();
        probe.act(probe.connection()::resumeReading);
      }
    }
    probe.expect("close 1000 \"\" clean");
  }

  @Test
  void aPauseHoldsFromTheNextReadOn() throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = fixture.connectOver(transport, "ws://fake/");
    fixture.onLoop(
        () -> {
          transport.connected();
          transport.accept();
          probe.connection().pauseReading();
          transport.receive(Frames.text("later"));
          return null;
        });
    probe.expect("open");
    fixture.settle();
    probe.assertSilent();
    probe.act(probe.connection()::resumeReading);
    probe.expect("text later");
    probe.abort("seen enough");
    probe.expectFailure("seen enough");
  }

  @Test
  void silenceDoesNotCountAndNobodyPings() throws Exception {
    ConnectionScript script =
        c -> {
          c.accept();
          assertEquals("ping", c.readFrame().toString()); // The first, 30 s after resuming.
          c.awaitEndOfStream(LONG);
        };
    ConnectionProbe probe = pausedOnOpen(fixture.serve(script).url());
    fixture.advanceInSteps(Duration.ofMinutes(5), STEP);
    probe.assertSilent();
    probe.act(probe.connection()::resumeReading);
    fixture.advanceInSteps(Duration.ofSeconds(70), STEP);
    probe.assertSilent();
    fixture.advanceInSteps(Duration.ofSeconds(20), STEP);
    probe.expectFailure("the server has been silent for 75 s");
  }

  @Test
  void aCloseOfTheServersIsHeardInItsTurn() throws Exception {
    ConnectionScript script =
        c -> {
          c.accept();
          c.send(Frames.concat(Frames.text("first"), Frames.close(4000, "bye")));
          assertEquals("close 4000", c.readFrame().toString());
        };
    ConnectionProbe probe = pausedOnOpen(fixture.serve(script).url());
    fixture.settle();
    probe.assertSilent();
    probe.act(probe.connection()::resumeReading);
    probe.expect("text first", "close 4000 \"bye\" clean");
  }

  @Test
  void ourOwnCloseEndsThePauseAndWhatWaitedIsUnheard() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    ConnectionScript script =
        c -> {
          c.accept();
          c.sendText("too late");
          sent.countDown();
          assertEquals("close 1000", c.readFrame().toString());
          c.sendClose(1000, "");
        };
    ConnectionProbe probe = pausedOnOpen(fixture.serve(script).url());
    sent.await();
    probe.close(1000, "");
    probe.expect("close 1000 \"\" clean");
  }

  @Test
  void abortingEndsAPausedConnection() throws Exception {
    ConnectionProbe probe =
        pausedOnOpen(
            fixture
                .serve(
                    c -> {
                      c.accept();
                      c.awaitEndOfStream(LONG);
                    })
                .url());
    probe.abort("enough");
    probe.expectFailure("enough");
    probe.act(probe.connection()::resumeReading);
  }

  @Test
  void theNetworkIsNotWatchedForWhatNobodyReads() throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = fixture.openOver(transport);
    probe.act(probe.connection()::pauseReading);
    assertFalse(fixture.onLoop(transport::isReadWanted), "the selector would tell it without end");
    probe.act(probe.connection()::resumeReading);
    assertTrue(fixture.onLoop(transport::isReadWanted));
    probe.abort("enough");
    probe.expectFailure("enough");
  }

  @Test
  void writingThatFailsMeanwhileIsToldBehindWhatHadCome() throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = fixture.connectOver(transport, "ws://fake/");
    fixture.onLoop(
        () -> {
          transport.connected();
          transport.accept();
          probe.connection().pauseReading();
          transport.enqueue(Frames.text("by the way"));
          transport.failWrites("Broken pipe");
          return probe.connection().sendText("into the void");
        });
    probe.expect("open");
    fixture.settle();
    probe.assertSilent();
    probe.act(probe.connection()::resumeReading);
    probe.expect("text by the way");
    probe.expectFailure("the connection broke: Broken pipe");
  }

  @Test
  void resumingWhatWasNotPausedDoesNothing() throws Exception {
    ConnectionScript script =
        c -> {
          c.accept();
          closeCleanly(c);
        };
    fixture
        .connect(
            fixture.serve(script).url(),
            List.of(),
            Map.of(),
            (connection, events) -> events.when("open", connection::resumeReading))
        .expect("open", "close 1000 \"\" clean");
  }

  private ConnectionProbe pausedOnOpen(String url) throws Exception {
    return fixture.connect(url, List.of(), Map.of(), PausedReadingTest::pauseOnOpen).expect("open");
  }

  private static void pauseOnOpen(Connection connection, EventRecorder events) {
    events.when("open", connection::pauseReading);
  }
}
