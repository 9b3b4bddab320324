package io.github.weexjvm.socket;

import static io.github.weexjvm.socket.ConnectionFixture.pattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.EchoServer;
import io.github.weexjvm.testing.Frames;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of messages that wait for a peer that reads slowly or not at all, and their end. */
@Timeout(60)
final class WaitingToBeSentTest {

  private static final int HEADER = 6;

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  // ---- How much waits ----

  @Test
  void eachByteOfPayloadCountsUntilItIsWritten() throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = openOver(transport, 10);
    probe.sendText("x".repeat(100));
    fixture.settle();
    assertEquals(100 - (10 - HEADER), probe.bufferedBytes());
    writable(transport);
    assertEquals(100 - (20 - HEADER), probe.bufferedBytes());
    for (int i = 0; i < 9; i++) {
      writable(transport);
    }
    assertEquals(0, probe.bufferedBytes());
    end(probe);
  }

  @Test
  void pingsPongsAndCloseFramesAreNoneOfIt() throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = openOver(transport, 0);
    fixture.onLoop(
        () -> {
          transport.receive(Frames.ping(new byte[100]));
          return probe.connection().sendText("abc");
        });
    probe.close(1000, "a reason");
    fixture.settle();
    assertEquals(3, probe.bufferedBytes());
    end(probe);
  }

  @Test
  void whatTlsHasTakenCountsUntilTheNetworkHasIt() throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = openOver(transport, Integer.MAX_VALUE);
    fixture.onLoop(
        () -> {
          transport.holdBack(true);
          return probe.connection().sendText("abc");
        });
    fixture.settle();
    assertEquals(3, probe.bufferedBytes());
    fixture.onLoop(
        () -> {
          transport.holdBack(false);
          transport.writable();
          return null;
        });
    assertEquals(0, probe.bufferedBytes());
    end(probe);
  }

  @Test
  void itIsStillToldWhenTheConnectionHasEnded() throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = openOver(transport, 0);
    probe.sendText("abc");
    end(probe);
    assertEquals(3, probe.bufferedBytes());
  }

  @Test
  void connectionsThatHaveEndedKeepNothingOfIt() throws Exception {
    int most = 200 * 1024 * 1024; // Of which the heap of the tests, 1 GiB, does not hold six.
    fixture.limits(Limits.builder().maxBufferedBytes(most).build());
    ByteBuffer message = ByteBuffer.allocate(most);
    List<ConnectionProbe> ended = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ConnectionProbe probe = openOver(new FakeTransport(), 0);
      assertTrue(fixture.onLoop(() -> probe.connection().sendBinary(message)));
      end(probe);
      ended.add(probe);
    }
    for (ConnectionProbe probe : ended) {
      assertEquals(most, probe.bufferedBytes());
    }
  }

  @Test
  void framesOfAnySizeStayWholeAndInOrderHoweverTheyAreTaken() throws Exception {
    Random random = new Random(6);
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = openOver(transport, 0);
    List<byte[]> sent = new ArrayList<>();
    long payload = 0;
    for (int i = 0; i < 3_000; i++) {
      int size = i % 100 == 0 ? random.nextInt(70_000) : random.nextInt(300);
      byte[] message = pattern(size);
      sent.add(message);
      payload += size;
      assertTrue(probe.sendBinary(message));
      if (i % 7 == 0) {
        transport.takeAtMost(random.nextInt(2_000));
        writable(transport);
      }
    }
    transport.takeAtMost(1_021);
    while (probe.bufferedBytes() > 0) {
      writable(transport);
    }
    byte[] written = transport.takeWritten();
    assertTrue(written.length > payload);
    ByteBuffer wire = ByteBuffer.wrap(written);
    for (byte[] message : sent) {
      assertArrayEquals(message, readFrame(wire));
    }
    assertFalse(wire.hasRemaining());
    end(probe);
  }

  private static byte[] readFrame(ByteBuffer wire) {
    assertEquals((byte) 0x82, wire.get());
    int declared = wire.get() & 0x7F;
    byte[] payload =
        new byte
            [declared == 126
                ? wire.getShort() & 0xFFFF
                : declared == 127 ? (int) wire.getLong() : declared];
    byte[] mask = new byte[4];
    wire.get(mask).get(payload);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i % 4];
    }
    return payload;
  }

  // ---- How much may wait ----

  @ParameterizedTest
  @CsvSource({"99", "100"})
  void messagesUpToTheCapMayWait(int bytes) throws Exception {
    fixture.limits(Limits.builder().maxBufferedBytes(100).build());
    ConnectionProbe probe = openOver(new FakeTransport(), 0);
    assertTrue(probe.sendText("x".repeat(bytes - 40)));
    assertTrue(probe.sendText("x".repeat(40)));
    end(probe);
  }

  @Test
  void oneByteMoreFailsTheConnection() throws Exception {
    fixture.limits(Limits.builder().maxBufferedBytes(100).build());
    ConnectionProbe probe = openOver(new FakeTransport(), 0);
    assertTrue(probe.sendText("x".repeat(61)));
    assertFalse(probe.sendText("x".repeat(40)));
    probe.expectFailure("101 bytes wait to be sent, more than the 100 allowed");
  }

  @Test
  void thatMuchMayWaitAgainOnceItIsWritten() throws Exception {
    fixture.limits(Limits.builder().maxBufferedBytes(100).build());
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = openOver(transport, 0);
    assertTrue(probe.sendText("x".repeat(100)));
    transport.takeAtMost(1_000);
    writable(transport);
    assertTrue(probe.sendText("x".repeat(100)));
    end(probe);
  }

  @Test
  void emptyMessagesWithoutAnEndFailTheConnectionByTheirHeaders() throws Exception {
    fixture.limits(Limits.builder().maxBufferedBytes(100).build());
    ConnectionProbe probe = openOver(new FakeTransport(), 0);
    int most = 65_536 / HEADER + 1;
    probe.act(
        () -> {
          for (int i = 0; i < most; i++) {
            assertTrue(probe.connection().sendText(""), "message " + i);
          }
          assertFalse(probe.connection().sendText(""));
        });
    probe.expectFailure(most + " messages wait to be sent, with more than 65536 bytes of headers");
  }

  @Test
  void theOtherSocketsGoOnWhenOneFailsByTheCap() throws Exception {
    fixture.limits(Limits.builder().maxBufferedBytes(1_000_000).build());
    EchoServer echo = fixture.echo();
    ConnectionProbe other = fixture.connect(echo.url()).expect("open");
    ConnectionProbe blocked =
        fixture
            .connect(
                fixture.serve(
                    c -> {
                      c.accept();
                      while (c.readFrame() != null) {
                        // Reads, but what is sent in one turn is more than may wait.
                      }
                    }))
            .expect("open");
    boolean[] taken = new boolean[3];
    blocked.act(
        () -> {
          taken[0] = blocked.connection().sendBinary(ByteBuffer.allocate(1_000_000));
          taken[1] = blocked.connection().sendBinary(ByteBuffer.allocate(1));
          taken[2] = other.connection().sendBinary(ByteBuffer.wrap(pattern(1_000_000)));
        });
    assertArrayEquals(new boolean[] {true, false, true}, taken);
    blocked.expectFailure("1000001 bytes wait to be sent, more than the 1000000 allowed");
    other.expectBinary(pattern(1_000_000));
    other.close(1000, "");
    other.expect("close 1000 \"\" clean");
  }

  // ---- What never left ----

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCloseOfTheServersIsNotCleanWhileMessagesWait(boolean theyWait) throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = openOver(transport, theyWait ? 0 : Integer.MAX_VALUE);
    probe.sendText("perhaps lost");
    fixture.settle();
    fixture.onLoop(
        () -> {
          transport.receive(Frames.close(1001, "going"));
          return null;
        });
    fixture.advance(Duration.ofSeconds(3));
    probe.expect("close 1001 \"going\" " + (theyWait ? "unclean" : "clean"));
  }

  @Test
  void behindABlockedSocketACloseFrameWaitsNoLongerThanTheCloseDeadline() throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = openOver(transport, 0);
    probe.sendText("lost");
    probe.close(1000, "");
    fixture.advance(Duration.ofMillis(2_999));
    probe.assertSilent();
    fixture.advance(Duration.ofMillis(1));
    probe.expect("close 1006 \"\" unclean");
  }

  // ---- The other side ----

  private ConnectionProbe openOver(FakeTransport transport, int atMost) throws Exception {
    ConnectionProbe probe = fixture.openOver(transport);
    transport.takeAtMost(atMost);
    return probe;
  }

  private void writable(FakeTransport transport) throws Exception {
    fixture.onLoop(
        () -> {
          transport.writable();
          return null;
        });
  }

  private static void end(ConnectionProbe probe) throws Exception {
    probe.abort("seen enough");
    probe.expectFailure("seen enough");
  }
}
