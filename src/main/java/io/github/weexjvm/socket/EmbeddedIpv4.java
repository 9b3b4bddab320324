package io.github.weexjvm.socket;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * The IPv4 addresses that an IPv6 address is a way to, by one of the mechanisms for the transition:
 * whoever may not reach the one must not reach it by the other. Pure functions.
 */
final class EmbeddedIpv4 {

  private static final AddressBlock MAPPED_OR_COMPATIBLE = AddressBlock.known("::/80");
  private static final AddressBlock NAT64 = AddressBlock.known("64:ff9b::/96");
  private static final AddressBlock LOCAL_NAT64 = AddressBlock.known("64:ff9b:1::/48");
  private static final AddressBlock SIX_TO_FOUR = AddressBlock.known("2002::/16");
  private static final AddressBlock TEREDO = AddressBlock.known("2001::/32");

  private EmbeddedIpv4() {}

  /** Whether such an address is as public as those that are embedded in it. */
  static boolean decidesIn(InetAddress address) {
    return NAT64.contains(address) || SIX_TO_FOUR.contains(address) || TEREDO.contains(address);
  }

  /** None for an IPv4 address, and for an IPv6 address without. */
  static List<InetAddress> in(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return List.of();
    }
    if (MAPPED_OR_COMPATIBLE.contains(address) || NAT64.contains(address)) {
      return List.of(at(bytes, 12, 13, 14, 15, 0));
    }
    if (LOCAL_NAT64.contains(address)) { // RFC 6052, 2.2, for prefixes of 48 and of 96 bits.
      return List.of(at(bytes, 6, 7, 9, 10, 0), at(bytes, 12, 13, 14, 15, 0));
    }
    if (SIX_TO_FOUR.contains(address)) {
      return List.of(at(bytes, 2, 3, 4, 5, 0));
    }
    if (TEREDO.contains(address)) { // RFC 4380, 4: the server, and the client with its bits turned.
      return List.of(at(bytes, 4, 5, 6, 7, 0), at(bytes, 12, 13, 14, 15, 0xff));
    }
    return List.of();
  }

  private static InetAddress at(byte[] bytes, int a, int b, int c, int d, int turned) {
    byte[] four = {bytes[a], bytes[b], bytes[c], bytes[d]};
    for (int i = 0; i < four.length; i++) {
      four[i] ^= (byte) turned;
    }
    try {
      return InetAddress.getByAddress(four);
    } catch (UnknownHostException e) {
      throw new AssertionError("4 bytes are an address", e);
    }
  }
}
