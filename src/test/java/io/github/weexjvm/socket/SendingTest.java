package io.github.weexjvm.socket;

import static io.github.weexjvm.socket.ConnectionFixture.closeCleanly;
import static io.github.weexjvm.socket.ConnectionFixture.pattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.EchoServer;
import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.ServerConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent, as it arrives at the server, and what waits until the network takes it. */
@Timeout(60)
final class SendingTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final int MIB = 1024 * 1024;

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  // ---- On the wire ----

  @Test
  void messagesArriveInOrderEachInOneMaskedFrame() throws Exception {
    ConnectionProbe probe =
        opened(
            c -> {
              assertFrame("text frame \"grüß dich 😀\"", c.readFrame());
              assertFrame("text frame \"\"", c.readFrame());
              assertFrame("binary frame 01 ff", c.readFrame());
              assertFrame("binary frame", c.readFrame());
              closeCleanly(c);
            });
    assertTrue(probe.sendText("grüß dich 😀"));
    assertTrue(probe.sendText(""));
    assertTrue(probe.sendBinary(new byte[] {1, -1}));
    assertTrue(probe.sendBinary(new byte[0]));
    probe.expect("close 1000 \"\" clean");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 125, 126, 65_535, 65_536, MIB, 5 * MIB})
  void anyLengthArrivesByteForByte(int length) throws Exception {
    byte[] payload = pattern(length);
    ConnectionProbe probe =
        opened(
            c -> {
              Frame frame = c.readFrame();
              assertEquals(Frame.BINARY, frame.opcode());
              assertArrayEquals(payload, frame.payload());
              c.sendBinary(frame.payload());
              closeCleanly(c);
            });
    probe.sendBinary(payload);
    probe.expectBinary(payload).expect("close 1000 \"\" clean");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 125, 126, 65_535, 65_536, MIB})
  void anEchoComesBackAsItWasSent(int length) throws Exception {
    EchoServer server = fixture.echo();
    byte[] payload = pattern(length);
    String text = "ä".repeat(length / 2);
    ConnectionProbe probe = fixture.connect(server.url()).expect("open");
    probe.sendBinary(payload);
    probe.sendText(text);
    probe.expectBinary(payload).expectText(text);
    probe.close(1000, "bye");
    probe.expect("close 1000 \"bye\" clean");
  }

  @ParameterizedTest
  @CsvSource({"a#d800b, a\uFFFDb", "#dc00, \uFFFD", "#d83d#de00#d83d, 😀\uFFFD"})
  void aLoneSurrogateIsSentAsTheReplacementCharacter(String escaped, String sent) throws Exception {
    ConnectionProbe probe =
        opened(
            c -> {
              assertArrayEquals(sent.getBytes(StandardCharsets.UTF_8), c.readFrame().payload());
              closeCleanly(c);
            });
    probe.sendText(unescape(escaped));
    probe.expect("close 1000 \"\" clean");
  }

  /** Undoes escapes that must not be undone before: a report holds no lone surrogate. */
  private static String unescape(String text) {
    return Pattern.compile("#([0-9a-f]{4})")
        .matcher(text)
        .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
  }

  @Test
  void onlyTheRemainingBytesOfABufferAreSentWhateverItsOrderAndKind() throws Exception {
    byte[] all = pattern(30);
    byte[] sent = Arrays.copyOfRange(all, 5, 25);
    ConnectionProbe probe =
        opened(
            c -> {
              for (int i = 0; i < 3; i++) {
                assertArrayEquals(sent, c.readFrame().payload());
              }
              closeCleanly(c);
            });
    probe.act(
        () -> {
          ByteBuffer direct = ByteBuffer.allocateDirect(30).put(all);
          ByteBuffer little = ByteBuffer.wrap(all.clone()).order(ByteOrder.LITTLE_ENDIAN);
          for (ByteBuffer one : List.of(ByteBuffer.wrap(all), direct, little)) {
            probe.connection().sendBinary(one.position(5).limit(25));
          }
        });
    probe.expect("close 1000 \"\" clean");
  }

  @Test
  void whatTheCallerDoesWithItsBufferAfterwardsChangesNothing() throws Exception {
    ConnectionProbe probe =
        opened(
            c -> {
              assertEquals("binary frame 01 02", c.readFrame().toString());
              closeCleanly(c);
            });
    probe.act(
        () -> {
          byte[] bytes = {1, 2};
          probe.connection().sendBinary(ByteBuffer.wrap(bytes));
          bytes[0] = 9;
        });
    probe.expect("close 1000 \"\" clean");
  }

  @Test
  void aHandlerMaySend() throws Exception {
    ConnectionScript script =
        c -> {
          c.accept();
          assertEquals("text frame \"on open\"", c.readFrame().toString());
          c.sendText("question");
          assertEquals("text frame \"answer\"", c.readFrame().toString());
          closeCleanly(c);
        };
    fixture
        .connect(
            fixture.serve(script).url(),
            List.of(),
            Map.of(),
            (connection, events) ->
                events
                    .when("open", () -> connection.sendText("on open"))
                    .when("text question", () -> connection.sendText("answer")))
        .expect("open", "text question", "close 1000 \"\" clean");
  }

  @Test
  void aHundredThousandSmallMessagesArriveInOrder() throws Exception {
    int count = 100_000;
    ConnectionProbe probe =
        opened(
            c -> {
              for (int i = 0; i < count; i++) {
                assertEquals(String.valueOf(i), c.readFrame().text());
              }
              closeCleanly(c);
            });
    probe.act(
        () -> {
          for (int i = 0; i < count; i++) {
            probe.connection().sendText(String.valueOf(i));
          }
        });
    probe.expect("close 1000 \"\" clean");
  }

  @Test
  void tenThousandEchoesComeBackInOrder() throws Exception {
    int count = 10_000;
    ConnectionProbe probe = fixture.connect(fixture.echo().url()).expect("open");
    probe.act(
        () -> {
          for (int i = 0; i < count; i++) {
            probe.connection().sendText("message " + i);
          }
        });
    for (int i = 0; i < count; i++) {
      probe.expect("text message " + i);
    }
    probe.close(1000, "");
    probe.expect("close 1000 \"\" clean");
  }

  @Test
  void nothingIsTakenWhileConnecting() throws Exception {
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
            (connection, events) -> {
              assertFalse(connection.sendText("too early"));
              assertFalse(connection.sendBinary(ByteBuffer.allocate(1)));
              assertEquals(0, connection.bufferedBytes());
            })
        .expect("open", "close 1000 \"\" clean");
  }

  // ---- What waits ----

  @Test
  void bufferedBytesCountPayloadAsUtf8UntilItIsWritten() throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    ConnectionProbe probe =
        opened(
            c -> {
              seen.await();
              readMessages(c, 3);
              closeCleanly(c);
            });
    probe.act(
        () -> {
          probe.connection().sendText("grüß"); // 6 bytes
          assertEquals(6, probe.connection().bufferedBytes());
          probe.connection().sendBinary(ByteBuffer.allocate(100));
          probe.connection().sendText("");
          assertEquals(106, probe.connection().bufferedBytes());
        });
    fixture.settle();
    assertEquals(0, probe.bufferedBytes());
    seen.countDown();
    probe.expect("close 1000 \"\" clean");
  }

  @Test
  void aServerThatStopsReadingIsWaitedForAndThenGetsEverythingInOrder() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    int messages = 200;
    ConnectionProbe probe =
        opened(
            c -> {
              read.await();
              for (int i = 0; i < messages; i++) {
                assertArrayEquals(block(i), c.readFrame().payload());
              }
              closeCleanly(c);
            });
    probe.act(
        () -> {
          for (int i = 0; i < messages; i++) {
            assertTrue(probe.connection().sendBinary(ByteBuffer.wrap(block(i))));
          }
        });
    fixture.settle();
    long waiting = probe.bufferedBytes();
    assertTrue(waiting > MIB, "the network took nearly all: only " + waiting + " bytes wait");
    assertTrue(waiting <= (long) messages * block(0).length, "more than was sent: " + waiting);
    read.countDown();
    probe.expect("close 1000 \"\" clean");
    assertEquals(0, probe.bufferedBytes());
  }

  @Test
  void whatTheTransportHoldsBackIsPushedOutOnceItCan() throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = fixture.connectOver(transport, "ws://fake/");
    fixture.onLoop(
        () -> {
          transport.connected();
          transport.accept();
          transport.holdBack(true);
          return null;
        });
    probe.expect("open");
    probe.sendText("a");
    fixture.settle();
    assertTrue(fixture.onLoop(transport::isWriteWanted));
    fixture.onLoop(
        () -> {
          transport.holdBack(false);
          transport.writable();
          return null;
        });
    assertFalse(fixture.onLoop(transport::isWriteWanted));
    probe.abort("seen enough");
    probe.expectFailure("seen enough");
  }

  @Test
  void aMessageThatIsMoreThanMayWaitFailsTheConnection() throws Exception {
    fixture.limits(Limits.builder().maxBufferedBytes(10).build());
    ConnectionProbe probe = opened(c -> c.awaitEndOfStream(LONG));
    probe.act(
        () -> {
          assertFalse(probe.connection().sendText("12345678901"));
          assertFalse(probe.connection().sendText("1"));
        });
    probe.expectFailure("11 bytes wait to be sent, more than the 10 allowed");
  }

  @Test
  void messagesThatAreTogetherMoreThanMayWaitFailTheConnection() throws Exception {
    fixture.limits(Limits.builder().maxBufferedBytes(10).build());
    ConnectionProbe probe = opened(c -> c.awaitEndOfStream(LONG));
    probe.act(
        () -> {
          assertTrue(probe.connection().sendText("1234567890"));
          assertFalse(probe.connection().sendText("é"));
        });
    probe.expectFailure("12 bytes wait to be sent, more than the 10 allowed");
  }

  @Test
  void whatWasWrittenDoesNotWait() throws Exception {
    fixture.limits(Limits.builder().maxBufferedBytes(10).build());
    ConnectionProbe probe =
        opened(
            c -> {
              readMessages(c, 5);
              closeCleanly(c);
            });
    for (int i = 0; i < 5; i++) {
      assertTrue(probe.sendText("1234567890"));
      fixture.settle();
    }
    probe.expect("close 1000 \"\" clean");
  }

  // ---- Both sides ----

  private ConnectionProbe opened(ConnectionScript script) throws Exception {
    ConnectionScript accepting =
        c -> {
          c.accept();
          script.run(c);
        };
    return fixture.connect(fixture.serve(accepting)).expect("open");
  }

  private static void assertFrame(String expected, Frame frame) {
    assertEquals(expected, frame.toString());
    assertTrue(frame.masked(), "a client must mask");
    assertTrue(frame.fin());
  }

  private static void readMessages(ServerConnection c, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      assertFalse(c.readFrame().isControl());
    }
  }

  private static byte[] block(int number) {
    byte[] block = pattern(64 * 1024);
    block[0] = (byte) number;
    return block;
  }
}
