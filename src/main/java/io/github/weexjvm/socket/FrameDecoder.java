package io.github.weexjvm.socket;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/**
 * Cuts the bytes of a server into frames and messages, and checks each rule of RFC 6455 that a
 * server can break. The library's own decoder unmasks a server's masked frame silently, shows an
 * empty close frame as code 1000, limits one frame only, and copies each payload twice.
 */
final class FrameDecoder {

  private static final int LONGEST_CONTROL = 125;

  /** A payload gets no more memory than so many times what has come of it, whatever is claimed. */
  private static final int GROWTH = 4;

  /** What a payload gets at least, unless all of it is less. */
  private static final int SMALLEST = 1024;

  private static final byte[] NONE = new byte[0];

  private final Limits limits;
  private final FrameSink sink;

  /** The frame's header so far; it is complete once the payload is not null. */
  private final byte[] header = new byte[10];

  private int headerFilled;

  /** Grows as the payload comes, to its length; null between two frames. */
  private byte[] payload;

  private int payloadFilled;
  private int payloadLength;

  /** Whether this frame's payload is thrown away as it comes. */
  private boolean skipping;

  /** The first fragment's opcode while a message is incomplete, or 0. */
  private int messageOpcode;

  /** Null between two messages, and when they are thrown away. */
  private Utf8.Accumulator message;

  private int messageBytes;
  private int messageFragments;

  /** Whether it waits between two frames. */
  private boolean suspended;

  /** After our own close frame nobody hears messages, so none is kept. */
  private boolean discarding;

  /** After the close frame, what comes is thrown away (RFC 6455, section 1.4). */
  private boolean ended;

  FrameDecoder(Limits limits, FrameSink sink) {
    this.limits = limits;
    this.sink = sink;
  }

  /**
   * Consumes all of the buffer, unless it is suspended meanwhile, and gives the sink each frame and
   * message that it completes.
   */
  void decode(ByteBuffer in) throws ProtocolException {
    while (!ended && !suspended) {
      if (payload == null && !readHeader(in)) {
        return;
      }
      if (!readPayload(in)) {
        return;
      }
      finishFrame();
    }
    if (ended) {
      in.position(in.limit());
    }
  }

  /** Whether it leaves what follows the frame that it is at. */
  void suspend(boolean wanted) {
    suspended = wanted;
  }

  /** From now on messages are checked for the rules of framing only, and thrown away. */
  void discardMessages() {
    discarding = true;
    message = null;
    if (payload != null) {
      skipLongPayload();
    }
  }

  /** Forgets what it holds; what comes is thrown away from now on. */
  void end() {
    ended = true;
    payload = null;
    message = null;
  }

  private boolean readHeader(ByteBuffer in) throws ProtocolException {
    while (in.hasRemaining()) {
      header[headerFilled++] = in.get();
      if (headerFilled == 2) {
        checkStart();
      }
      if (headerFilled >= 2 && headerFilled == headerLength()) {
        startPayload();
        return true;
      }
    }
    return false;
  }

  private int headerLength() {
    return switch (header[1] & 0x7F) {
      case 126 -> 4;
      case 127 -> 10;
      default -> 2;
    };
  }

  private boolean fin() {
    return (header[0] & 0x80) != 0;
  }

  private int opcode() {
    return header[0] & 0x0F;
  }

  private void checkStart() throws ProtocolException {
    if ((header[0] & 0x70) != 0) {
      throw ProtocolException.broken(
          "the server set reserved bits of a frame though no extension was agreed on");
    }
    if ((header[1] & 0x80) != 0) {
      throw ProtocolException.broken("the server masked a frame, which only a client may do");
    }
    if (Opcode.isControl(opcode())) {
      checkControl();
    } else {
      checkData();
    }
  }

  private void checkControl() throws ProtocolException {
    if (opcode() > Opcode.PONG) {
      throw unknownOpcode();
    }
    if (!fin()) {
      throw ProtocolException.broken("the server fragmented a " + name() + " frame");
    }
    if ((header[1] & 0x7F) > LONGEST_CONTROL) {
      throw ProtocolException.broken(
          "the server sent a " + name() + " frame of more than 125 bytes");
    }
  }

  private void checkData() throws ProtocolException {
    if (opcode() > Opcode.BINARY) {
      throw unknownOpcode();
    }
    if (opcode() == Opcode.CONTINUATION && messageOpcode == 0) {
      throw ProtocolException.broken("the server continued a message that it had not begun");
    }
    if (opcode() != Opcode.CONTINUATION && messageOpcode != 0) {
      throw ProtocolException.broken("the server began a message before it had ended the last");
    }
    if (messageOpcode != 0 && messageFragments >= limits.maxFragments()) {
      throw new ProtocolException(
          ProtocolException.POLICY_VIOLATION,
          "the server sent a message of more than " + limits.maxFragments() + " fragments");
    }
  }

  private ProtocolException unknownOpcode() {
    return ProtocolException.broken("the server sent a frame of unknown " + name());
  }

  private String name() {
    return Opcode.name(opcode());
  }

  private void startPayload() throws ProtocolException {
    long length = declaredLength();
    checkShortestLength(length);
    // A sum could overflow: a peer may claim any length of 63 bits, or even of 64.
    if (length < 0 || length > payloadAllowed()) {
      throw new ProtocolException(
          ProtocolException.MESSAGE_TOO_BIG,
          "the server sent a message of more than " + limits.maxMessageBytes() + " bytes");
    }
    payloadLength = (int) length;
    payload = NONE;
    payloadFilled = 0;
    skipLongPayload();
  }

