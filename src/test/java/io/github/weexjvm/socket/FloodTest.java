package io.github.weexjvm.socket;

import static io.github.weexjvm.socket.ConnectionFixture.closeCleanly;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.EchoServer;
import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.Frames;
import io.github.weexjvm.testing.ServerConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that send without an end what is allowed one at a time. */
@Timeout(60)
final class FloodTest {

  private static final int MAX_PONGS = 16;
  private static final byte[] NONE = new byte[0];

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  // ---- Pings ----

  @ParameterizedTest
  @ValueSource(ints = {MAX_PONGS - 1, MAX_PONGS})
  void asManyPingsAsMayWaitAreAnsweredEach(int pings) throws Exception {
    pongsOf(pings, pings);
  }

  @ParameterizedTest
  @ValueSource(ints = {MAX_PONGS + 1, MAX_PONGS + 2, 20_000})
  void ofMorePingsInOneReadTheLatestIsAnsweredInPlaceOfTheRest(int pings) throws Exception {
    pongsOf(pings, MAX_PONGS + 1);
  }

  private void pongsOf(int pings, int pongs) throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = fixture.openOver(transport);
    byte[][] flood = new byte[pings][];
    for (int i = 0; i < pings; i++) {
      flood[i] = Frames.ping(number(i));
    }
    fixture.onLoop(
        () -> {
          transport.receive(Frames.concat(flood)); // Cut to what one read takes.
          return null;
        });
    fixture.settle();
    List<Integer> answered = numbers(transport.takeWritten());
    assertEquals(pongs, answered.size());
    for (int i = 0; i < Math.min(pongs, MAX_PONGS); i++) {
      assertEquals(i, answered.get(i));
    }
    assertEquals(pings - 1, answered.get(pongs - 1), "the latest");
    end(probe);
  }

  @Test
  void whileNothingCanBeWrittenFewPongsWaitAndTheLatestPingIsAnsweredAtLast() throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = fixture.openOver(transport);
    fixture.onLoop(
        () -> {
          transport.takeAtMost(0);
          for (int i = 0; i < 5_000; i++) {
            transport.receive(Frames.ping(number(i)));
          }
          return null;
        });
    fixture.settle();
    assertEquals(0, probe.bufferedBytes());
    fixture.onLoop(
        () -> {
          transport.takeAtMost(Integer.MAX_VALUE);
          transport.writable();
          return null;
        });
    fixture.settle();
    List<Integer> answered = numbers(transport.takeWritten());
    assertEquals(MAX_PONGS + 1, answered.size());
    assertEquals(4_999, answered.get(MAX_PONGS));
    end(probe);
  }

  @Test
  void theLatestPingIsAnsweredBeforeACloseFrameThatComesWithIt() throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = fixture.openOver(transport);
    byte[][] flood = new byte[101][];
    for (int i = 0; i < 100; i++) {
      flood[i] = Frames.ping(number(i));
    }
    flood[100] = Frames.close(1000, "");
    fixture.onLoop(
        () -> {
          transport.receive(Frames.concat(flood));
          return null;
        });
    fixture.settle();
    byte[] written = transport.takeWritten();
    List<Integer> answered = numbers(Arrays.copyOf(written, (MAX_PONGS + 1) * 8));
    assertEquals(99, answered.get(MAX_PONGS));
    assertEquals((MAX_PONGS + 1) * 8 + 8, written.length, "and the close frame");
    fixture.advance(Duration.ofSeconds(3));
    probe.expect("close 1000 \"\" clean");
  }

  @Test
  void aServerThatPingsWithoutReadingIsStillHeardAndOurCloseComesBehindTheLastPong()
      throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    byte[] pings = times(1_000, Frames.ping(new byte[125]));
    ConnectionScript script =
        c -> {
          c.accept();
          for (int i = 0; i < 200; i++) { // Far more pongs than the network takes.
            c.send(pings);
          }
          c.sendText("are you there?");
          answered.await();
          Frame frame = c.readFrame();
          while (frame.opcode() == Frame.PONG) {
            frame = c.readFrame();
          }
          assertEquals("text frame \"yes\"", frame.toString());
          closeAfterPongs(c);
        };
    ConnectionProbe probe = fixture.connect(fixture.serve(script)).expect("open");
    probe.expect("text are you there?");
    probe.sendText("yes");
    answered.countDown();
    probe.expect("close 1000 \"\" clean");
  }

  private static void closeAfterPongs(ServerConnection c) throws IOException {
    c.sendClose(1000, "");
    Frame frame = c.readFrame();
    while (frame.opcode() == Frame.PONG) {
      frame = c.readFrame();
    }
    assertEquals("close 1000", frame.toString());
  }

  @Test
  void ourOwnPingsAreBoundedToo() throws Exception {
    fixture.limits(Limits.builder().heartbeat(Duration.ofSeconds(1), Duration.ZERO).build());
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = fixture.openOver(transport);
    fixture.onLoop(
        () -> {
          transport.takeAtMost(0);
          return null;
        });
    fixture.advanceInSteps(Duration.ofSeconds(60), Duration.ofMillis(500));
    fixture.onLoop(
        () -> {
          transport.takeAtMost(Integer.MAX_VALUE);
          transport.writable();
          return null;
        });
    fixture.settle();
    assertEquals(MAX_PONGS * 6, transport.takeWritten().length);
    end(probe);
  }

  // ---- Messages ----

  @Test
  void aHundredThousandEmptyMessagesAllArrive() throws Exception {
    int count = 100_000;
    byte[] thousand = times(1_000, Frames.text(""));
    ConnectionScript script =
        c -> {
          c.accept();
          for (int i = 0; i < count / 1_000; i++) {
            c.send(thousand);
          }
          closeCleanly(c);
        };
    ConnectionProbe probe = fixture.connect(fixture.serve(script)).expect("open");
    for (int i = 0; i < count; i++) {
      probe.expectText("");
    }
    probe.expect("close 1000 \"\" clean");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pings", "empty messages", "long messages"})
  void aFloodOnOneSocketLeavesTurnsToOtherSocketsAndToTimers(String kind) throws Exception {
    CountDownLatch enough = new CountDownLatch(1);
    byte[] piece =
        switch (kind) {
          case "pings" -> times(1_000, Frames.ping(NONE));
          case "empty messages" -> times(1_000, Frames.text(""));
          default -> Frames.binary(new byte[1024 * 1024]);
        };
    ConnectionScript script =
        c -> {
          c.accept();
          while (enough.getCount() > 0) {
            try {
              c.send(piece);
            } catch (IOException e) {
              return; // The test is over.
            }
          }
        };
    Silenced flooded = flooded(fixture.serve(script).url());
    EchoServer server = fixture.echo();
    ConnectionProbe other = fixture.connect(server.url()).expect("open");
    for (int i = 0; i < 20; i++) {
      other.sendText("echo " + i);
      other.expect("text echo " + i);
      CountDownLatch timer = new CountDownLatch(1);
      fixture.onLoop(() -> fixture.loop().schedule(Duration.ofSeconds(1), timer::countDown));
      fixture.advance(Duration.ofSeconds(1)); // Settles: returns after two whole turns.
      assertEquals(0, timer.getCount(), "the timer did not run in its turn");
    }
    enough.countDown();
    other.close(1000, "");
    other.expect("close 1000 \"\" clean");
    fixture.onLoop(
        () -> {
          flooded.connection.abort("seen enough");
          return null;
        });
    fixture.awaitNoConnection();
  }

  private static final class Silenced {
    private Connection connection;
  }

  /** A connection whose messages nobody writes down. */
  private Silenced flooded(String url) throws Exception {
    Silenced made = new Silenced();
    fixture.connect(
        url,
        List.of(),
        Map.of(),
        (connection, events) -> {
          made.connection = connection;
          connection.mute();
          events.expectNoEnd();
        });
    return made;
  }

  // ---- Both sides ----

  private static void end(ConnectionProbe probe) throws Exception {
    probe.abort("seen enough");
    probe.expectFailure("seen enough");
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(2).putShort((short) value).array();
  }

  /** The numbers in pongs of two bytes, which are masked frames of eight. */
  private static List<Integer> numbers(byte[] written) {
    ByteBuffer frames = ByteBuffer.wrap(written);
    List<Integer> numbers = new ArrayList<>();
    while (frames.hasRemaining()) {
      assertEquals((short) 0x8A82, frames.getShort(), "a pong of two bytes");
      int mask = frames.getInt() >>> 16;
      numbers.add((frames.getShort() ^ mask) & 0xFFFF);
    }
    return numbers;
  }

  private static byte[] times(int count, byte[] piece) {
    byte[][] pieces = new byte[count][];
    Arrays.fill(pieces, piece);
    return Frames.concat(pieces);
  }
}
