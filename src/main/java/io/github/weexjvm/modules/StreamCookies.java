package io.github.weexjvm.modules;

import io.github.weexjvm.socket.Cookies;
import java.io.IOException;
import java.net.CookieHandler;
import java.net.URI;
import okhttp3.Response;

/**
 * The cookies of requests, as a store of the caller's has them, by the rules of a connection's
 * handshake: a header of the page's takes their place, and what any answer sets is stored, that of
 * a redirect too. On the HTTP client's threads, several at once.
 */
final class StreamCookies {

  /** Null for none. */
  private final Cookies store;

  /**
   * @param store null for none
   */
  StreamCookies(CookieHandler store) {
    this.store = store == null ? null : new Cookies(store);
  }

  /** The request as it goes out. */
  okhttp3.Request addTo(okhttp3.Request request) throws StreamException {
    URI server = request.url().uri();
    if (!isAsked(server) || request.header("Cookie") != null) {
      return request;
    }
    String value = stored(server);
    try {
      return value.isEmpty() ? request : request.newBuilder().header("Cookie", value).build();
    } catch (IllegalArgumentException e) {
      throw new StreamException(
          "the store of cookies gave what can't be sent: it has characters"
              + " other than printable ASCII");
    }
  }

  /** {@link URI} knows no host with an underscore, and a store could do nothing with it. */
  private boolean isAsked(URI server) {
    return store != null && server.getHost() != null;
  }

  private String stored(URI server) throws StreamException {
    try {
      return store.valueFor(server);
    } catch (IOException e) {
      throw new StreamException(e.getMessage());
    }
  }

  /** Stores what an answer sets. */
  void store(Response answer) throws StreamException {
    URI server = answer.request().url().uri();
    if (!isAsked(server)) {
      return;
    }
    try {
      store.set(server, answer.headers("Set-Cookie"));
    } catch (IOException e) {
      throw new StreamException(e.getMessage());
    }
  }
}
