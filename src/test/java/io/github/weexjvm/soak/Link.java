package io.github.weexjvm.soak;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Timer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * One client's connection through the proxy to the server, and the faults that it meets. On the
 * proxy's loop only.
 */
final class Link {

  /** Something to be done to it later. */
  @FunctionalInterface
  interface Part {
    void play() throws IOException;
  }

  private final FaultProxy proxy;
  private final EventLoop loop;
  private final Random random;
  private final SocketChannel serverChannel;
  private final Side client;
  private final Side server;
  private final Flow up;
  private final Flow down;
  private final Set<Timer> timers = new HashSet<>();
  private int directionsOver;
  private boolean connected;
  private boolean closed;

  Link(FaultProxy proxy, EventLoop loop, SocketChannel clientChannel, Random random)
      throws IOException {
    this.proxy = proxy;
    this.loop = loop;
    this.random = random;
    serverChannel = SocketChannel.open();
    client = new Side(clientChannel);
    server = new Side(serverChannel);
    up = new Flow(this, client, server);
    down = new Flow(this, server, client);
    prepare(clientChannel);
    prepare(serverChannel);
    client.registered(loop.register(clientChannel, 0, ops -> guard(() -> clientReady(ops))));
    server.registered(loop.register(serverChannel, 0, ops -> guard(() -> serverReady(ops))));
  }

  private static void prepare(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
  }

  /** Connects to the server. */
  void start(InetSocketAddress target) {
    guard(
        () -> {
          if (serverChannel.connect(target)) {
            connected();
          } else {
            server.wantConnect(true);
          }
        });
  }

  private void connected() {
    connected = true;
    server.wantConnect(false);
    client.wantRead(true);
    server.wantRead(true);
    planFault();
  }

  // ---- Bytes ----

  private void clientReady(int ops) throws IOException {
    if ((ops & SelectionKey.OP_READ) != 0) {
      up.readable();
    }
    if ((ops & SelectionKey.OP_WRITE) != 0 && !closed) {
      down.pump();
    }
  }

  private void serverReady(int ops) throws IOException {
    if (!connected) {
      serverChannel.finishConnect();
      connected();
      return;
    }
    if ((ops & SelectionKey.OP_READ) != 0) {
      down.readable();
    }
    if ((ops & SelectionKey.OP_WRITE) != 0 && !closed) {
      up.pump();
    }
  }

  /** A link whose one end breaks breaks at both. */
  private void guard(Part part) {
    if (closed) {
      return;
    }
    try {
      part.play();
    } catch (IOException e) {
      reset();
    }
  }

  void later(Duration delay, Part part) {
    Timer[] timer = new Timer[1];
    timer[0] =
        loop.schedule(
            delay,
            () -> {
              timers.remove(timer[0]);
              guard(part);
            });
    timers.add(timer[0]);
  }

  // ---- Faults ----

  private void planFault() {
    later(
        millis(100, 1500),
        () -> {
          if (!proxy.isCalm()) {
            inject(Fault.any(random));
            planFault();
          }
        });
  }

  private void inject(Fault fault) {
    proxy.injected(fault);
    Flow flow = random.nextBoolean() ? up : down;
    switch (fault) {
      case DELAY -> flow.hold(millis(5, 200));
      case DRIP -> flow.drip(1 + random.nextInt(40), millis(50, 400));
      case COALESCE -> flow.coalesce(millis(5, 40), 1 + random.nextInt(10));
      case STALL -> flow.stall(millis(50, 700));
      case CUT -> close();
      case RESET -> reset();
      case HALF_OPEN -> {
        up.die();
        down.die();
      }
    }
  }

  private Duration millis(int from, int to) {
    return Duration.ofMillis(from + random.nextInt(to - from));
  }

  // ---- The end ----

  void directionOver() {
    directionsOver++;
    if (directionsOver == 2) {
      close();
    }
  }

  void close() {
    if (end()) {
      client.close();
      server.close();
    }
  }

  private void reset() {
    if (end()) {
      client.reset();
      server.reset();
    }
  }

  private boolean end() {
    boolean first = !closed;
    closed = true;
    timers.forEach(Timer::cancel);
    timers.clear();
    proxy.left(this);
    return first;
  }
}
