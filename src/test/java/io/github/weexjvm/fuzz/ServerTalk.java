package io.github.weexjvm.fuzz;

import com.sun.management.ThreadMXBean;
import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Liveness;
import io.github.weexjvm.loop.VirtualClock;
import io.github.weexjvm.socket.Connector;
import io.github.weexjvm.socket.Limits;
import io.github.weexjvm.socket.SocketConfig;
import io.github.weexjvm.socket.WebSocketUrl;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One connection to a server whose every byte is given, from its start to its end, in virtual time
 * on the calling thread.
 */
final class ServerTalk {

  /** What a client does besides listening. */
  enum Client {
    LISTENS,
    ECHOES,
    CLOSES_AT_FIRST_MESSAGE,
    PAUSES_AT_EACH_MESSAGE
  }

  private static final WebSocketUrl URL = WebSocketUrl.parse("ws://server.example/");
  private static final int MOST_TURNS = 200_000;
  private static final long MOST_BYTES = 16L * 1024 * 1024;
  private static final long BYTES_FOR_EACH = 8 * 1024;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Limits limits;
  private final List<String> protocols;
  private final Client client;
  private final boolean ends;

  /**
   * What came of one connection.
   *
   * @param events in their order
   * @param pings that the server sent, in hex
   * @param said by the client behind its request
   */
  record Outcome(List<String> events, List<String> pings, ClientFrames said) {}

  ServerTalk(Limits limits, List<String> protocols, Client client, boolean ends) {
    this.limits = limits;
    this.protocols = protocols;
    this.client = client;
    this.ends = ends;
  }

  /**
   * Plays it.
   *
   * @param reply makes of the request the segments that the server sends
   */
  Outcome hold(Function<String, List<byte[]>> reply) {
    try {
      return play(reply);
    } catch (MemoryError first) {
      return play(reply); // The first time may have loaded classes, which takes memory too.
    }
  }

  private Outcome play(Function<String, List<byte[]>> reply) {
    try (LoopBugs bugs = new LoopBugs();
        EventLoop loop = new EventLoop(new VirtualClock())) {
      SegmentTransport transport = new SegmentTransport(loop, reply, ends);
      TalkListener heard = new TalkListener(loop, client);
      List<String> pings = new ArrayList<>();
      loop.execute(() -> connect(loop, transport, heard, pings));
      run(loop);
      bugs.assertNone();
      heard.assertEnded();
      return new Outcome(heard.events(), pings, ClientFrames.read(transport.written()));
    }
  }

  private void connect(
      EventLoop loop, SegmentTransport transport, TalkListener heard, List<String> pings) {
    SocketConfig config =
        SocketConfig.builder()
            .limits(limits)
            .frames((url, incoming, type, fin, payload) -> note(incoming, type, payload, pings))
            .network((onLoop, target, tls) -> transport)
            .build();
    Connector connector = new Connector(loop, new Liveness(loop, () -> {}), config);
    heard.connected(connector.connect(URL, protocols, Map.of(), heard));
  }

  private static void note(boolean incoming, String type, ByteBuffer payload, List<String> pings) {
    if (incoming && type.equals("ping")) {
      byte[] bytes = new byte[payload.remaining()];
      payload.get(bytes);
      pings.add(HexFormat.of().formatHex(bytes));
    }
  }

  private static void run(EventLoop loop) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    int[] turns = {0};
    loop.run(() -> ++turns[0] > MOST_TURNS);
    if (turns[0] > MOST_TURNS) {
      throw new AssertionError("the connection does not end");
    }
    long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
    if (taken > MOST_BYTES + BYTES_FOR_EACH * turns[0]) {
      throw new MemoryError(taken + " bytes of memory for " + turns[0] + " turns");
    }
  }

  /** It took more memory than its bytes are worth. */
  private static final class MemoryError extends AssertionError {

    private static final long serialVersionUID = 1L;

    MemoryError(String message) {
      super(message);
    }
  }
}
