package io.github.weexjvm.fuzz.differential;

import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.Frames;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Legal frames of a server, any that RFC 6455 knows: messages in any fragments, control frames
 * between those, empty frames, each encoding of a length, characters split over fragments, any
 * close. It knows what a client must see of them.
 */
public final class Traffic {

  private static final List<String> TEXTS =
      List.of("", "a", "grüß", "😀😀", "\uFFFD", "x".repeat(125), "y".repeat(126), "z".repeat(300));
  private static final int[] LENGTHS = {0, 1, 2, 125, 126, 127, 200, 1_000};
  private static final int[] GREAT_LENGTHS = {65_535, 65_536, 70_000};
  private static final int[] CODES = {1000, 1001, 1002, 1003, 1007, 1011, 1014, 3000, 4000, 4999};

  private final Random random;
  private final boolean great;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<String> events = new ArrayList<>();

  private Traffic(Random random, boolean great) {
    this.random = random;
    this.great = great;
  }

  /**
   * What a server sends.
   *
   * @param events what a client must see of it: {@code text …}, {@code binary } in hex, and {@code
   *     close CODE "REASON"} if it closes
   */
  @SuppressWarnings("ArrayRecordComponent") // None is ever compared.
  public record Talk(byte[] bytes, List<String> events, boolean closes) {}

  /**
   * Makes some up.
   *
   * @param great whether a message may be longer than 64 KiB
   */
  public static Talk make(Random random, int mostMessages, boolean great) {
    Traffic traffic = new Traffic(random, great);
    for (int left = random.nextInt(mostMessages + 1); left > 0; left--) {
      traffic.message();
    }
    boolean closes = random.nextInt(3) > 0;
    if (closes) {
      traffic.close();
    }
    return new Talk(traffic.out.toByteArray(), traffic.events, closes);
  }

  private void message() {
    boolean text = random.nextBoolean();
    byte[] payload = text ? text() : binary();
    int opcode = text ? Frame.TEXT : Frame.BINARY;
    int from = 0;
    control();
    while (random.nextInt(3) == 0) {
      int to = from + random.nextInt(payload.length - from + 1);
      frame(false, opcode, Arrays.copyOfRange(payload, from, to));
      control();
      from = to;
      opcode = Frame.CONTINUATION;
    }
    frame(true, opcode, Arrays.copyOfRange(payload, from, payload.length));
    events.add(
        text
            ? "text " + new String(payload, StandardCharsets.UTF_8)
            : "binary " + HexFormat.of().formatHex(payload));
  }

  private byte[] text() {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(4); left > 0; left--) {
      text.append(TEXTS.get(random.nextInt(TEXTS.size())));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] binary() {
    int[] lengths = great && random.nextInt(8) == 0 ? GREAT_LENGTHS : LENGTHS;
    byte[] bytes = new byte[lengths[random.nextInt(lengths.length)]];
    random.nextBytes(bytes);
    return bytes;
  }

  private void control() {
    byte[] payload = new byte[random.nextInt(4) == 0 ? 125 : random.nextInt(5)];
    random.nextBytes(payload);
    switch (random.nextInt(5)) {
      case 0 -> frame(true, Frame.PING, payload);
      case 1 -> frame(true, Frame.PONG, payload);
      default -> {}
    }
  }

  private void close() {
    int code = CODES[random.nextInt(CODES.length)];
    String reason = random.nextInt(3) == 0 ? "" : "x".repeat(random.nextInt(120)) + "ü";
    boolean empty = random.nextInt(4) == 0;
    out.writeBytes(empty ? Frames.closeEmpty() : Frames.close(code, reason));
    events.add(empty ? "close 1005 \"\"" : "close " + code + " \"" + reason + "\"");
    if (random.nextInt(3) == 0) { // Which is heard by nobody.
      out.writeBytes(random.nextBoolean() ? Frames.ping(new byte[2]) : Frames.text("late"));
    }
  }

  private void frame(boolean fin, int opcode, byte[] payload) {
    out.writeBytes(Frames.frame(fin, 0, opcode, false, payload));
  }
}
