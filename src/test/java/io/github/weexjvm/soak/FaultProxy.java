package io.github.weexjvm.soak;

import io.github.weexjvm.loop.EventLoop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * A bad network between clients and a server, on 127.0.0.1: TCP at the level of bytes, with faults
 * by a seed, until it is told to be calm. Faults change when bytes arrive, and whether the
 * connection lasts, but never the bytes. It has a thread of its own; every method may be called by
 * any thread, unless it says otherwise.
 */
final class FaultProxy implements AutoCloseable {

  private static final int BACKLOG = 1024;

  private final EventLoop loop = EventLoop.start("soak-proxy");
  private final ServerSocketChannel listener = ServerSocketChannel.open();
  private final InetSocketAddress target;
  private final long seed;
  private final Map<Fault, LongAdder> injected = new EnumMap<>(Fault.class);
  private final AtomicInteger open = new AtomicInteger();
  private volatile boolean calm;

  /** The loop's thread only, like all below. */
  private final Set<Link> links = new LinkedHashSet<>();

  private int accepted;

  private FaultProxy(int port, long seed) throws IOException {
    target = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    this.seed = seed;
    Arrays.stream(Fault.values()).forEach(fault -> injected.put(fault, new LongAdder()));
    listener.bind(new InetSocketAddress(target.getAddress(), 0), BACKLOG);
    listener.configureBlocking(false);
  }

  /**
   * A proxy to a server on 127.0.0.1.
   *
   * @param seed of the faults; they begin at once
   */
  static FaultProxy start(int port, long seed) throws IOException {
    FaultProxy proxy = new FaultProxy(port, seed);
    CompletableFuture<Void> registered = new CompletableFuture<>();
    proxy.loop.execute(
        () -> {
          try {
            proxy.loop.register(proxy.listener, SelectionKey.OP_ACCEPT, ops -> proxy.accept());
            registered.complete(null);
          } catch (IOException e) {
            registered.completeExceptionally(e);
          }
        });
    registered.join();
    return proxy;
  }

  private void accept() {
    try {
      for (SocketChannel client = listener.accept(); client != null; client = listener.accept()) {
        Link link = new Link(this, loop, client, new Random(seed + 31L * accepted++));
        links.add(link);
        open.incrementAndGet();
        link.start(target);
      }
    } catch (IOException e) {
      // Out of file descriptors, or closed: whoever connects will see it.
    }
  }

  int port() {
    return listener.socket().getLocalPort();
  }

  /** Injects no more faults; those that last for a while end by themselves. */
  void calm() {
    calm = true;
  }

  /** How often each fault was injected. */
  long count(Fault fault) {
    return injected.get(fault).sum();
  }

  /** How many connections go through it now. */
  int open() {
    return open.get();
  }

  // ---- What links tell, on the loop's thread ----

  boolean isCalm() {
    return calm;
  }

  void injected(Fault fault) {
    injected.get(fault).increment();
  }

  void left(Link link) {
    if (links.remove(link)) {
      open.decrementAndGet();
    }
  }

  @Override
  public void close() {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    loop.execute(
        () -> {
          try {
            listener.close();
          } catch (IOException e) {
            // It is gone either way.
          }
          new ArrayList<>(links).forEach(Link::close);
          closed.complete(null);
        });
    closed.join();
    loop.close();
  }
}
