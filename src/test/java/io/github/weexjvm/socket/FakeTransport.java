package io.github.weexjvm.socket;

import io.github.weexjvm.testing.Frames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A transport without a network, for what no network does on request: to break while writing, or to
 * take few bytes at a time. Used on the loop's thread.
 */
final class FakeTransport implements Transport {

  private static final Pattern KEY = Pattern.compile("Sec-WebSocket-Key: (\\S+)\r\n");

  private final ArrayDeque<ByteBuffer> incoming = new ArrayDeque<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private Listener listener;
  private boolean closed;
  private boolean heldBack;
  private int most = Integer.MAX_VALUE;
  private boolean writeWanted;
  private boolean readWanted = true;

  /** Null while writing works. */
  private String writeFailure;

  /** Null while the stream goes on; what a read throws once all is read. */
  private String readFailure;

  @Override
  public void connect(Listener connectListener) {
    listener = connectListener;
  }

  /** Whether it was asked to connect. */
  boolean isUsed() {
    return listener != null;
  }

  /** Tells the connection that it is connected, upon which it writes its request. */
  void connected() {
    listener.connected();
  }

  /** Answers the request with the right 101, and hands over what follows it. */
  void accept(byte[]... behind) throws Exception {
    Matcher key = KEY.matcher(written());
    if (!key.find()) {
      throw new AssertionError("no request: " + written());
    }
    String seed = key.group(1) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    byte[] digest =
        MessageDigest.getInstance("SHA-1").digest(seed.getBytes(StandardCharsets.UTF_8));
    String head =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + Base64.getEncoder().encodeToString(digest)
            + "\r\n\r\n";
    written.reset();
    receive(Frames.concat(head.getBytes(StandardCharsets.US_ASCII), Frames.concat(behind)));
  }

  /** Hands these bytes over. */
  void receive(byte[] bytes) {
    incoming.add(ByteBuffer.wrap(bytes));
    listener.readable();
  }

  /** Lets bytes wait until somebody reads, without saying so. */
  void enqueue(byte[] bytes) {
    incoming.add(ByteBuffer.wrap(bytes));
  }

  void writable() {
    listener.writable();
  }

  /** Whether it keeps what was written, as TLS does when the network is full. */
  void holdBack(boolean held) {
    heldBack = held;
  }

  /** Lets it take so many bytes in each write, like a network that is full. */
  void takeAtMost(int bytes) {
    most = bytes;
  }

  boolean isWriteWanted() {
    return writeWanted;
  }

  boolean isReadWanted() {
    return readWanted;
  }

  void failWrites(String message) {
    writeFailure = message;
  }

  void failReads(String message) {
    readFailure = message;
  }

  /** What was written since the handshake, one character for each byte. */
  String written() {
    return written.toString(StandardCharsets.ISO_8859_1);
  }

  /** The same as bytes, which are forgotten. */
  byte[] takeWritten() {
    byte[] bytes = written.toByteArray();
    written.reset();
    return bytes;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    checkOpen();
    ByteBuffer next = incoming.peek();
    if (next != null) {
      int count = Math.min(next.remaining(), into.remaining());
      into.put(next.slice().limit(count));
      next.position(next.position() + count);
      if (!next.hasRemaining()) {
        incoming.remove();
      }
      return count;
    }
    if (readFailure != null) {
      throw new IOException(readFailure);
    }
    return 0;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    checkOpen();
    if (writeFailure != null) {
      throw new IOException(writeFailure);
    }
    int count = Math.min(most, from.remaining());
    for (int i = 0; i < count; i++) {
      written.write(from.get());
    }
    return count;
  }

  private void checkOpen() throws IOException {
    if (closed) {
      throw new IOException("used after it was closed");
    }
  }

  @Override
  public boolean flush() {
    return !heldBack;
  }

  @Override
  public boolean holdsBack() {
    return heldBack;
  }

  @Override
  public boolean mayHoldMore() {
    return !incoming.isEmpty();
  }

  @Override
  public void wantRead(boolean wanted) {
    readWanted = wanted;
  }

  @Override
  public void wantWrite(boolean wanted) {
    writeWanted = wanted;
  }

  @Override
  public void close() {
    closed = true;
  }
}
