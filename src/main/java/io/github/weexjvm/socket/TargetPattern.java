package io.github.weexjvm.socket;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a {@link TargetPolicy}: a host by its name, all hosts below a name, or addresses; of
 * all ports or of one.
 *
 * @param text as it was written
 * @param name a name, ".example.org" for all below it, "" for every host; null for addresses
 * @param block null for a name
 * @param port {@link #ANY_PORT} for all
 */
record TargetPattern(String text, String name, AddressBlock block, int port) {

  private static final int ANY_PORT = -1;
  private static final int MAX_PORT = 65535;

  private static final Pattern BLOCK_WITH_PORT = Pattern.compile("\\[?[^/]*/\\d{1,3}]?:\\d+");
  private static final Pattern ADDRESS_OR_PORT = Pattern.compile("([^\\[/]*:[^\\[/]*):(\\d{2,4})");

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException in one sentence, with the text and how it should be
   */
  static TargetPattern parse(String text) {
    try {
      checkBare(text);
      if (AddressBlock.isMeant(text) && !text.startsWith("[")) {
        return new TargetPattern(text, null, AddressBlock.parse(text), ANY_PORT);
      }
      int colon = text.lastIndexOf(':');
      boolean hasPort = colon > text.lastIndexOf(']');
      String host = hasPort ? text.substring(0, colon) : text;
      return of(text, host, hasPort ? port(text.substring(colon + 1)) : ANY_PORT);
    } catch (BrokenRuleException e) {
      throw new IllegalArgumentException(
          "\"" + Excerpt.ofInput(text) + "\" is no pattern of a target: " + e.getMessage(), e);
    }
  }

  private static TargetPattern of(String text, String host, int port) throws BrokenRuleException {
    if (host.equals("*")) {
      return new TargetPattern(text, "", null, port);
    }
    boolean below = host.startsWith("*.");
    String rest = below ? host.substring(2) : host;
    checkName(rest);
    UrlHost parsed = UrlHost.parse(rest);
    if (parsed.address() != null) {
      return below ? noBelow(rest) : address(text, rest, parsed, port);
    }
    return new TargetPattern(text, (below ? "." : "") + undotted(parsed.text()), null, port);
  }

  private static void checkName(String name) throws BrokenRuleException {
    if (name.isEmpty()) {
      throw new BrokenRuleException("it names no host, write it as in example.org or 10.0.0.0/8");
    }
    if (name.contains("*")) {
      throw new BrokenRuleException("a * stands for whole labels in front, as in *.example.org");
    }
  }

  private static void checkBare(String text) throws BrokenRuleException {
    if (text.contains("://") || text.contains("@")) {
      throw new BrokenRuleException("leave out the scheme, the user and the path");
    }
    if (text.contains(",")) {
      throw new BrokenRuleException("one pattern at a time: give each of them by itself");
    }
    if (BLOCK_WITH_PORT.matcher(text).matches()) {
      throw new BrokenRuleException("a block of addresses is of all ports, leave out the port");
    }
    checkUnambiguous(text);
  }

  /** Whoever denies ::1:8080 hardly means the address that it is. */
  private static void checkUnambiguous(String text) throws BrokenRuleException {
    Matcher either = ADDRESS_OR_PORT.matcher(text);
    if (either.matches() && isAddress(either.group(1)) && isAddress(text)) {
      throw new BrokenRuleException(
          "it may be an address, or one with a port: write [%s] or [%s]:%s"
              .formatted(text, either.group(1), either.group(2)));
    }
  }

  /** The pattern of one address. */
  static String of(InetAddress address) {
    String text = AddressBlock.text(address);
    try {
      checkUnambiguous(text);
      return text;
    } catch (BrokenRuleException e) {
      return "[" + text + "]";
    }
  }

  private static boolean isAddress(String ipv6) {
    return UrlHost.orNull("[" + ipv6 + "]") != null;
  }

  private static TargetPattern noBelow(String address) throws BrokenRuleException {
    throw new BrokenRuleException("nothing is below the address " + address + ", leave out the *.");
  }

  /** An address is to be written as everybody reads it: 127.1 is more likely a mistake. */
  private static TargetPattern address(String text, String written, UrlHost host, int port)
      throws BrokenRuleException {
    if (host.address().getAddress().length == 4
        && !written.equals(host.text())
        && !written.startsWith("[")) {
      throw new BrokenRuleException("it is an address, write it as " + host.text());
    }
    return new TargetPattern(text, null, AddressBlock.of(host.address()), port);
  }

  private static int port(String digits) throws BrokenRuleException {
    boolean number = !digits.isEmpty() && digits.length() <= 5 && Ascii.areDigits(digits);
    if (!number || Integer.parseInt(digits) > MAX_PORT || Integer.parseInt(digits) == 0) {
      throw new BrokenRuleException(
          "\"" + Excerpt.ofPart(digits) + "\" is no port, use a number from 1 to " + MAX_PORT);
    }
    return Integer.parseInt(digits);
  }

  /** The name of a host as it is compared: one dot at the end says only that it is whole. */
  static String undotted(String host) {
    return host.endsWith(".") && host.length() > 1 ? host.substring(0, host.length() - 1) : host;
  }

  /** Whether the address of a host counts, and not its name. */
  boolean isOfAddresses() {
    return block != null;
  }

  /**
   * @param host a name or an address, as {@link WebSocketUrl#host} has it
   */
  boolean fitsName(String host, int targetPort) {
    if (block != null || !fitsPort(targetPort)) {
      return false;
    }
    boolean any = name.isEmpty();
    String compared = undotted(host);
    boolean below = name.startsWith(".") && !compared.startsWith("[") && compared.endsWith(name);
    return any || below || compared.equals(name);
  }

  boolean fitsAddress(InetAddress address, int targetPort) {
    return block != null && fitsPort(targetPort) && block.contains(address);
  }

  /** The same, of an address that leads to another one too. */
  Optional<InetAddress> fitsEmbedded(InetAddress address, int targetPort) {
    return EmbeddedIpv4.in(address).stream()
        .filter(embedded -> fitsAddress(embedded, targetPort))
        .findFirst();
  }

  private boolean fitsPort(int targetPort) {
    return port == ANY_PORT || port == targetPort;
  }

  @Override
  public String toString() {
    return text;
  }
}
