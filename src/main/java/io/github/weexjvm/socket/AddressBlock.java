package io.github.weexjvm.socket;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that begin with the same bits, written as CIDR does (RFC 4632): {@code 10.0.0.0/8},
 * {@code fd00::/8}, or one address alone. Immutable; equal when they hold the same addresses.
 */
record AddressBlock(InetAddress first, int bits) {

  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern CIDR = Pattern.compile("([^/]*)/(\\d{1,3})");

  /** Whether a text is meant as one, well written or not. */
  static boolean isMeant(String text) {
    boolean severalColons = text.indexOf(':') != text.lastIndexOf(':');
    return text.contains("/") || severalColons || IPV4.matcher(text).matches();
  }

  /** A block as it is written. */
  static AddressBlock parse(String text) throws BrokenRuleException {
    Matcher cidr = CIDR.matcher(text);
    if (cidr.matches()) {
      return block(text, address(cidr.group(1)), Integer.parseInt(cidr.group(2)));
    }
    return of(address(text));
  }

  /** One that is known to be right. */
  static AddressBlock known(String text) {
    try {
      return parse(text);
    } catch (BrokenRuleException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  static AddressBlock of(InetAddress single) {
    return new AddressBlock(single, single.getAddress().length * 8);
  }

  private static InetAddress address(String text) throws BrokenRuleException {
    if (IPV4.matcher(text).matches()) {
      return UrlHost.parse(text).address();
    }
    if (text.contains(":")) {
      return UrlHost.parse(text.startsWith("[") ? text : "[" + text + "]").address();
    }
    throw new BrokenRuleException(
        "\"" + Excerpt.ofPart(text) + "\" is no address, write it as in 10.0.0.0/8 or fd00::/8");
  }

  private static AddressBlock block(String text, InetAddress address, int bits)
      throws BrokenRuleException {
    int most = address.getAddress().length * 8;
    // Java reads ::ffff:a.b.c.d as IPv4, whose bits are counted from there.
    int counted = text.contains(":") && most == 32 ? bits - 96 : bits;
    if (counted < 0 || counted > most) {
      throw new BrokenRuleException(
          "/" + bits + " is no length of a prefix: 0 to 32 for IPv4, 0 to 128 for IPv6");
    }
    AddressBlock block = new AddressBlock(masked(address, counted), counted);
    if (!block.first.equals(address)) {
      throw new BrokenRuleException(
          "the address has bits behind its prefix of " + bits + ", write " + block);
    }
    return block;
  }

  private static InetAddress masked(InetAddress address, int bits) {
    byte[] bytes = address.getAddress();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] &= (byte) mask(i, bits);
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new AssertionError("the length is that of an address", e);
    }
  }

  /** The bits of one byte that belong to a prefix. */
  private static int mask(int index, int bits) {
    int here = Math.max(0, Math.min(8, bits - 8 * index));
    return 0xff << (8 - here) & 0xff;
  }

  boolean contains(InetAddress address) {
    byte[] these = first.getAddress();
    byte[] those = address.getAddress();
    if (these.length != those.length) {
      return false;
    }
    for (int i = 0; i < these.length; i++) {
      if (((these[i] ^ those[i]) & mask(i, bits)) != 0) {
        return false;
      }
    }
    return true;
  }

  /** As in a URL, without brackets. */
  static String text(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? address.getHostAddress() : Ipv6.serialize(Ipv6.pieces(bytes));
  }

  @Override
  public String toString() {
    boolean single = bits == first.getAddress().length * 8;
    return single ? text(first) : text(first) + "/" + bits;
  }
}
