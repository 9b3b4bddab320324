package io.github.weexjvm.socket;

import io.github.weexjvm.loop.ChannelRegistration;
import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Timer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * Connects TCP to the first of a host's addresses that answers, as RFC 8305 ("Happy Eyeballs") has
 * it: one address whose packets vanish must not cost the whole time there is to connect. Only
 * addresses that the policy allows are tried.
 *
 * <p>For one call of {@link #dial}; used on the loop's thread only.
 */
final class Dialer {

  /** RFC 8305, section 5: the recommended Connection Attempt Delay. */
  static final Duration ATTEMPT_DELAY = Duration.ofMillis(250);

  /** Exactly one of these is called, once, and never inside {@link #dial}. */
  interface Listener {

    /** The channel is the listener's from now on. It does not block, and nobody waits for it. */
    void connected(SocketChannel channel);

    /** None of the addresses can be connected to; the sentence says why. */
    void failed(String sentence);
  }

  private final EventLoop loop;
  private final AddressLookup lookup;

  private final Queue<InetAddress> waiting = new ArrayDeque<>();
  private final Set<Attempt> underWay = new LinkedHashSet<>();
  private final Map<InetAddress, Exception> failures = new LinkedHashMap<>();

  private String host;
  private int port;
  private Listener listener;

  /** Starts the next attempt; null while there is none to wait for. */
  private Timer next;

  private boolean over;

  Dialer(EventLoop loop, Resolver resolver, TargetPolicy policy) {
    this.loop = loop;
    this.lookup = new AddressLookup(loop, resolver, policy);
  }

  /**
   * Starts to connect.
   *
   * @param targetHost a name or an address as URLs have them: {@code [::1]} for IPv6
   */
  void dial(String targetHost, int targetPort, Listener dialListener) {
    host = targetHost;
    port = targetPort;
    listener = dialListener;
    lookup.find(
        host,
        port,
        new AddressLookup.Listener() {
          @Override
          public void found(List<InetAddress> allowed) {
            begin(interleaved(allowed));
          }

          @Override
          public void failed(String sentence) {
            fail(sentence);
          }
        });
  }

  /** Gives up what is under way, without a word to the listener. Harmless the second time. */
  void close() {
    over = true;
    lookup.close();
    waiting.clear();
    stopWaiting();
    underWay.forEach(Attempt::close);
    underWay.clear();
  }

  /** Addresses that are being tried. */
  int underWay() {
    return underWay.size();
  }

  // ---- Addresses ----

  /** RFC 8305, section 4: the families take turns, beginning with that of the first address. */
  static List<InetAddress> interleaved(List<InetAddress> found) {
    Queue<InetAddress> first = new ArrayDeque<>();
    Queue<InetAddress> second = new ArrayDeque<>();
    for (InetAddress address : new LinkedHashSet<>(found)) {
      boolean isOfFirst = address.getClass() == found.get(0).getClass();
      (isOfFirst ? first : second).add(address);
    }
    List<InetAddress> order = new ArrayList<>();
    while (!first.isEmpty() || !second.isEmpty()) {
      takeTurn(first, order);
      takeTurn(second, order);
    }
    return order;
  }

  private static void takeTurn(Queue<InetAddress> from, List<InetAddress> to) {
    if (!from.isEmpty()) {
      to.add(from.remove());
    }
  }

  // ---- Attempts ----

  private void begin(List<InetAddress> addresses) {
    if (!over) {
      waiting.addAll(addresses);
      startNext();
    }
  }

  /** Starts attempts until one is under way; those that fail at once cost no waiting. */
  private void startNext() {
    stopWaiting();
    while (!waiting.isEmpty()) {
      Attempt attempt = new Attempt(waiting.remove());
      if (attempt.start()) {
        awaitNext();
        return;
      }
    }
    if (!over && underWay.isEmpty()) {
      fail(ConnectFailure.unreachable(host, port, failures));
    }
  }

  private void awaitNext() {
    if (!waiting.isEmpty()) {
      next = loop.schedule(ATTEMPT_DELAY, this::startNext);
    }
  }

  private void stopWaiting() {
    if (next != null) {
      next.cancel();
      next = null;
    }
  }

  private void won(Attempt winner) {
    underWay.remove(winner);
    close();
    listener.connected(winner.channel);
  }

  private void fail(String sentence) {
    if (!over) {
      close();
      listener.failed(sentence);
    }
  }

  /** One address that is tried. */
  private final class Attempt {

    private final InetAddress address;

    /** Null until it is started, and if this machine has no channel for it. */
    private SocketChannel channel;

    private ChannelRegistration registration;

    Attempt(InetAddress address) {
      this.address = address;
    }

    /** Whether the network has yet to answer, or has already said yes. */
    boolean start() {
      try {
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        boolean done = channel.connect(new InetSocketAddress(address, port));
        registration = loop.register(channel, done ? 0 : SelectionKey.OP_CONNECT, this::ready);
        underWay.add(this);
        if (done) {
          won(this);
        }
        return true;
      } catch (IOException | UnsupportedAddressTypeException e) { // A JVM may have no IPv6.
        failed(e);
        return false;
      }
    }

    private void ready(int ops) {
      try {
        if (channel.finishConnect()) {
          registration.interest(0);
          won(this);
        }
      } catch (IOException e) {
        failed(e);
        startNext();
      }
    }

    private void failed(Exception cause) {
      failures.put(address, cause);
      underWay.remove(this);
      close();
    }

    void close() {
      if (channel == null) {
        return;
      }
      try {
        channel.close();
      } catch (IOException e) {
        // It is gone either way, and another address has its turn.
      }
    }
  }
}
