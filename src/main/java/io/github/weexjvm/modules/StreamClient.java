package io.github.weexjvm.modules;

import io.github.weexjvm.socket.Proxy;
import io.github.weexjvm.socket.ProxyHandshake;
import io.github.weexjvm.socket.SocketConfig;
import io.github.weexjvm.socket.TargetPolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.X509TrustManager;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * The HTTP client of one page. Its connections are no other page's: one that was made under a
 * policy must not serve a page with another. Every socket keeps to the policy itself.
 *
 * <p>For any thread. The requests run on daemon threads that all pages share and that end when
 * there is nothing to do.
 */
final class StreamClient {

  private static final AtomicInteger NAMES = new AtomicInteger();
  private static final Duration THREAD_REST = Duration.ofSeconds(10);

  /** As many threads as there are requests, which each page bounds. */
  private static final ThreadPoolExecutor THREADS =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          THREAD_REST.toSeconds(),
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          work -> {
            Thread thread = new Thread(work, "weex-http-" + NAMES.incrementAndGet());
            thread.setDaemon(true);
            return thread;
          });

  /** Stands for an address that only the proxy knows; the name goes with it. */
  private static final byte[] UNKNOWN_ADDRESS = {0, 0, 0, 0};

  private final SocketConfig sockets;
  private final TargetPolicy policy;
  private final StreamCookies cookies;
  private final OkHttpClient direct;

  /** By the proxy and the way through it. */
  private final Map<String, OkHttpClient> throughProxies = new ConcurrentHashMap<>();

  /** No connection is kept any more. */
  private volatile boolean closed;

  StreamClient(SocketConfig sockets) {
    this(sockets, host -> List.of(InetAddress.getAllByName(host)));
  }

  StreamClient(SocketConfig sockets, Dns names) {
    this.sockets = sockets;
    this.policy = sockets.targets();
    this.cookies = new StreamCookies(sockets.cookies());
    this.direct =
        new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .proxy(java.net.Proxy.NO_PROXY)
            .dns(names)
            .socketFactory(new HttpSockets(() -> new PolicedSocket(policy)))
            .sslSocketFactory(new TlsSockets(sockets.tls()), NobodysTrust.INSTANCE)
            .hostnameVerifier((host, session) -> true) // TlsSockets had it verified by the JDK.
            .followRedirects(false) // Fetch follows them.
            .connectTimeout(Duration.ZERO) // The loop's clock keeps the time.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .build();
  }

  /**
   * Starts a fetch, which is told to its listener only.
   *
   * @param atLast real time that each hop may take, if nobody cancels it before
   */
  Fetch fetch(
      okhttp3.Request message, long maxBodyBytes, Duration atLast, Fetch.Listener listener) {
    Fetch fetch = new Fetch(this, message, maxBodyBytes, atLast, listener);
    THREADS.execute(
        () -> {
          fetch.run();
          if (closed) { // Its connection may have come to rest after the others were closed.
            closeResting();
          }
        });
    return fetch;
  }

  /**
   * One hop, not yet sent. The policy is asked about its host before the name is looked up.
   *
   * @throws StreamException if it is not allowed, or its proxy is none
   */
  Call call(okhttp3.Request request) throws StreamException {
    HttpUrl url = request.url();
    String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
    Optional<String> refusal = policy.refusal(host, url.port());
    if (refusal.isPresent()) {
      throw new StreamException(refusal.get());
    }
    try {
      return sockets
          .proxies()
          .proxyFor(url.scheme(), host, url.port())
          .map(proxy -> through(proxy, url.isHttps()))
          .orElse(direct)
          .newCall(request);
    } catch (IllegalArgumentException e) { // What was set is no proxy.
      throw new StreamException(e.getMessage());
    }
  }

  /**
   * Closes the connections that rest, and each that comes to rest later. On a thread of its own:
   * closing may block, as TLS says goodbye.
   */
  void close() {
    closed = true;
    THREADS.execute(this::closeResting);
  }

  private void closeResting() {
    direct.connectionPool().evictAll();
  }

  /** What each hop sends and sets. */
  StreamCookies cookies() {
    return cookies;
  }

  // ---- Proxies ----

  /** Plain HTTP is forwarded by an HTTP proxy, unless the policy wants a say in the address. */
  private OkHttpClient through(Proxy proxy, boolean secure) {
    boolean forwarded = proxy.kind() == Proxy.Kind.HTTP && !secure && policy.isAny();
    String key = forwarded + " " + proxy + " " + proxy.authorization();
    return throughProxies.computeIfAbsent(
        key, unused -> forwarded ? forwarding(proxy) : tunnelling(proxy));
  }

  private OkHttpClient forwarding(Proxy proxy) {
    InetSocketAddress place = InetSocketAddress.createUnresolved(proxy.host(), proxy.port());
    return direct
        .newBuilder()
        .proxy(new java.net.Proxy(java.net.Proxy.Type.HTTP, place))
        .dns(StreamClient::unasked)
        .socketFactory(new HttpSockets(() -> new ProxySocket(proxy, target -> null)))
        .addNetworkInterceptor(new ForwardingProxy(proxy))
        .build();
  }

  private OkHttpClient tunnelling(Proxy proxy) {
    OkHttpClient.Builder client =
        direct
            .newBuilder()
            .socketFactory(
                new HttpSockets(() -> new ProxySocket(proxy, target -> tunnel(proxy, target))));
    return policy.isAny() ? client.dns(StreamClient::unasked).build() : client.build();
  }

  /** The proxy is told the address that was allowed, or the name where all are. */
  private ProxyHandshake tunnel(Proxy proxy, SocketAddress endpoint) throws StreamException {
    InetSocketAddress target = PolicedSocket.check(policy, endpoint);
    boolean onlyNamed = policy.isAny() && target.getAddress().isAnyLocalAddress();
    return onlyNamed
        ? proxy.handshake(target.getHostString(), target.getPort())
        : proxy.handshake(target.getAddress(), target.getPort());
  }

  private static List<InetAddress> unasked(String host) throws java.net.UnknownHostException {
    return List.of(InetAddress.getByAddress(host, UNKNOWN_ADDRESS));
  }

  /** The client asks for one to pin certificates, which nobody does here. */
  private enum NobodysTrust implements X509TrustManager {
    INSTANCE;

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
      throw new UnsupportedOperationException("trust is the TLS settings' business");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      throw new UnsupportedOperationException("trust is the TLS settings' business");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
