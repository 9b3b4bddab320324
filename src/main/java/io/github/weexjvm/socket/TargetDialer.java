package io.github.weexjvm.socket;

import io.github.weexjvm.loop.EventLoop;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;

/**
 * Connects TCP to a target, straight or through the proxy that the settings say. With a policy that
 * refuses anything the target's name is looked up here, and the proxy is told the address that was
 * allowed; otherwise it is told the name. The proxy itself is its owner's choice, and no policy is
 * asked about it.
 *
 * <p>For one call of {@link #dial}; used on the loop's thread only.
 */
final class TargetDialer {

  private final EventLoop loop;
  private final Resolver resolver;
  private final SocketConfig config;

  private Dialer.Listener listener;

  /** Null unless the name of a target behind a proxy is looked up here. */
  private AddressLookup lookup;

  /** Null while nothing is dialled. */
  private Dialer dialer;

  /** Null until the proxy is connected to. */
  private ProxyTunnel tunnel;

  private boolean over;

  TargetDialer(EventLoop loop, Resolver resolver, SocketConfig config) {
    this.loop = loop;
    this.resolver = resolver;
    this.config = config;
  }

  /** Starts to connect; the listener hears how it went, never inside this call. */
  void dial(WebSocketUrl target, Dialer.Listener dialListener) {
    listener = dialListener;
    try {
      Optional<Proxy> proxy =
          config.proxies().proxyFor(target.scheme(), target.host(), target.port());
      if (proxy.isPresent()) {
        dialThrough(proxy.get(), target);
      } else {
        dialer = new Dialer(loop, resolver, config.targets());
        dialer.dial(target.host(), target.port(), listener);
      }
    } catch (IllegalArgumentException e) { // What was set is no proxy, or can't be told that host.
      loop.execute(() -> fail(e.getMessage()));
    }
  }

  /** Gives up what is under way, without a word to the listener. Harmless the second time. */
  void close() {
    over = true;
    if (lookup != null) {
      lookup.close();
    }
    if (dialer != null) {
      dialer.close();
    }
    if (tunnel != null) {
      tunnel.close();
    }
  }

  private void dialThrough(Proxy proxy, WebSocketUrl target) {
    if (config.targets().isAny() && target.port() != 0) {
      dialProxy(proxy, proxy.handshake(target.host(), target.port()));
      return;
    }
    lookup = new AddressLookup(loop, resolver, config.targets());
    lookup.find(
        target.host(),
        target.port(),
        new AddressLookup.Listener() {
          @Override
          public void found(List<InetAddress> allowed) {
            dialProxy(proxy, proxy.handshake(allowed.get(0), target.port()));
          }

          @Override
          public void failed(String sentence) {
            fail(sentence);
          }
        });
  }

  private void dialProxy(Proxy proxy, ProxyHandshake handshake) {
    if (over) {
      return;
    }
    dialer = new Dialer(loop, resolver, TargetPolicy.any());
    dialer.dial(
        proxy.host(),
        proxy.port(),
        new Dialer.Listener() {
          @Override
          public void connected(SocketChannel channel) {
            tunnel = new ProxyTunnel(proxy, handshake, channel, listener);
            tunnel.start(loop);
          }

          @Override
          public void failed(String sentence) {
            fail(proxy + " can't be used: " + sentence);
          }
        });
  }

  private void fail(String sentence) {
    if (!over) {
      over = true;
      listener.failed(sentence);
    }
  }
}
