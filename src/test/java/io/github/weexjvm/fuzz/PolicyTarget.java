package io.github.weexjvm.fuzz;

import io.github.weexjvm.socket.InvalidUrlException;
import io.github.weexjvm.socket.TargetPolicy;
import io.github.weexjvm.socket.WebSocketUrl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Any text as a pattern of a target policy, asked about any address: refused with a sentence, or a
 * rule under which denying refuses what allowing alone allows, and by which no name lifts anything
 * of public-only.
 *
 * <p>The first byte of the input says how many follow as the pattern; then come the four or sixteen
 * bytes of an address.
 */
public final class PolicyTarget {

  private static final List<String> NAMES =
      List.of("example.org", "a.example.org", "localhost", "xn--fa-hia.de");

  private PolicyTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Draw draw = new Draw(input);
    String pattern = draw.text();
    String name = draw.oneOf(NAMES);
    InetAddress address = address(draw);
    try {
      TargetPolicy denying = TargetPolicy.builder().deny(pattern).build();
      TargetPolicy allowing = TargetPolicy.builder().allow(pattern).build();
      checkOpposites(denying, allowing, name, address, input);
      checkOpposites(denying, allowing, literal(address), address, input);
      checkNamesLiftNothing(
          TargetPolicy.builder().publicOnly().allow(pattern).build(), address, input);
    } catch (IllegalArgumentException e) {
      Leaks.checkSentence(e.getMessage(), input);
    }
    checkPublic(literal(address), address, input);
  }

  private static InetAddress address(Draw draw) {
    byte[] bytes = new byte[draw.flip() ? 16 : 4];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) draw.below(256);
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new AssertionError("four or sixteen bytes are an address", e);
    }
  }

  /** As a URL's host has it. */
  private static String literal(InetAddress address) {
    String text = address.getHostAddress();
    try {
      return WebSocketUrl.parse("ws://" + (text.contains(":") ? "[" + text + "]" : text)).host();
    } catch (InvalidUrlException e) {
      throw new AssertionError("no host: " + text, e);
    }
  }

  private static void checkOpposites(
      TargetPolicy denying, TargetPolicy allowing, String host, InetAddress address, byte[] input) {
    boolean denied = isRefused(denying, host, address, input);
    boolean allowed = !isRefused(allowing, host, address, input);
    if (allowed && !denied) {
      throw new AssertionError("allowing fits " + host + " at " + address + ", denying does not");
    }
  }

  private static boolean isRefused(
      TargetPolicy policy, String host, InetAddress address, byte[] input) {
    Optional<String> byName = policy.refusal(host, 80);
    byName.ifPresent(sentence -> Leaks.checkSentence(sentence, input));
    Optional<String> byAddress = policy.refusal(host, 80, address);
    byAddress.ifPresent(sentence -> Leaks.checkSentence(sentence, input));
    return byName.isPresent() || byAddress.isPresent();
  }

  /** An address that is not public is an exception for every name, or for none. */
  private static void checkNamesLiftNothing(
      TargetPolicy policy, InetAddress address, byte[] input) {
    if (!isRefused(TargetPolicy.publicOnly(), literal(address), address, input)) {
      return;
    }
    long refused = NAMES.stream().filter(name -> isRefused(policy, name, address, input)).count();
    if (refused != 0 && refused != NAMES.size()) {
      throw new AssertionError("a name makes a difference for " + address);
    }
  }

  /** What the JDK calls no public address is none. */
  private static void checkPublic(String host, InetAddress address, byte[] input) {
    boolean special =
        address.isLoopbackAddress()
            || address.isAnyLocalAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    if (special && !isRefused(TargetPolicy.publicOnly(), host, address, input)) {
      throw new AssertionError(address + " counts as public");
    }
  }
}
