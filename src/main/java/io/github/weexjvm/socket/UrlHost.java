package io.github.weexjvm.socket;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A host of the URL Standard, never empty and never opaque, as its parser leaves it.
 *
 * @param text serialised: a domain, "127.0.0.1" or "[::1]"
 * @param address the address when the host is one; null for a domain
 */
record UrlHost(String text, InetAddress address) {
  private static final String FORBIDDEN = " #/:<>?@[\\]^|%";

  /** The "host parser", for the non-empty host of a special URL. */
  static UrlHost parse(String input) throws BrokenRuleException {
    if (input.startsWith("[")) {
      return ipv6(input);
    }
    String domain = domain(PercentEncoding.decode(input));
    return Ipv4.endsInNumber(domain) ? ipv4(domain) : new UrlHost(domain, null);
  }

  /** The host that a text names, where an IPv6 address may lack its brackets; null for none. */
  static UrlHost orNull(String text) {
    boolean bare = text.indexOf(':') >= 0 && !text.startsWith("[");
    try {
      return text.isEmpty() ? null : parse(bare ? "[" + text + "]" : text);
    } catch (BrokenRuleException e) {
      return null;
    }
  }

  /** The address that a host is, in whatever spelling; none for a name. */
  static Optional<InetAddress> literal(String host) {
    try {
      return Optional.ofNullable(parse(host).address());
    } catch (BrokenRuleException e) {
      return Optional.empty(); // Then the resolver has its say.
    }
  }

  private static UrlHost ipv6(String input) throws BrokenRuleException {
    if (!input.endsWith("]")) {
      throw new BrokenRuleException(
          "host \"%s\" starts with [ but does not end with ], close the bracket"
              .formatted(Excerpt.ofPart(input)));
    }
    int[] pieces = Ipv6Parser.parse(input.substring(1, input.length() - 1));
    return literal("[" + Ipv6.serialize(pieces) + "]", Ipv6.bytes(pieces));
  }

  private static UrlHost ipv4(String domain) throws BrokenRuleException {
    long address = Ipv4.parse(domain);
    return literal(Ipv4.serialize(address), Ipv4.bytes(address));
  }

  /** The address gets its text as its name too: asked for a name, it must not look one up. */
  private static UrlHost literal(String text, byte[] bytes) {
    try {
      return new UrlHost(text, InetAddress.getByAddress(text, bytes));
    } catch (UnknownHostException e) {
      throw new AssertionError("4 and 16 bytes are lengths of an address", e);
    }
  }

  /** The "domain parser" with beStrict false. */
  private static String domain(String domain) throws BrokenRuleException {
    // An ASCII domain is only lowercased, whatever its "xn--" labels decode to: so no ICU for it.
    String ascii = Ascii.isAscii(domain) ? Ascii.lowercase(domain) : Idna.toAscii(domain);
    if (ascii.isEmpty()) {
      throw new BrokenRuleException(
          "host \"%s\" is empty once mapped, write a name or an address"
              .formatted(Excerpt.ofPart(domain)));
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (isForbidden(ascii.charAt(i))) {
        throw forbidden(domain, ascii.charAt(i));
      }
    }
    return ascii;
  }

  /** A "forbidden domain code point". */
  private static boolean isForbidden(char c) {
    return c < 0x20 || c == 0x7f || FORBIDDEN.indexOf(c) >= 0;
  }

  private static BrokenRuleException forbidden(String domain, char c) {
    return new BrokenRuleException(
        "host \"%s\" contains \"%s\" (U+%04X), remove it"
            .formatted(Excerpt.ofPart(domain), Excerpt.ofPart(String.valueOf(c)), (int) c));
  }
}
