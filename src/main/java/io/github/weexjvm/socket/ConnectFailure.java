package io.github.weexjvm.socket;

import java.net.ConnectException;
import java.net.InetAddress;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns the exceptions of a failed connect into the one sentence that a user reads. */
final class ConnectFailure {

  private static final String REFUSED = "connection refused";

  /** Addresses that a sentence has for one reason. */
  private static final int MOST_NAMED = 8;

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
    Map<String, List<InetAddress>> addresses = new LinkedHashMap<>();
    failures.forEach(
        (address, cause) ->
            addresses.computeIfAbsent(reason(cause), reason -> new ArrayList<>()).add(address));
    if (addresses.size() == 1) {
      return where(host, port) + addresses.keySet().iterator().next();
    }
    List<String> reasons = new ArrayList<>();
    addresses.forEach((reason, of) -> reasons.add(reason + " (" + some(of) + ")"));
    return where(host, port) + String.join("; ", reasons);
  }

  /** A name may have thousands of addresses, and a sentence has not. */
  private static String some(List<InetAddress> addresses) {
    String first =
        addresses.stream()
            .limit(MOST_NAMED)
            .map(AddressBlock::text)
            .collect(Collectors.joining(", "));
    int others = addresses.size() - MOST_NAMED;
    return others > 0 ? first + " and " + others + " more" : first;
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
