package io.github.weexjvm.modules;

import io.github.weexjvm.socket.SocketConfig;
import io.github.weexjvm.socket.TargetPolicy;
import java.net.InetAddress;
import java.net.Proxy;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

  private final TargetPolicy policy;
  private final OkHttpClient client;

  StreamClient(SocketConfig sockets) {
    this(sockets, host -> List.of(InetAddress.getAllByName(host)));
  }

  StreamClient(SocketConfig sockets, Dns names) {
    this.policy = sockets.targets();
    this.client =
        new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .proxy(Proxy.NO_PROXY)
            .dns(names)
            .socketFactory(new PolicedSockets(policy))
            .sslSocketFactory(new TlsSockets(sockets.tls()), NobodysTrust.INSTANCE)
            .hostnameVerifier((host, session) -> true) // TlsSockets had it verified by the JDK.
            .followRedirects(false) // Fetch follows them.
            .connectTimeout(Duration.ZERO) // The loop's clock keeps the time.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .build();
  }

  /** Starts a fetch, which is told to its listener only. */
  Fetch fetch(okhttp3.Request message, long maxBodyBytes, Fetch.Listener listener) {
    Fetch fetch = new Fetch(this, message, maxBodyBytes, listener);
    THREADS.execute(fetch);
    return fetch;
  }

  /** Asks the policy about a host before its name is looked up. */
  void check(HttpUrl url) throws RefusedTargetException {
    String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
    Optional<String> refusal = policy.refusal(host, url.port());
    if (refusal.isPresent()) {
      throw new RefusedTargetException(refusal.get());
    }
  }

  Call call(okhttp3.Request request) {
    return client.newCall(request);
  }

  /** Closes the connections that rest; closing may block, as TLS says goodbye. */
  void close() {
    THREADS.execute(() -> client.connectionPool().evictAll());
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
