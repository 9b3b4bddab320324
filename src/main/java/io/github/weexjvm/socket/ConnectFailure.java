package io.github.weexjvm.socket;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.nio.channels.UnsupportedAddressTypeException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;

/** Turns the exceptions of a failed connect into the one sentence that a user reads. */
final class ConnectFailure {

  private static final String REFUSED = "connection refused";

  private ConnectFailure() {}

  static String unknownHost(String host) {
    return "the host " + Excerpt.ofPart(host) + " can't be found: no address for that name";
  }

  static String lookUp(String host, Exception cause) {
    return "the name look-up of " + Excerpt.ofPart(host) + " failed: " + message(cause);
  }

  static String refused(String host, int port) {
    return where(host, port) + REFUSED;
  }

  static String broken(String host, int port, Exception cause) {
    return where(host, port) + reason(cause);
  }

  /**
   * The sentence when no address of a host can be connected to. What is wrong with all of them is
   * said once, without the addresses.
   */
  static String unreachable(String host, int port, Map<InetAddress, Exception> failures) {
    Map<String, String> addresses = new LinkedHashMap<>();
    failures.forEach(
        (address, cause) ->
            addresses.merge(
                reason(cause), AddressBlock.text(address), (all, one) -> all + ", " + one));
    if (addresses.size() == 1) {
      return where(host, port) + addresses.keySet().iterator().next();
    }
    List<String> reasons = new ArrayList<>();
    addresses.forEach((reason, of) -> reasons.add(reason + " (" + of + ")"));
    return where(host, port) + String.join("; ", reasons);
  }

  private static String where(String host, int port) {
    return "can't connect to " + Excerpt.ofPart(host) + ":" + port + ": ";
  }

  private static String reason(Exception cause) {
    if (cause instanceof UnsupportedAddressTypeException) {
      return "this JVM has no addresses of that family";
    }
    boolean refused = cause instanceof ConnectException && message(cause).endsWith("refused");
    return refused ? REFUSED : message(cause);
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
