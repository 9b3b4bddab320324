package io.github.weexjvm.socket;

import java.io.IOException;
import java.net.ConnectException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;

/** Turns the exceptions of a failed connect into the one sentence that a user reads. */
final class ConnectFailure {

  private ConnectFailure() {}

  static String unknownHost(WebSocketUrl target) {
    return "the host "
        + Excerpt.ofPart(target.host())
        + " can't be found: no address for that name";
  }

  static String refused(WebSocketUrl target, IOException cause) {
    String where = "can't connect to " + Excerpt.ofPart(target.host()) + ":" + target.port() + ": ";
    if (cause instanceof ConnectException) {
      return where + "connection refused";
    }
    return where + message(cause);
  }

  static String tls(WebSocketUrl target, IOException cause) {
    String with = "TLS with " + Excerpt.ofPart(target.host()) + ":" + target.port() + " failed: ";
    CertificateException certificate = find(cause, CertificateException.class);
    if (find(cause, CertPathBuilderException.class) != null) {
      return with + "its certificate is not signed by an authority that is trusted here";
    }
    if (find(cause, CertificateExpiredException.class) != null) {
      return with + "its certificate has expired";
    }
    if (certificate != null && message(certificate).startsWith("No ")) {
      return with + "its certificate is for another host name";
    }
    if (cause instanceof SSLException && isPlaintext(message(cause))) {
      return with + "it does not speak TLS there; use ws: instead of wss:";
    }
    return with + message(cause);
  }

  /** The JDK has two ways to say it. */
  private static boolean isPlaintext(String message) {
    return message.contains("Unrecognized SSL message")
        || message.contains("Unsupported or unrecognized SSL message");
  }

  private static <T extends Throwable> T find(Throwable from, Class<T> type) {
    for (Throwable one = from; one != null; one = one.getCause()) {
      if (type.isInstance(one)) {
        return type.cast(one);
      }
    }
    return null;
  }

  private static String message(Throwable cause) {
    String message = cause.getMessage();
    if (message == null || message.isBlank()) {
      return "the connection was closed";
    }
    return message;
  }
}
