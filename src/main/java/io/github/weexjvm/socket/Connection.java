package io.github.weexjvm.socket;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Timer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One WebSocket connection as RFC 6455 sees it, driven by the loop: connecting, open, closing,
 * closed, and never used again. The handshake is {@link OpeningHandshake}'s, the frames that come
 * are the {@link FrameDecoder}'s, those that go the {@link FrameSender}'s; the states and the
 * deadlines are kept here. It ends in exactly one {@link ConnectionListener#onClose}.
 *
 * <p>Used on the loop's thread only. Nothing here calls the listener back synchronously.
 */
public final class Connection {

  /** The states of a connection, in their order. */
  public enum State {
    CONNECTING,
    OPEN,
    CLOSING,
    CLOSED
  }

  /** What a connection needs from the connector that makes it. */
  record Setup(EventLoop loop, SocketConfig config, Heartbeat heartbeat, Progress progress) {}

  /** What the connector hears of each of its connections. */
  interface Progress {

    /** It is established. */
    default void opened(Connection connection) {}

    /** It has ended. */
    void ended(Connection connection);
  }

  /** Reads of one turn, so that a fast sender can't starve the timers and the other sockets. */
  private static final int MAX_READS_PER_TURN = 16;

  private final EventLoop loop;
  private final SocketConfig config;
  private final Limits limits;
  private final Heartbeat heartbeat;
  private final Progress progress;
  private final WebSocketUrl url;
  private final WebSocketUrl target;
  private final Transport transport;
  private final FrameSender sender;
  private final FrameDecoder decoder;

  private ConnectionListener listener;
  private State state = State.CONNECTING;

  /** Null before {@link #start}, and once it is complete. */
  private OpeningHandshake handshake;

  /** The connect deadline, then the close deadline; null while there is none. */
  private Timer deadline;

  /** The transport is gone, and the task that ends the connection is posted. */
  private boolean aborted;

  /** The peer's close frame, as the event to come; null until it has arrived. */
  private CloseEvent received;

  /** The owner wants nothing more at present. */
  private boolean paused;

  /** What was read, but came behind the pause; null when there is nothing. */
  private ByteBuffer rest;

  /** Why writing failed while nothing was read; null when it did not. */
  private IOException unheardBreak;

  private long lastHeardNanos;
  private long lastPingNanos;

  Connection(
      Setup setup,
      WebSocketUrl url,
      WebSocketUrl target,
      Transport transport,
      ConnectionListener listener) {
    this.loop = setup.loop();
    this.config = setup.config();
    this.limits = config.limits();
    this.heartbeat = setup.heartbeat();
    this.progress = setup.progress();
    this.url = url;
    this.target = target;
    this.transport = transport;
    this.listener = listener;
    this.sender = new FrameSender(loop, url, config, transport, this::flush);
    this.decoder = new FrameDecoder(limits, new Incoming());
  }

  // ---- What the owner may do ----

  public State state() {
    return state;
  }

  /** As the script gave it, whatever the router made of it. */
  public WebSocketUrl url() {
    return url;
  }

  /** Where it really goes. */
  WebSocketUrl target() {
    return target;
  }

  /** Payload that was sent but not yet written to the network, in bytes; kept at the end. */
  public long bufferedBytes() {
    return sender.bufferedBytes();
  }

  /**
   * Sends a text; a lone surrogate in it becomes U+FFFD. What is more than {@link
   * Limits#maxBufferedBytes} fails the connection.
   *
   * @return whether it was taken, which it is while the connection is open
   */
  public boolean sendText(String text) {
    loop.checkOnLoop();
    return state == State.OPEN && send(Opcode.TEXT, ByteBuffer.wrap(Utf8.encode(text)));
  }

  /** Sends the remaining bytes of an array-backed or direct buffer; see {@link #sendText}. */
  public boolean sendBinary(ByteBuffer payload) {
    loop.checkOnLoop();
    return state == State.OPEN && send(Opcode.BINARY, payload);
  }

  /**
   * Starts the closing handshake, behind what was sent before. While connecting it gives the
   * attempt up; when closing or closed it does nothing.
   *
   * @param code 1000 to 4999 as the caller's rules allow, or 1005 to send none
   * @param reason at most 123 bytes of UTF-8; empty when there is no code
   */
  public void close(int code, String reason) {
    loop.checkOnLoop();
    switch (state) {
      case CONNECTING -> abort("the connection was closed before it was established");
      case OPEN -> startClosing(code, reason);
      case CLOSING, CLOSED -> {}
    }
  }

  /**
   * Reads nothing more while the connection is open, so that the network makes the peer wait: its
   * messages, pings, close frame and end stay unheard. Silence does not count meanwhile; the close
   * deadline and the cap on what is sent do.
   */
  public void pauseReading() {
    loop.checkOnLoop();
    if (state == State.OPEN && !paused) {
      paused = true;
      decoder.suspend(true);
      transport.wantRead(false);
    }
  }

  /** Reads on; harmless when reading was not paused. */
  public void resumeReading() {
    loop.checkOnLoop();
    if (!paused || over()) {
      return;
    }
    paused = false;
    decoder.suspend(false);
    lastHeardNanos = loop.clock().nanoTime();
    transport.wantRead(true);
    IOException broken = unheardBreak;
    loop.execute(broken == null ? this::read : () -> hearOut(broken));
  }

  /** Lets the connection end without telling its listener anything more. */
  public void mute() {
    loop.checkOnLoop();
    listener = Silence.INSTANCE;
  }

  /** Ends the connection without a closing handshake, later but soon. */
  public void abort(String failure) {
    loop.checkOnLoop();
    if (over()) {
      return;
    }
    aborted = true;
    state = State.CLOSING;
    stopWaiting();
    transport.close();
    loop.execute(() -> end(CloseEvent.failed(CloseEvent.ABNORMAL, failure)));
  }

  // ---- Connecting ----

  void start(List<String> protocols, Map<String, String> headers) {
    if (over()) { // Given up while it waited for its turn.
      return;
    }
    HandshakeCookies cookies = new HandshakeCookies(config.cookies(), target);
    handshake =
        new OpeningHandshake(target, protocols, headers, cookies, limits.maxHandshakeBytes());
    deadline = loop.schedule(limits.connectTimeout(), this::connectTimedOut);
    transport.connect(
        new Transport.Listener() {
          @Override
          public void connected() {
            sendHandshake();
          }

          @Override
          public void readable() {
            read();
          }

          @Override
          public void writable() {
            flush();
          }

          @Override
          public void failed(String sentence) {
            fail(sentence);
          }
        });
  }

  private void connectTimedOut() {
    fail(
        "no connection to "
            + Excerpt.ofPart(target.host())
            + ":"
            + target.port()
            + " within "
            + seconds(limits.connectTimeout()));
  }

  private void sendHandshake() {
    try {
      sender.request(handshake.request());
      flush();
    } catch (ProtocolException e) {
      fail(e.getMessage());
    }
  }

  private void readReply(ByteBuffer in) {
    try {
      if (handshake.receive(in)) {
        String protocol = handshake.protocol();
        handshake = null;
        opened(protocol);
      }
    } catch (ProtocolException e) {
      fail(e.getMessage());
    }
  }

  private void opened(String protocol) {
    deadline.cancel();
    state = State.OPEN;
    lastHeardNanos = loop.clock().nanoTime();
    lastPingNanos = lastHeardNanos;
    heartbeat.add(this);
    progress.opened(this);
    listener.onOpen(protocol);
  }

  // ---- Incoming ----

  private void read() {
    if (over() || paused || !receivedRest()) {
      return;
    }
    try {
      for (int reads = 0; reads < MAX_READS_PER_TURN; reads++) {
        ByteBuffer in = loop.scratch();
        int count = transport.read(in);
        if (count < 0) {
          endOfStream();
          return;
        }
        if (count == 0 || !received(in.flip()) || !transport.mayHoldMore()) {
          return;
        }
      }
      loop.execute(this::read);
    } catch (IOException e) {
      broken(e);
    }
  }

  private boolean receivedRest() {
    ByteBuffer first = rest;
    rest = null;
    return first == null || received(first);
  }

  /** Takes what was read, and says whether there is any use in reading on. */
  private boolean received(ByteBuffer in) {
    lastHeardNanos = loop.clock().nanoTime();
    boolean heard = false;
    try {
      if (handshake != null) {
        readReply(in);
      }
      if (in.hasRemaining() && handshake == null && !over()) {
        decode(in);
        keepRest(in);
      }
      heard = true;
    } finally {
      if (!heard) { // The listener threw, and what follows in the buffer is lost.
        abort("a handler of the connection failed");
      }
    }
    return !over() && !paused;
  }

  private void keepRest(ByteBuffer in) {
    if (in.hasRemaining() && !over()) { // Which there is after a pause only.
      rest = in.isDirect() ? ByteBuffer.allocate(in.remaining()).put(in).flip() : in;
    }
  }

  private void decode(ByteBuffer in) {
    try {
      decoder.decode(in);
    } catch (ProtocolException e) {
      failOpen(e.closeCode(), e.getMessage());
    }
  }

  private void endOfStream() {
    if (received != null) {
      flush(); // Over TLS, our answer to the close frame may still be queued.
      end(asReceived());
    } else if (state == State.CONNECTING) {
      fail("the server closed the connection during the handshake");
    } else if (state == State.CLOSING) {
      end(CloseEvent.streamEnded(null));
    } else {
      end(CloseEvent.streamEnded("the server ended the connection without a close frame"));
    }
  }

  /** A close is not clean for whoever sent what was never written. */
  private CloseEvent asReceived() {
    return sender.hasMessages() ? received.unclean() : received;
  }

  private void broken(IOException cause) {
    if (over()) {
      return;
    }
    if (received != null || state == State.CLOSING) {
      endOfStream();
    } else {
      fail("the connection broke: " + cause.getMessage());
    }
  }

  // ---- Outgoing ----

  private boolean send(int opcode, ByteBuffer payload) {
    String excess = sender.message(opcode, payload);
    if (excess != null) {
      abort(excess);
    }
    return excess == null;
  }

  private void flush() {
    if (over()) {
      return;
    }
    try {
      sender.flush();
    } catch (IOException e) {
      loop.execute(() -> hearOut(e));
    }
  }

  /** Writing failed, but what the server sent before it left is there: perhaps a close frame. */
  private void hearOut(IOException writeFailure) {
    readToEnd();
    if (paused) {
      unheardBreak = writeFailure;
      transport.wantWrite(false);
    } else {
      broken(writeFailure);
    }
  }

  private void readToEnd() {
    try {
      boolean goesOn = !over() && !paused && receivedRest();
      while (goesOn) {
        ByteBuffer in = loop.scratch();
        goesOn = transport.read(in) > 0 && received(in.flip());
      }
    } catch (IOException e) {
      // The same break, seen from the other side.
    }
  }

  void ping() {
    lastPingNanos = loop.clock().nanoTime();
    sender.ping();
  }

  // ---- Ending ----

  private void startClosing(int code, String reason) {
    state = State.CLOSING;
    decoder.discardMessages();
    resumeReading(); // What comes now is thrown away, but for the peer's close frame.
    heartbeat.remove(this); // A ping behind the close frame would break the protocol.
    sender.close(code, reason);
    deadline = loop.schedule(limits.closeTimeout(), this::closeTimedOut);
  }

  private void closeReceived(int code, String reason) {
    received = CloseEvent.clean(code, reason);
    if (state == State.OPEN) {
      startClosing(code, "");
      listener.onClosing();
    }
    // RFC 6455, section 7.1.1: the server ends TCP first; the deadline bounds the wait for it.
  }

  private void closeTimedOut() {
    flush(); // A script that ran all the time has kept our close frame waiting.
    end(received != null ? asReceived() : CloseEvent.failed(CloseEvent.ABNORMAL, null));
  }

  boolean isPaused() {
    return paused;
  }

  long lastHeardNanos() {
    return lastHeardNanos;
  }

  long lastPingNanos() {
    return lastPingNanos;
  }

  void lost() {
    fail("the server has been silent for " + seconds(limits.lostAfter()));
  }

  /** Fails an open connection and tells the peer why, as far as it still reads. */
  private void failOpen(int closeCode, String failure) {
    if (over()) {
      return;
    }
    sender.close(closeCode, "");
    flush();
    int code = closeCode == ProtocolException.MESSAGE_TOO_BIG ? closeCode : CloseEvent.ABNORMAL;
    end(CloseEvent.failed(code, failure));
  }

  private void fail(String failure) {
    end(CloseEvent.failed(CloseEvent.ABNORMAL, failure));
  }

  /** The one way to the end. Never called from inside a method of the owner's. */
  private void end(CloseEvent event) {
    if (state == State.CLOSED) {
      return;
    }
    state = State.CLOSED;
    stopWaiting();
    transport.close();
    sender.drop();
    decoder.end();
    rest = null;
    progress.ended(this);
    listener.onClose(event);
  }

  private void stopWaiting() {
    if (deadline != null) {
      deadline.cancel();
    }
    heartbeat.remove(this);
  }

  /** Whether nothing more is read, written or waited for. */
  private boolean over() {
    return aborted || state == State.CLOSED;
  }

  private static String seconds(Duration duration) {
    double seconds = duration.toMillis() / 1000.0;
    return (seconds == Math.rint(seconds) ? String.valueOf((long) seconds) : seconds) + " s";
  }

  // ---- What the decoder tells ----

  private final class Incoming implements FrameSink {

    @Override
    public void frame(int opcode, boolean fin, ByteBuffer payload) {
      config.frames().frame(url, true, Opcode.name(opcode), fin, payload.asReadOnlyBuffer());
    }

    @Override
    public void text(String message) {
      if (state == State.OPEN) {
        listener.onText(message);
      }
    }

    @Override
    public void binary(ByteBuffer message) {
      if (state == State.OPEN) {
        listener.onBinary(message);
      }
    }

    @Override
    public void ping(ByteBuffer payload) {
      sender.pong(payload);
    }

    @Override
    public void pong() {
      // Whatever is heard is a sign of life; it was noted when it was read.
    }

    @Override
    public void closeReceived(int code, String reason) {
      Connection.this.closeReceived(code, reason);
    }
  }

  /** Hears everything, tells nobody. */
  private enum Silence implements ConnectionListener {
    INSTANCE;

    @Override
    public void onOpen(String protocol) {}

    @Override
    public void onText(String text) {}

    @Override
    public void onBinary(ByteBuffer payload) {}

    @Override
    public void onClose(CloseEvent event) {}
  }
}
