package io.github.weexjvm.socket;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A store of the embedder's, asked for cookies and told of new ones. It is code that nobody here
 * knows, so whatever it throws becomes one sentence. On the threads of whoever asks.
 */
public final class Cookies {

  private final CookieHandler store;

  public Cookies(CookieHandler store) {
    this.store = Objects.requireNonNull(store, "store");
  }

  /**
   * The value of the header Cookie for a server; empty for none.
   *
   * @throws IOException when the store fails; the message is a sentence
   */
  public String valueFor(URI server) throws IOException {
    try {
      return String.join("; ", store.get(server, Map.of()).getOrDefault("Cookie", List.of()));
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    }
  }

  /**
   * Stores the values of a server's headers Set-Cookie, if there are any.
   *
   * @throws IOException when the store fails; the message is a sentence
   */
  public void set(URI server, List<String> values) throws IOException {
    if (values.isEmpty()) {
      return;
    }
    try {
      store.put(server, Map.of("Set-Cookie", values));
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    }
  }

  private static IOException failed(Exception cause) {
    return new IOException("the store of cookies failed: " + cause.getMessage(), cause);
  }
}
