package io.github.weexjvm.socket;

import java.net.ConnectException;
import java.net.InetAddress;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** What an exception says; the JDK has some without a word for a stream that ends. */
  static String message(Throwable cause) {
    String message = cause.getMessage();
    if (message == null || message.isBlank()) {
      return "the connection was closed";
    }
    return message;
  }
}
