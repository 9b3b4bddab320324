package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy says of names and addresses. */
final class TargetPolicyTest {

  // ---- Public addresses only ----

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, an unspecified address",
    "0.255.255.255, an unspecified address",
    "10.0.0.0, a private address",
    "10.255.255.255, a private address",
    "100.64.0.0, an address of a carrier's own network",
    "100.127.255.255, an address of a carrier's own network",
    "100.100.100.200, the address of a cloud's metadata service",
    "127.0.0.1, a loopback address",
    "127.255.255.255, a loopback address",
    "168.63.129.16, the address of a cloud's metadata service",
    "169.254.0.0, a link-local address",
    "169.254.169.254, the address of a cloud's metadata service",
    "169.254.255.255, a link-local address",
    "172.16.0.0, a private address",
    "172.31.255.255, a private address",
    "192.0.0.0, a reserved address",
    "192.0.0.255, a reserved address",
    "192.0.2.1, an address for documentation",
    "192.88.99.1, a reserved address",
    "192.168.0.0, a private address",
    "192.168.255.255, a private address",
    "198.18.0.0, an address for benchmarks",
    "198.19.255.255, an address for benchmarks",
    "198.51.100.1, an address for documentation",
    "203.0.113.1, an address for documentation",
    "224.0.0.0, a multicast address",
    "239.255.255.255, a multicast address",
    "240.0.0.0, a reserved address",
    "255.255.255.254, a reserved address",
    "255.255.255.255, the broadcast address",
    "::, an unspecified address",
    "::1, a loopback address",
    "::2, a reserved address",
    "::7f00:1, a reserved address",
    "::808:808, a reserved address",
    "64:ff9b::7f00:1, 'a way to 127.0.0.1, a loopback address'",
    "64:ff9b::a9fe:a9fe, 'a way to 169.254.169.254, the address of a cloud''s metadata service'",
    "64:ff9b:1::808:808, a reserved address",
    "100::1, a reserved address",
    "1fff:ffff::1, a reserved address",
    "2001:100::1, a reserved address",
    "2001:0:808:808::80ff:fffe, 'a way to 127.0.0.1, a loopback address'",
    "2001:0:7f00:1::f7f7:f7f7, 'a way to 127.0.0.1, a loopback address'",
    "2001:2::1, an address for benchmarks",
    "2001:1ff:ffff::1, a reserved address",
    "2001:db8::1, an address for documentation",
    "2002:7f00:1::1, 'a way to 127.0.0.1, a loopback address'",
    "2002:a00:1::1, 'a way to 10.0.0.1, a private address'",
    "3fff::1, an address for documentation",
    "4000::1, a reserved address",
    "fc00::1, a private address",
    "fd00:ec2::254, the address of a cloud's metadata service",
    "fdff:ffff::1, a private address",
    "fe80::1, a link-local address",
    "febf:ffff::1, a link-local address",
    "fec0::1, a private address",
    "ff00::1, a multicast address",
    "ff02::1, a multicast address",
  })
  void whatIsNotPublicIsRefusedWithItsKind(String address, String kind) throws Exception {
    String host = address.contains(":") ? "[" + address + "]" : address;
    assertEquals(
        Optional.of(
            "connecting to example.org:443 at "
                + address
                + " is not allowed: that is "
                + kind
                + ", and only public ones are (--allow "
                + TargetPattern.of(InetAddress.getByName(address))
                + " to permit it)"),
        TargetPolicy.publicOnly().refusal("example.org", 443, InetAddress.getByName(address)));
    assertTrue(TargetPolicy.publicOnly().refusal(host, 443).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.0.0",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "168.63.129.15",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2000::1",
        "2001:200::1",
        "2001:4860:4860::8888",
        "2a00:1450::1",
        "3ffe::1",
        "2002:808:808::1",
        "64:ff9b::808:808",
        "2001:0:808:808:0:0:f7f7:f7f7",
      })
  void whatIsPublicIsAllowed(String address) throws Exception {
    assertEquals(
        Optional.empty(),
        TargetPolicy.publicOnly().refusal("example.org", 443, InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7F.1",
        "0177.0.0.1",
        "017700000001",
        "%31%32%37.0.0.1",
        "127.0.0.1.",
        "１２７.0.0.1",
        "127。0。0。1",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::127.0.0.1]",
        "[2002:7f00:1::]",
        "0",
        "0.0.0.0",
        "[::]",
      })
  void noSpellingOfThisMachineIsPublic(String host) {
    WebSocketUrl url = WebSocketUrl.parse("ws://" + host + ":8080/");
    assertTrue(TargetPolicy.publicOnly().refusal(url.host(), url.port()).isPresent(), url.href());
  }

  @Test
  void aMappedAddressIsJudgedAsItsIpv4Address() throws Exception {
    byte[] mapped = new byte[16];
    mapped[10] = mapped[11] = (byte) 0xff;
    mapped[12] = 127;
    mapped[15] = 1;
    InetAddress asIpv6 = java.net.Inet6Address.getByAddress(null, mapped, -1);
    assertTrue(TargetPolicy.publicOnly().refusal("example.org", 1, asIpv6).isPresent());
    TargetPolicy noLoopback = TargetPolicy.builder().deny("127.0.0.0/8").build();
    assertTrue(noLoopback.refusal("example.org", 1, asIpv6).isPresent());
  }

  @Test
  void aNameSaysNothingYetOfItsAddresses() {
    assertEquals(Optional.empty(), TargetPolicy.publicOnly().refusal("localhost", 80));
  }

  // ---- Lists ----

  @Test
  void anyAllowsAll() throws Exception {
    assertTrue(TargetPolicy.any().isAny());
    assertEquals(Optional.empty(), TargetPolicy.any().refusal("127.0.0.1", 80));
    assertEquals(Optional.empty(), judge(TargetPolicy.any(), "example.org", "10.0.0.1"));
  }

  @ParameterizedTest
  @CsvSource({
    // rules, host, address, whether it is allowed
    "public allow 127.0.0.1, localhost, 127.0.0.1, true",
    "public allow 127.0.0.1, localhost, 127.0.0.2, false",
    "public allow 127.0.0.1, localhost, ::1, false",
    "public allow 127.0.0.1, example.org, 8.8.8.8, true",
    "public allow localhost, localhost, ::1, false",
    "public allow localhost allow ::1, localhost, ::1, true",
    "public allow example.org, example.org, 8.8.8.8, true",
    "public allow example.org, example.org, 10.0.0.1, false",
    "public allow example.org, other.org, 8.8.8.8, false",
    "public allow *, example.org, 8.8.8.8, true",
    "public allow *, example.org, 10.0.0.1, false",
    "public allow example.org allow 10.0.0.0/8, other.org, 10.0.0.1, true",
    "public allow example.org allow 10.0.0.0/8, other.org, 8.8.8.8, false",
    "allow example.org allow 10.0.0.0/8, example.org, 8.8.8.8, true",
    "allow example.org allow 10.0.0.0/8, other.org, 8.8.8.8, false",
    "public allow 10.0.0.0/8 deny 10.0.0.5, example.org, 10.0.0.4, true",
    "public allow 10.0.0.0/8 deny 10.0.0.5, example.org, 10.0.0.5, false",
    "public allow 10.0.0.0/8, example.org, 11.0.0.1, true",
    "allow example.org, example.org, 10.0.0.1, true",
    "allow example.org, EXAMPLE.org, 10.0.0.1, false",
    "allow Example.ORG., example.org, 10.0.0.1, true",
    "allow example.org, example.org., 10.0.0.1, true",
    "allow example.org, www.example.org, 10.0.0.1, false",
    "allow *.example.org, www.example.org, 10.0.0.1, true",
    "allow *.example.org, a.b.example.org., 10.0.0.1, true",
    "allow *.example.org, example.org, 10.0.0.1, false",
    "allow *.example.org, badexample.org, 10.0.0.1, false",
    "allow faß.de, xn--fa-hia.de, 8.8.8.8, true",
    "allow fd00::/8, example.org, fd12::1, true",
    "allow fd00::/8, example.org, fe00::1, false",
    "allow [fd00::1], example.org, fd00::1, true",
    "allow ::ffff:10.0.0.0/104, example.org, 10.1.2.3, true",
    "allow 0.0.0.0/0, example.org, 10.1.2.3, true",
    "allow 0.0.0.0/0, example.org, ::1, false",
    "deny 10.0.0.0/8, example.org, 10.1.2.3, false",
    "deny 10.0.0.0/8, example.org, 11.1.2.3, true",
    "deny 10.0.0.0/8, example.org, 64:ff9b::a01:203, false",
    "deny 10.0.0.0/8, example.org, 64:ff9b:1:a01:2:300::, false",
    "deny 10.0.0.0/8, example.org, 2002:a01:203::1, false",
    "deny 10.0.0.0/8, example.org, ::a01:203, false",
    "deny example.org allow example.org, example.org, 8.8.8.8, false",
    "deny *, example.org, 8.8.8.8, false",
    "deny *, 127.0.0.1, 127.0.0.1, false",
    "allow *, example.org, 10.0.0.1, true",
    "allow example.org:443, example.org, 8.8.8.8, true",
    "allow example.org:80, example.org, 8.8.8.8, false",
    "allow [::1]:443, localhost, ::1, true",
    "allow [::1]:444, localhost, ::1, false",
    "allow 127.0.0.1:443, localhost, 127.0.0.1, true",
    "deny 127.0.0.1:444, localhost, 127.0.0.1, true",
  })
  void theFirstRuleThatFitsDecides(String rules, String host, String address, boolean allowed)
      throws Exception {
    assertEquals(allowed, judge(policy(rules), host, address).isEmpty());
  }

  @Test
  void aNameThatIsRefusedNeedNotBeLookedUp() {
    assertEquals(
        Optional.of(
            "connecting to evil.example:443 is not allowed: evil.example is denied"
                + " (leave out --deny evil.example to permit it)"),
        policy("deny evil.example").refusal("evil.example", 443));
    assertEquals(
        Optional.of(
            "connecting to evil.example:443 is not allowed: it is none of the hosts and"
                + " addresses that are (--allow evil.example to permit it)"),
        policy("allow example.org").refusal("evil.example", 443));
  }

  @Test
  void aNameThatMayBeAllowedByItsAddressIsLookedUp() {
    assertEquals(
        Optional.empty(), policy("allow example.org allow 10.0.0.0/8").refusal("other.org", 443));
  }

  @Test
  void aDeniedWayToAnAddressSaysWhereItLeads() throws Exception {
    assertEquals(
        Optional.of(
            "connecting to example.org:443 at 64:ff9b::a01:203, a way to 10.1.2.3, is not allowed:"
                + " 10.0.0.0/8 is denied (leave out --deny 10.0.0.0/8 to permit it)"),
        judge(policy("deny 10.0.0.0/8"), "example.org", "64:ff9b::a01:203"));
  }

  @Test
  void anAddressInAUrlIsNamedOnce() throws Exception {
    assertEquals(
        Optional.of(
            "connecting to [::1]:443 is not allowed: that is a loopback address, and only public"
                + " ones are (--allow ::1 to permit it)"),
        judge(TargetPolicy.publicOnly(), "[::1]", "::1"));
  }

  @Test
  void theWayOutIsNoPatternThatMayMeanTwoThings() throws Exception {
    String refused = judge(TargetPolicy.publicOnly(), "example.org", "2001:db8::80").orElseThrow();
    assertTrue(refused.endsWith("(--allow 2001:db8::80 to permit it)"), refused);
    refused = judge(TargetPolicy.publicOnly(), "example.org", "2001:db8::1:80").orElseThrow();
    assertTrue(refused.endsWith("(--allow [2001:db8::1:80] to permit it)"), refused);
    TargetPolicy permitting = TargetPolicy.builder().publicOnly().allow("[2001:db8::1:80]").build();
    assertEquals(Optional.empty(), judge(permitting, "example.org", "2001:db8::1:80"));
  }

  // ---- Patterns ----

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; it names no host, write it as in example.org or 10.0.0.0/8",
        "*.; it names no host, write it as in example.org or 10.0.0.0/8",
        "ex*mple.org; a * stands for whole labels in front, as in *.example.org",
        "*example.org; a * stands for whole labels in front, as in *.example.org",
        "https://example.org; leave out the scheme, the user and the path",
        "me@example.org; leave out the scheme, the user and the path",
        "example.org/chat; \"example.org/chat\" is no address, write it as in 10.0.0.0/8 or fd00::/8",
        "example.org:http; \"http\" is no port, use a number from 1 to 65535",
        "example.org:0; \"0\" is no port, use a number from 1 to 65535",
        "example.org:65536; \"65536\" is no port, use a number from 1 to 65535",
        "10.0.0.0/33; /33 is no length of a prefix: 0 to 32 for IPv4, 0 to 128 for IPv6",
        "fd00::/129; /129 is no length of a prefix: 0 to 32 for IPv4, 0 to 128 for IPv6",
        "10.1.2.3/8; the address has bits behind its prefix of 8, write 10.0.0.0/8",
        "127.1; it is an address, write it as 127.0.0.1",
        "a.example,b.example; one pattern at a time: give each of them by itself",
        "10.0.0.0/8:80; a block of addresses is of all ports, leave out the port",
        "fd00::/8:80; a block of addresses is of all ports, leave out the port",
        "[fd00::/8]:80; a block of addresses is of all ports, leave out the port",
        "::1:8080; it may be an address, or one with a port: write [::1:8080] or [::1]:8080",
        "0x7f.1; it is an address, write it as 127.0.0.1",
        "*.127.0.0.1; nothing is below the address 127.0.0.1, leave out the *.",
        "10.0.0/8; \"10.0.0\" is no address, write it as in 10.0.0.0/8 or fd00::/8",
      })
  void aPatternThatIsNoneIsRefusedInOneSentence(String pattern, String rule) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> TargetPolicy.builder().allow(pattern));
    assertEquals("\"" + pattern + "\" is no pattern of a target: " + rule, refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/",
        "/8",
        "10.0.0.0/8:80",
        "[::1",
        "[::1]:",
        "a b",
        "::g",
        "1.2.3.256",
        "a:b:c",
        "[fd00::]/8"
      })
  void otherMistakesAreRefusedToo(String pattern) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> TargetPolicy.builder().deny(pattern));
    assertTrue(
        refused.getMessage().startsWith("\"" + pattern + "\" is no pattern of a target: "),
        refused.getMessage());
  }

  private static Optional<String> judge(TargetPolicy policy, String host, String address)
      throws UnknownHostException {
    return policy.refusal(host, 443, InetAddress.getByName(address));
  }

  /** From words: public, allow PATTERN, deny PATTERN. */
  private static TargetPolicy policy(String rules) {
    TargetPolicy.Builder policy = TargetPolicy.builder();
    String[] words = rules.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "public" -> policy.publicOnly();
        case "allow" -> policy.allow(words[++i]);
        default -> policy.deny(words[++i]);
      }
    }
    return policy.build();
  }
}
