package io.github.weexjvm.socket;

import static io.github.weexjvm.socket.ConnectionFixture.closeCleanly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.Frames;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server may put into a message, at the limit and on both sides of it. */
@Timeout(60)
final class MessageLimitsTest {

  private static final int MIB = 1024 * 1024;

  /** What a header may cost at most: the exception, its sentence. */
  private static final int LITTLE = 16 * 1024;

  private static final FrameSink NOBODY =
      new FrameSink() {
        @Override
        public void frame(int opcode, boolean fin, ByteBuffer payload) {}

        @Override
        public void text(String message) {}

        @Override
        public void binary(ByteBuffer message) {}

        @Override
        public void ping(ByteBuffer payload) {}

        @Override
        public void pong() {}

        @Override
        public void closeReceived(int code, String reason) {}
      };

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  // ---- Bytes of a message ----

  @ParameterizedTest
  @CsvSource({"99, 1", "100, 1", "99, 2", "100, 2", "99, 7", "100, 7"})
  void aMessageUpToTheLimitArrives(int bytes, int frames) throws Exception {
    fixture.limits(Limits.builder().maxMessageBytes(100).build());
    connectTo(message(bytes, frames))
        .expect("open")
        .expectBinary(new byte[bytes])
        .expect("close 1000 \"\" clean");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void oneByteMoreFails(int frames) throws Exception {
    fixture.limits(Limits.builder().maxMessageBytes(100).build());
    connectToWrong(message(101, frames), 1009)
        .expect("open")
        .expect("close 1009 \"\" unclean: the server sent a message of more than 100 bytes");
  }

  @Test
  void theLimitHoldsForEachMessageAnew() throws Exception {
    fixture.limits(Limits.builder().maxMessageBytes(100).build());
    connectTo(Frames.concat(message(100, 3), message(100, 1), message(100, 2)))
        .expect("open")
        .expectBinary(new byte[100])
        .expectBinary(new byte[100])
        .expectBinary(new byte[100])
        .expect("close 1000 \"\" clean");
  }

  // ---- Fragments of a message ----

  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void aMessageOfFragmentsUpToTheLimitArrives(int frames) throws Exception {
    fixture.limits(Limits.builder().maxFragments(4).build());
    connectTo(message(8, frames))
        .expect("open")
        .expectBinary(new byte[8])
        .expect("close 1000 \"\" clean");
  }

  @Test
  void oneFragmentMoreFails() throws Exception {
    fixture.limits(Limits.builder().maxFragments(4).build());
    connectToWrong(message(8, 5), 1008)
        .expect("open")
        .expectFailure("the server sent a message of more than 4 fragments");
  }

  @Test
  void controlFramesBetweenFragmentsDoNotCount() throws Exception {
    fixture.limits(Limits.builder().maxFragments(2).maxMessageBytes(2).build());
    byte[] pong = Frames.pong(new byte[125]);
    connectTo(
            Frames.concat(
                Frames.frame(false, 0, Frame.BINARY, false, new byte[1]),
                pong,
                pong,
                pong,
                Frames.frame(true, 0, Frame.CONTINUATION, false, new byte[1])))
        .expect("open")
        .expectBinary(new byte[2])
        .expect("close 1000 \"\" clean");
  }

  // ---- What is only claimed ----

  @ParameterizedTest
  @ValueSource(longs = {16 * MIB + 1, Integer.MAX_VALUE, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE})
  void aLengthBeyondTheLimitIsRefusedByItsHeaderAndCostsNothing(long claimed) {
    FrameDecoder decoder = new FrameDecoder(Limits.DEFAULT, NOBODY);
    ByteBuffer header = ByteBuffer.wrap(Frames.header(true, Frame.BINARY, claimed));
    long before = allocated();
    assertThrows(ProtocolException.class, () -> decoder.decode(header));
    assertTrue(allocated() - before < LITTLE, () -> allocated() - before + " bytes");
  }

  @Test
  void aLengthWithinTheLimitCostsNothingUntilThePayloadComes() throws Exception {
    FrameDecoder decoder = new FrameDecoder(Limits.DEFAULT, NOBODY);
    ByteBuffer header = ByteBuffer.wrap(Frames.header(true, Frame.BINARY, 16 * MIB));
    long before = allocated();
    decoder.decode(header);
    assertTrue(allocated() - before < LITTLE, () -> allocated() - before + " bytes");
  }

  @Test
  void memoryGrowsWithWhatComesAndNotWithWhatIsClaimed() throws Exception {
    FrameDecoder decoder = new FrameDecoder(Limits.DEFAULT, NOBODY);
    decoder.decode(ByteBuffer.wrap(Frames.header(true, Frame.BINARY, 16 * MIB)));
    ByteBuffer piece = ByteBuffer.allocate(1_000);
    long before = allocated();
    for (int i = 0; i < 100; i++) {
      decoder.decode(piece.clear());
    }
    long cost = allocated() - before; // What it grew out of is garbage, and counted here.
    assertTrue(cost < 6 * 100_000, () -> cost + " bytes for 100,000");
  }

  @Test
  void whatComesBehindOurCloseIsNotKept() throws Exception {
    FrameDecoder decoder = new FrameDecoder(Limits.DEFAULT, NOBODY);
    decoder.decode(ByteBuffer.wrap(Frames.header(false, Frame.BINARY, 8 * MIB)));
    ByteBuffer piece = ByteBuffer.allocate(64 * 1024);
    decoder.decode(piece.clear());
    decoder.discardMessages();
    long before = allocated();
    for (int i = 1; i < 128; i++) {
      decoder.decode(piece.clear());
    }
    decoder.decode(ByteBuffer.wrap(Frames.header(true, Frame.CONTINUATION, 8 * MIB)));
    for (int i = 0; i < 128; i++) {
      decoder.decode(piece.clear());
    }
    long cost = allocated() - before;
    assertTrue(cost < LITTLE, () -> cost + " bytes for 16 MiB");
    ByteBuffer more = ByteBuffer.wrap(Frames.header(true, Frame.BINARY, 16 * MIB + 1));
    assertThrows(ProtocolException.class, () -> decoder.decode(more), "it lost count");
  }

  @Test
  void theLimitsOfAMessageHoldBehindOurClose() throws Exception {
    FrameDecoder decoder =
        new FrameDecoder(Limits.builder().maxMessageBytes(10_000).maxFragments(3).build(), NOBODY);
    decoder.discardMessages();
    decoder.decode(ByteBuffer.wrap(message(10_000, 3)));
    ByteBuffer long0 = ByteBuffer.wrap(message(10_001, 3));
    assertThrows(ProtocolException.class, () -> decoder.decode(long0));
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  @Test
  void connectionsThatHaveEndedKeepNoIncompleteMessage() throws Exception {
    int most = 200 * MIB; // Of which the heap of the tests, 1 GiB, does not hold six.
    fixture.limits(Limits.builder().maxMessageBytes(most).build());
    byte[] piece = new byte[MIB];
    List<ConnectionProbe> ended = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      FakeTransport transport = new FakeTransport();
      ConnectionProbe probe = fixture.openOver(transport);
      fixture.onLoop(
          () -> {
            transport.receive(Frames.header(true, Frame.BINARY, most));
            for (int received = 0; received <= most / 2; received += MIB) {
              transport.receive(piece);
            }
            return null;
          });
      probe.abort("enough");
      probe.expectFailure("enough");
      ended.add(probe);
    }
    assertEquals(6, ended.size());
  }

  @Test
  void aHundredClaimsOfTwoGigabytesFitIntoTheHeapOfTheTests() throws Exception {
    Limits generous = Limits.builder().maxMessageBytes(Integer.MAX_VALUE).build();
    List<FrameDecoder> decoders = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      FrameDecoder decoder = new FrameDecoder(generous, NOBODY);
      decoder.decode(ByteBuffer.wrap(Frames.header(true, Frame.BINARY, Integer.MAX_VALUE)));
      decoders.add(decoder);
    }
    assertEquals(100, decoders.size());
  }

  // ---- The server's side ----

  /** Zeros in so many frames, of which the last takes what is left over. */
  private static byte[] message(int bytes, int frames) {
    List<byte[]> pieces = new ArrayList<>();
    int left = bytes;
    for (int i = 0; i < frames; i++) {
      boolean last = i == frames - 1;
      int length = last ? left : bytes / frames;
      left -= length;
      int opcode = i == 0 ? Frame.BINARY : Frame.CONTINUATION;
      pieces.add(Frames.frame(last, 0, opcode, false, new byte[length]));
    }
    return Frames.concat(pieces.toArray(byte[][]::new));
  }

  private ConnectionProbe connectTo(byte[] bytes) throws Exception {
    return fixture.connect(
        fixture.serve(
            c -> {
              c.accept();
              c.send(bytes);
              closeCleanly(c);
            }));
  }

  private ConnectionProbe connectToWrong(byte[] bytes, int closeCode) throws Exception {
    return fixture.connect(
        fixture.serve(
            c -> {
              c.accept();
              c.send(bytes);
              assertEquals("close " + closeCode, c.readFrame().toString());
            }));
  }
}
