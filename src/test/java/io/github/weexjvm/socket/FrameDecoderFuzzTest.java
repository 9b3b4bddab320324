package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.Frames;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random streams, the same every time: valid ones cut anywhere, mutilated ones, and garbage. */
final class FrameDecoderFuzzTest {

  private static final int STREAMS = 3_000;
  private static final List<String> TEXTS =
      List.of("", "a", "grüß", "😀😀", "\uFFFD", "x".repeat(125), "y".repeat(126), "z".repeat(300));

  private final Random random = new Random(20_26);

  @Test
  void aValidStreamGivesTheSameMessagesWhereverItIsCut() throws Exception {
    for (int i = 0; i < STREAMS; i++) {
      List<String> expected = new ArrayList<>();
      byte[] stream = stream(expected);
      Sink sink = new Sink();
      decodeCut(new FrameDecoder(Limits.DEFAULT, sink), stream);
      assertEquals(expected, sink.events);
    }
  }

  @Test
  void aMutilatedStreamIsAProtocolExceptionAtWorst() {
    int refused = 0;
    for (int i = 0; i < STREAMS; i++) {
      byte[] stream = stream(new ArrayList<>());
      for (int n = 1 + random.nextInt(4); n > 0 && stream.length > 0; n--) {
        stream[random.nextInt(stream.length)] = (byte) random.nextInt();
      }
      refused += isRefused(stream) ? 1 : 0;
    }
    assertTrue(refused > STREAMS / 20, "too few were refused: " + refused);
    assertTrue(refused < STREAMS, "all were refused");
  }

  @Test
  void garbageIsAProtocolExceptionAtWorst() {
    int refused = 0;
    for (int i = 0; i < 10 * STREAMS; i++) {
      byte[] garbage = new byte[1 + random.nextInt(40)];
      random.nextBytes(garbage);
      if (random.nextBoolean()) { // Otherwise hardly any begins well.
        garbage[0] &= (byte) 0x8f;
      }
      refused += isRefused(garbage) ? 1 : 0;
    }
    assertTrue(refused > STREAMS, "too few were refused: " + refused);
  }

  @Test
  void aClaimedLengthCostsLittleMemoryUntilItIsSent() throws Exception {
    Limits generous = Limits.builder().maxMessageBytes(Integer.MAX_VALUE).build();
    List<FrameDecoder> decoders = new ArrayList<>();
    for (int i = 0; i < 100; i++) { // The test's heap of 1 GiB would not hold one such message.
      FrameDecoder decoder = new FrameDecoder(generous, new Sink());
      decoder.decode(ByteBuffer.wrap(Frames.header(true, Frame.BINARY, Integer.MAX_VALUE)));
      decoders.add(decoder);
    }
    assertEquals(100, decoders.size());
  }

  /** Any other exception than the decoder's own ends the test. */
  private boolean isRefused(byte[] stream) {
    try {
      decodeCut(new FrameDecoder(Limits.DEFAULT, new Sink()), stream);
      return false;
    } catch (ProtocolException e) {
      assertTrue(e.getMessage().startsWith("the server "), e.getMessage());
      assertTrue(List.of(1002, 1007, 1008, 1009).contains(e.closeCode()), e.getMessage());
      return true;
    }
  }

  private void decodeCut(FrameDecoder decoder, byte[] stream) throws ProtocolException {
    boolean tiny = random.nextInt(3) == 0;
    for (int from = 0; from < stream.length; ) {
      int length = Math.min(stream.length - from, 1 + random.nextInt(tiny ? 2 : 200));
      ByteBuffer piece = ByteBuffer.wrap(stream, from, length);
      decoder.decode(piece);
      assertEquals(0, piece.remaining(), "left unread");
      from += length;
    }
  }

  // ---- Streams ----

  private byte[] stream(List<String> expected) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int messages = random.nextInt(6); messages > 0; messages--) {
      message(out, expected);
    }
    if (random.nextInt(3) == 0) {
      out.writeBytes(Frames.close(4000, "bye"));
      expected.add("close 4000 bye");
      out.writeBytes(Frames.text("unheard"));
    }
    return out.toByteArray();
  }

  private void message(ByteArrayOutputStream out, List<String> expected) {
    boolean text = random.nextBoolean();
    byte[] payload = text ? text() : binary();
    int opcode = text ? Frame.TEXT : Frame.BINARY;
    int from = 0;
    while (random.nextInt(3) == 0) {
      int to = from + random.nextInt(payload.length - from + 1);
      out.writeBytes(Frames.frame(false, 0, opcode, false, Arrays.copyOfRange(payload, from, to)));
      control(out, expected);
      from = to;
      opcode = Frame.CONTINUATION;
    }
    byte[] rest = Arrays.copyOfRange(payload, from, payload.length);
    out.writeBytes(Frames.frame(true, 0, opcode, false, rest));
    expected.add(
        text
            ? "text " + new String(payload, StandardCharsets.UTF_8)
            : "binary " + HexFormat.of().formatHex(payload));
    control(out, expected);
  }

  private void control(ByteArrayOutputStream out, List<String> expected) {
    byte[] payload = new byte[random.nextInt(126)];
    switch (random.nextInt(4)) {
      case 0 -> {
        out.writeBytes(Frames.ping(payload));
        expected.add("ping " + payload.length);
      }
      case 1 -> {
        out.writeBytes(Frames.pong(payload));
        expected.add("pong");
      }
      default -> {}
    }
  }

  private byte[] text() {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(4); n > 0; n--) {
      text.append(TEXTS.get(random.nextInt(TEXTS.size())));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] binary() {
    byte[] bytes = new byte[random.nextInt(10) == 0 ? 70_000 : random.nextInt(300)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Writes down what was found, and takes no frame for granted. */
  private static final class Sink implements FrameSink {

    private final List<String> events = new ArrayList<>();

    @Override
    public void frame(int opcode, boolean fin, ByteBuffer payload) {
      assertNotNull(payload);
    }

    @Override
    public void text(String message) {
      events.add("text " + message);
    }

    @Override
    public void binary(ByteBuffer message) {
      byte[] bytes = new byte[message.remaining()];
      message.get(bytes);
      events.add("binary " + HexFormat.of().formatHex(bytes));
    }

    @Override
    public void ping(ByteBuffer payload) {
      events.add("ping " + payload.remaining());
    }

    @Override
    public void pong() {
      events.add("pong");
    }

    @Override
    public void closeReceived(int code, String reason) {
      events.add("close " + code + " " + reason);
    }
  }
}
