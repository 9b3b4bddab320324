package io.github.weexjvm.modules;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;

/** Says in one sentence why a server gave no answer. Pure functions. */
final class HttpProblem {

  private HttpProblem() {}

  static String of(Throwable failure, URI url) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof LimitedBody.TooLargeException) {
      return cause.getMessage();
    }
    if (isUnknownHost(cause)) {
      return "the host " + url.getHost() + " is unknown";
    }
    if (cause instanceof ConnectException) {
      return "nobody answers at " + host(url);
    }
    if (cause instanceof SSLException) {
      return "there is no safe connection to " + host(url) + ": " + cause.getMessage();
    }
    return "the connection to " + host(url) + " broke: " + cause.getMessage();
  }

  private static boolean isUnknownHost(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  /** Such as {@code localhost:8080}, with a port that is not the scheme's own. */
  static String host(URI url) {
    return url.getPort() == -1 ? url.getHost() : url.getHost() + ":" + url.getPort();
  }
}
