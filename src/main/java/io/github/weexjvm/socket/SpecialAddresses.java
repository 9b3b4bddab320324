package io.github.weexjvm.socket;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which addresses are not on the public Internet, by IANA's registries of special-purpose addresses
 * (RFC 6890). Of IPv6 only 2000::/3 is given out, so all else counts as special. Pure functions.
 */
final class SpecialAddresses {

  private static final AddressBlock GLOBAL_IPV6 = AddressBlock.known("2000::/3");
  private static final String METADATA = "the address of a cloud's metadata service";
  private static final String PRIVATE = "a private address";
  private static final String LOOPBACK = "a loopback address";
  private static final String LINK_LOCAL = "a link-local address";
  private static final String UNSPECIFIED = "an unspecified address";
  private static final String RESERVED = "a reserved address";
  private static final String DOCUMENTATION = "an address for documentation";
  private static final String BENCHMARKS = "an address for benchmarks";
  private static final String MULTICAST = "a multicast address";

  /** What each block is; the first that fits counts. */
  private static final Map<AddressBlock, String> BLOCKS = new LinkedHashMap<>();

  static {
    add(METADATA, "169.254.169.254", "100.100.100.200", "168.63.129.16");
    add(METADATA, "fd00:ec2::254", "fd20:ce::254");
    add(LOOPBACK, "127.0.0.0/8", "::1");
    add(PRIVATE, "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fec0::/10");
    add(LINK_LOCAL, "169.254.0.0/16", "fe80::/10");
    add("an address of a carrier's own network", "100.64.0.0/10");
    add(UNSPECIFIED, "0.0.0.0/8", "::");
    add(DOCUMENTATION, "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24");
    add(DOCUMENTATION, "2001:db8::/32", "3fff::/20");
    add(BENCHMARKS, "198.18.0.0/15", "2001:2::/48");
    add(MULTICAST, "224.0.0.0/4", "ff00::/8");
    add("the broadcast address", "255.255.255.255");
    add(RESERVED, "192.0.0.0/24", "192.88.99.0/24", "240.0.0.0/4", "2001::/23");
  }

  private SpecialAddresses() {}

  private static void add(String what, String... blocks) {
    for (String block : blocks) {
      BLOCKS.put(AddressBlock.known(block), what);
    }
  }

  /**
   * What makes an address special.
   *
   * @return such as "a loopback address"; none for a public one
   */
  static Optional<String> what(InetAddress address) {
    if (!EmbeddedIpv4.decidesIn(address)) {
      return inBlock(address);
    }
    for (InetAddress embedded : EmbeddedIpv4.in(address)) {
      Optional<String> what = inBlock(embedded);
      if (what.isPresent()) {
        return what.map(kind -> "a way to " + AddressBlock.text(embedded) + ", " + kind);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> inBlock(InetAddress address) {
    for (Map.Entry<AddressBlock, String> block : BLOCKS.entrySet()) {
      if (block.getKey().contains(address)) {
        return Optional.of(block.getValue());
      }
    }
    boolean given = address instanceof Inet4Address || GLOBAL_IPV6.contains(address);
    return given ? Optional.empty() : Optional.of(RESERVED);
  }
}
