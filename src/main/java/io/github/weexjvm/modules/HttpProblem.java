package io.github.weexjvm.modules;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Says in one sentence why a server gave no answer. Pure functions. */
final class HttpProblem {

  private HttpProblem() {}

  static String of(Throwable failure, URI url) {
    if (failure instanceof StreamException) {
      return failure.getMessage();
    }
    if (failure instanceof UnknownHostException) {
      return "the host " + url.getHost() + " is unknown";
    }
    if (failure instanceof ConnectException) {
      return "nobody answers at " + host(url);
    }
    if (failure instanceof SSLException) {
      return "there is no safe connection to " + host(url) + ": " + failure.getMessage();
    }
    return "the connection to " + host(url) + " broke: " + failure.getMessage();
  }

  /** Such as {@code localhost:8080}, with a port that is not the scheme's own. */
  static String host(URI url) {
    return url.getPort() == -1 ? url.getHost() : url.getHost() + ":" + url.getPort();
  }
}
