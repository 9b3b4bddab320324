package io.github.weexjvm.socket;

/**
 * What stands between "//" and the path.
 *
 * @param username percent-encoded, "" when absent
 * @param password percent-encoded, "" when absent
 * @param port {@link #NO_PORT} when absent or the scheme's default
 */
record UrlAuthority(String username, String password, UrlHost host, int port) {
  static final int NO_PORT = -1;
  private static final int MAX_PORT = 65535;

  /**
   * The URL Standard's "authority state", "host state" and "port state", for a text that ends where
   * they do.
   */
  static UrlAuthority parse(String text, int defaultPort) throws BrokenRuleException {
    int at = text.lastIndexOf('@'); // every earlier @ belongs to the userinfo
    String userinfo = at < 0 ? "" : text.substring(0, at);
    String hostAndPort = text.substring(at + 1);
    int userEnd = indexOrEnd(userinfo, userinfo.indexOf(':'));
    int hostEnd = indexOrEnd(hostAndPort, portColon(hostAndPort));
    if (hostEnd == 0) {
      throw new BrokenRuleException("it has no host, write one as in ws://host/");
    }
    return new UrlAuthority(
        PercentEncoding.USERINFO.encode(userinfo.substring(0, userEnd)),
        PercentEncoding.USERINFO.encode(after(userinfo, userEnd)),
        UrlHost.parse(hostAndPort.substring(0, hostEnd)),
        port(after(hostAndPort, hostEnd), defaultPort));
  }

  /** The first colon outside brackets ("host state"), or -1. */
  private static int portColon(String hostAndPort) {
    boolean insideBrackets = false;
    for (int i = 0; i < hostAndPort.length(); i++) {
      switch (hostAndPort.charAt(i)) {
        case '[' -> insideBrackets = true;
        case ']' -> insideBrackets = false;
        case ':' -> {
          if (!insideBrackets) {
            return i;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  private static int indexOrEnd(String text, int index) {
    return index < 0 ? text.length() : index;
  }

  /** What follows the colon at {@code colon}; "" when that is the end. */
  private static String after(String text, int colon) {
    return colon == text.length() ? "" : text.substring(colon + 1);
  }

  private static int port(String digits, int defaultPort) throws BrokenRuleException {
    if (digits.isEmpty()) {
      return NO_PORT;
    }
    if (!Ascii.areDigits(digits)) {
      throw new BrokenRuleException(
          "port \"%s\" is no number, use digits from 0 to %d"
              .formatted(Excerpt.ofPart(digits), MAX_PORT));
    }
    int port = 0;
    for (int i = 0; i < digits.length(); i++) {
      port = port * 10 + (digits.charAt(i) - '0');
      if (port > MAX_PORT) {
        throw new BrokenRuleException(
            "port %s is above %d".formatted(Excerpt.ofPart(digits), MAX_PORT));
      }
    }
    return port == defaultPort ? NO_PORT : port;
  }
}
