package io.github.weexjvm.modules;

import io.github.weexjvm.socket.TlsSettings;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The JDK's HTTP clients, one for all pages of the same TLS settings: each has daemon threads of
 * its own, even at rest. For any thread.
 */
final class HttpClients {

  private static final Map<TlsSettings, HttpClient> CLIENTS = new WeakHashMap<>();

  private HttpClients() {}

  static HttpClient of(TlsSettings tls) {
    synchronized (CLIENTS) {
      return CLIENTS.computeIfAbsent(tls, HttpClients::create);
    }
  }

  private static HttpClient create(TlsSettings tls) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .sslContext(tls.context())
        .build();
  }
}