  private void skipLongPayload() {
    skipping = discarding && !Opcode.isControl(opcode()) && payloadLength > SMALLEST;
    if (skipping) {
      payload = NONE;
    }
  }

  /** What this frame may carry. A control frame is no part of a message; its length is checked. */
  private int payloadAllowed() {
    if (Opcode.isControl(opcode())) {
      return LONGEST_CONTROL;
    }
    return limits.maxMessageBytes() - (messageOpcode == 0 ? 0 : messageBytes);
  }

  private long declaredLength() {
    ByteBuffer extended = ByteBuffer.wrap(header, 2, 8);
    return switch (headerLength()) {
      case 4 -> extended.getShort() & 0xFFFF;
      case 10 -> extended.getLong();
      default -> header[1] & 0x7F;
    };
  }

  // RFC 6455, section 5.2: "the minimal number of bytes MUST be used to encode the length".
  private void checkShortestLength(long length) throws ProtocolException {
    int needed = length < 0 || length > 0xFFFF ? 10 : length > LONGEST_CONTROL ? 4 : 2;
    if (headerLength() != needed) {
      throw ProtocolException.broken(
          "the server wrote a frame's length in more bytes than it needs");
    }
  }

  private boolean readPayload(ByteBuffer in) {
    while (payloadFilled < payloadLength) {
      if (!in.hasRemaining()) {
        return false;
      }
      payloadFilled += skipping ? skip(in) : keep(in);
    }
    return true;
  }

  private int skip(ByteBuffer in) {
    int count = Math.min(in.remaining(), payloadLength - payloadFilled);
    in.position(in.position() + count);
    return count;
  }

  private int keep(ByteBuffer in) {
    if (payloadFilled == payload.length) {
      grow(in.remaining());
    }
    int count = Math.min(in.remaining(), payload.length - payloadFilled);
    in.get(payload, payloadFilled, count);
    return count;
  }

  private void grow(int arriving) {
    long grown = Math.max(SMALLEST, GROWTH * (long) Math.max(payloadFilled, arriving));
    payload = Arrays.copyOf(payload, (int) Math.min(payloadLength, grown));
  }

  private void finishFrame() throws ProtocolException {
    byte[] whole = payload;
    int opcode = opcode();
    boolean fin = fin();
    payload = null;
    headerFilled = 0;
    if (!skipping) {
      sink.frame(opcode, fin, ByteBuffer.wrap(whole));
    }
    switch (opcode) {
      case Opcode.PING -> sink.ping(ByteBuffer.wrap(whole));
      case Opcode.PONG -> sink.pong();
      case Opcode.CLOSE -> finishClose(whole);
      default -> finishData(opcode, fin, whole);
    }
  }

  private void finishData(int opcode, boolean fin, byte[] whole) throws ProtocolException {
    if (fin && messageOpcode == 0) {
      deliver(opcode, whole);
      return;
    }
    if (messageOpcode == 0) {
      beginMessage(opcode);
    }
    messageFragments++;
    messageBytes += payloadLength;
    if (message != null) {
      message.writeBytes(whole);
    }
    if (fin) {
      finishMessage();
    }
  }

  private void beginMessage(int opcode) {
    messageOpcode = opcode;
    message = discarding ? null : new Utf8.Accumulator();
    messageFragments = 0;
    messageBytes = 0;
  }

  private void finishMessage() throws ProtocolException {
    Utf8.Accumulator complete = message;
    int opcode = messageOpcode;
    message = null;
    messageOpcode = 0;
    if (complete == null) {
      return;
    }
    if (opcode == Opcode.BINARY) {
      sink.binary(complete.wrap());
      return;
    }
    try {
      sink.text(complete.decode());
    } catch (CharacterCodingException e) {
      throw notUtf8("text message");
    }
  }

  private void deliver(int opcode, byte[] whole) throws ProtocolException {
    if (discarding) {
      return;
    }
    if (opcode == Opcode.BINARY) {
      sink.binary(ByteBuffer.wrap(whole));
    } else {
      sink.text(decode(whole, 0, "text message"));
    }
  }

  private void finishClose(byte[] whole) throws ProtocolException {
    ended = true;
    if (whole.length == 0) {
      sink.closeReceived(CloseEvent.NO_STATUS, "");
      return;
    }
    if (whole.length == 1) {
      throw ProtocolException.broken("the server sent a close frame with half a close code");
    }
    int code = ByteBuffer.wrap(whole).getShort() & 0xFFFF;
    if (!mayBeReceived(code)) {
      throw ProtocolException.broken(
          "the server sent close code " + code + ", which no endpoint may send");
    }
    sink.closeReceived(code, decode(whole, 2, "close reason"));
  }

  // RFC 6455, section 7.4, and the registry that it set up (1012 to 1014 came later).
  private static boolean mayBeReceived(int code) {
    return (code >= 1000 && code <= 1003)
        || (code >= 1007 && code <= 1014)
        || (code >= 3000 && code <= 4999);
  }

  private static String decode(byte[] bytes, int from, String what) throws ProtocolException {
    try {
      return Utf8.decode(bytes, from, bytes.length - from);
    } catch (CharacterCodingException e) {
      throw notUtf8(what);
    }
  }

  private static ProtocolException notUtf8(String what) {
    return new ProtocolException(
        ProtocolException.INVALID_PAYLOAD, "the server sent a " + what + " that is not UTF-8");
  }
}
