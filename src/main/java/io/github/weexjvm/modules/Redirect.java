package io.github.weexjvm.modules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Response;

/**
 * What is to be sent after an answer that leads elsewhere, by RFC 9110, section 15.4: never from
 * https to http, and what a page says to one server is not for the next. Pure functions.
 */
final class Redirect {

  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

  /** What tells a server who asks. */
  private static final List<String> SECRETS =
      List.of("Authorization", "Cookie", "Proxy-Authorization");

  private Redirect() {}

  /**
   * @return none for an answer that is the last
   */
  static Optional<okhttp3.Request> of(okhttp3.Request sent, Response answer) {
    String location = answer.header("Location");
    HttpUrl next =
        location == null || !STATUSES.contains(answer.code()) ? null : sent.url().resolve(location);
    if (next == null || (sent.url().isHttps() && !next.isHttps())) {
      return Optional.empty();
    }
    okhttp3.Request.Builder request = sent.newBuilder().url(next);
    if (becomesGet(sent.method(), answer.code())) {
      request.method(sent.method().equals("HEAD") ? "HEAD" : "GET", null);
      request.removeHeader("Content-Type");
    }
    if (!isSameServer(sent.url(), next)) {
      SECRETS.forEach(request::removeHeader);
    }
    return Optional.of(request.build());
  }

  /** As browsers do it, and the standard allows. */
  private static boolean becomesGet(String method, int status) {
    return status == 303 || (method.equals("POST") && (status == 301 || status == 302));
  }

  private static boolean isSameServer(HttpUrl one, HttpUrl other) {
    return one.scheme().equals(other.scheme())
        && one.host().equals(other.host())
        && one.port() == other.port();
  }
}
