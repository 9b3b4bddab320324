package io.github.weexjvm.socket;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which servers may be connected to. It is asked about a host's name before that is looked up, and
 * about each address before a packet is sent there: the address that was asked about is the one
 * that is connected to, so a name whose address changes in between gains nothing.
 *
 * <p>The rules, of which the first that fits decides:
 *
 * <ol>
 *   <li>What is {@link Builder#deny denied} is refused, by its name or by its address.
 *   <li>An address that is {@link Builder#allow allowed} is allowed.
 *   <li>If names are allowed, every other name is refused.
 *   <li>With {@link Builder#publicOnly}, an address that is not on the public Internet is refused,
 *       whatever name led there: whoever runs the name server of an allowed name is not trusted
 *       with that.
 *   <li>Without it, if only addresses are allowed, every other address is refused.
 *   <li>All else is allowed.
 * </ol>
 *
 * <p>A pattern is a name ({@code example.org}), all names below one ({@code *.example.org}), every
 * host ({@code *}), an address ({@code 127.0.0.1}, {@code ::1}) or a block of them ({@code
 * 10.0.0.0/8}, {@code fd00::/8}); a name and an address may have a port ({@code example.org:443},
 * {@code [::1]:8080}). A pattern of addresses fits whatever name led there. An IPv6 address that is
 * a way to an IPv4 address (NAT64, 6to4, Teredo, IPv4-mapped) is denied with that one too.
 *
 * <p>Immutable, and for any thread.
 */
public final class TargetPolicy {

  private static final TargetPolicy ANY = new TargetPolicy(builder());
  private static final TargetPolicy PUBLIC_ONLY = new TargetPolicy(builder().publicOnly());

  private final boolean publicOnly;
  private final List<TargetPattern> allowed;
  private final List<TargetPattern> denied;
  private final boolean allowsNames;

  private TargetPolicy(Builder rules) {
    this.publicOnly = rules.publicOnly;
    this.allowed = List.copyOf(rules.allowed);
    this.denied = List.copyOf(rules.denied);
    this.allowsNames = !allowed.stream().allMatch(TargetPattern::isOfAddresses);
  }

  /** Every server. */
  public static TargetPolicy any() {
    return ANY;
  }

  /**
   * Addresses on the public Internet: none of this machine, of a private network, of a link, or of
   * a cloud's metadata, and none that IANA has set aside.
   */
  public static TargetPolicy publicOnly() {
    return PUBLIC_ONLY;
  }

  /** Begins with {@link #any}. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether nothing is ever refused, so that no address needs to be known. */
  public boolean isAny() {
    return !publicOnly && allowed.isEmpty() && denied.isEmpty();
  }

  /**
   * Why a host can't be connected to, whatever its addresses are. An address in place of a name is
   * judged for good.
   *
   * @param host a name in lower case and ASCII, or an address, as {@link WebSocketUrl#host} has it
   * @return a sentence; none if its addresses are to be asked about, or all is well
   */
  public Optional<String> refusal(String host, int port) {
    Optional<InetAddress> literal = UrlHost.literal(host);
    if (literal.isPresent()) {
      return refusal(host, port, literal.get());
    }
    Optional<TargetPattern> deny = named(denied, host, port);
    if (deny.isPresent()) {
      return Optional.of(denied(target(host, port), deny.get()));
    }
    boolean isDecided = allowed.stream().noneMatch(TargetPattern::isOfAddresses);
    return isDecided && isOtherName(host, port)
        ? Optional.of(notAllowed(target(host, port), host))
        : Optional.empty();
  }

  /** Whether names are allowed, but not this one. */
  private boolean isOtherName(String host, int port) {
    return allowsNames && named(allowed, host, port).isEmpty();
  }

  /**
   * Why an address of a host can't be connected to.
   *
   * @param host a name in lower case and ASCII, or an address, as {@link WebSocketUrl#host} has it
   * @return a sentence; none if all is well
   */
  public Optional<String> refusal(String host, int port, InetAddress address) {
    String target = target(host, port, address);
    for (TargetPattern deny : denied) {
      if (deny.fitsName(host, port) || deny.fitsAddress(address, port)) {
        return Optional.of(denied(target, deny));
      }
      Optional<InetAddress> way = deny.fitsEmbedded(address, port);
      if (way.isPresent()) {
        String further = target + ", a way to " + AddressBlock.text(way.get()) + ",";
        return Optional.of(denied(further, deny));
      }
    }
    if (allowed.stream().anyMatch(allow -> allow.fitsAddress(address, port))) {
      return Optional.empty();
    }
    if (isOtherName(host, port)) {
      return Optional.of(notAllowed(target, host));
    }
    if (publicOnly) {
      return SpecialAddresses.what(address).map(what -> notPublic(target, what, address));
    }
    return allowed.isEmpty() || allowsNames
        ? Optional.empty()
        : Optional.of(notAllowed(target, TargetPattern.of(address)));
  }

  private static Optional<TargetPattern> named(List<TargetPattern> all, String host, int port) {
    return all.stream().filter(one -> one.fitsName(host, port)).findFirst();
  }

  // ---- Sentences ----

  private static String target(String host, int port) {
    return "connecting to " + Excerpt.ofPart(host) + ":" + port;
  }

  private static String target(String host, int port, InetAddress address) {
    String text = AddressBlock.text(address);
    boolean literal = host.equals(text) || host.equals("[" + text + "]");
    return target(host, port) + (literal ? "" : " at " + text);
  }

  private static String denied(String target, TargetPattern deny) {
    return target
        + " is not allowed: "
        + deny
        + " is denied (leave out --deny "
        + deny
        + " to permit it)";
  }

  private static String notAllowed(String target, String pattern) {
    return target
        + " is not allowed: it is none of the hosts and addresses that are ("
        + permit(pattern)
        + ")";
  }

  private static String notPublic(String target, String what, InetAddress address) {
    return target
        + " is not allowed: that is "
        + what
        + ", and only public ones are ("
        + permit(TargetPattern.of(address))
        + ")";
  }

  private static String permit(String pattern) {
    return "--allow " + Excerpt.ofPart(pattern) + " to permit it";
  }

  /** Collects rules. */
  public static final class Builder {

    private boolean publicOnly;
    private final List<TargetPattern> allowed = new ArrayList<>();
    private final List<TargetPattern> denied = new ArrayList<>();

    private Builder() {}

    /** Refuses addresses that are not on the public Internet, but for those that are allowed. */
    public Builder publicOnly() {
      publicOnly = true;
      return this;
    }

    /**
     * Allows what a pattern fits: a name, and then no others; or addresses, which are exceptions
     * from {@link #publicOnly}, and without that the only ones.
     *
     * @throws IllegalArgumentException if it is no pattern; the message says why
     */
    public Builder allow(String pattern) {
      allowed.add(TargetPattern.parse(pattern));
      return this;
    }

    /**
     * Refuses what a pattern fits, even if it is allowed too.
     *
     * @throws IllegalArgumentException if it is no pattern; the message says why
     */
    public Builder deny(String pattern) {
      denied.add(TargetPattern.parse(pattern));
      return this;
    }

    public TargetPolicy build() {
      return new TargetPolicy(this);
    }
  }
}
