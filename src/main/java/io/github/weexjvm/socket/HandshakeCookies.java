package io.github.weexjvm.socket;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The cookies of one connection's handshake, as a store of the caller's has them: those that go out
 * with the request, and those that come in with the reply, whatever its status is. To the store the
 * server is an http or https one, as it is to browsers. Used on the loop's thread, which a store
 * that waits for something would hold up.
 */
final class HandshakeCookies {

  private static final String SET_COOKIE = "set-cookie:";

  /** Null for none. */
  private final Cookies store;

  /** Null with the store. */
  private final URI server;

  /**
   * @param store null for none
   * @param target the server that is really connected to
   */
  HandshakeCookies(CookieHandler store, WebSocketUrl target) {
    this.server = store == null ? null : uri(target);
    this.store = server == null ? null : new Cookies(store);
  }

  /**
   * {@link URI} is stricter than a WebSocket's URL, but where it is, cookies are no different. Null
   * where it knows no host: one with an underscore has no cookies.
   */
  private static URI uri(WebSocketUrl target) {
    String path =
        target
            .path()
            .replace("[", "%5B")
            .replace("]", "%5D")
            .replace("|", "%7C")
            .replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    try {
      URI uri = URI.create((target.secure() ? "https://" : "http://") + target.hostHeader() + path);
      return uri.getHost() == null ? null : uri;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The value of the header Cookie; empty for none. */
  String header() throws ProtocolException {
    if (store == null) {
      return "";
    }
    String value = stored();
    try {
      HandshakeFields.checkHeader("Cookie", value);
      return value;
    } catch (IllegalArgumentException e) {
      throw ProtocolException.broken(
          "the store of cookies gave what can't be sent: it has characters"
              + " other than printable ASCII");
    }
  }

  private String stored() throws ProtocolException {
    try {
      return store.valueFor(server);
    } catch (IOException e) {
      throw ProtocolException.broken(e.getMessage());
    }
  }

  /**
   * Stores what a reply sets.
   *
   * @param head the reply's head, which is left as it is
   */
  void store(ByteBuffer head) throws ProtocolException {
    if (store == null) {
      return;
    }
    List<String> set =
        StandardCharsets.ISO_8859_1
            .decode(head.duplicate())
            .toString()
            .lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(SET_COOKIE))
            .map(line -> line.substring(SET_COOKIE.length()).strip())
            .toList();
    try {
      store.set(server, set);
    } catch (IOException e) {
      throw ProtocolException.broken(e.getMessage());
    }
  }
}
