package io.github.weexjvm.socket;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The targets that are reached without a proxy: what {@code no_proxy} says. For any thread. */
final class ProxyExceptions {

  private static final int ANY_PORT = -1;
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

  /** This machine. */
  static final ProxyExceptions LOOPBACK = parse("localhost,127.0.0.0/8,::1");

  /** One entry of the list. */
  private interface Entry {
    boolean covers(UrlHost host, int port);
  }

  private final List<Entry> entries = new ArrayList<>();

  private ProxyExceptions() {}

  static ProxyExceptions parse(String list) {
    ProxyExceptions exceptions = new ProxyExceptions();
    SEPARATOR.splitAsStream(list.strip()).forEach(exceptions::add);
    return exceptions;
  }

  boolean cover(String host, int port) {
    UrlHost parsed = UrlHost.orNull(host);
    return parsed != null && entries.stream().anyMatch(entry -> entry.covers(parsed, port));
  }

  private void add(String text) {
    if (text.equals("*")) {
      entries.add((host, port) -> true);
    } else if (text.contains("/")) {
      addBlock(text.substring(0, text.indexOf('/')), text.substring(text.indexOf('/') + 1));
    } else {
      int colon = portColon(text);
      addHost(text.substring(0, colon), colon == text.length() ? "" : text.substring(colon + 1));
    }
  }

  /** Where the port's colon is, or the end; an IPv6 address without brackets has no port. */
  private static int portColon(String text) {
    int colon = text.lastIndexOf(':');
    boolean alone = colon >= 0 && text.indexOf(':') == colon;
    boolean behindBracket = colon > 0 && text.charAt(colon - 1) == ']';
    return alone || behindBracket ? colon : text.length();
  }

  private void addHost(String name, String digits) {
    UrlHost wanted = UrlHost.orNull(name.replaceFirst("^\\*?\\.", ""));
    if (wanted == null || !Ascii.areDigits(digits) || digits.length() > 5) {
      return;
    }
    int port = digits.isEmpty() ? ANY_PORT : Integer.parseInt(digits);
    entries.add(
        (host, targetPort) -> (port == ANY_PORT || port == targetPort) && matches(wanted, host));
  }

  private static boolean matches(UrlHost wanted, UrlHost host) {
    if (wanted.address() != null || host.address() != null) {
      return wanted.address() != null && wanted.address().equals(host.address());
    }
    String name = withoutLastDot(host.text());
    String top = withoutLastDot(wanted.text());
    return name.equals(top) || name.endsWith("." + top);
  }

  private static String withoutLastDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private void addBlock(String start, String length) {
    UrlHost first = UrlHost.orNull(start);
    if (first == null || first.address() == null || !length.matches("[0-9]{1,3}")) {
      return;
    }
    AddressBlock block = new AddressBlock(first.address(), Integer.parseInt(length));
    if (block.bits() <= 8 * first.address().getAddress().length) {
      entries.add((host, port) -> host.address() != null && block.contains(host.address()));
    }
  }
}
