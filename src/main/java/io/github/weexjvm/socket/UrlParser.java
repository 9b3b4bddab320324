package io.github.weexjvm.socket;

import java.util.Set;

/**
 * The URL Standard's "basic URL parser" for the schemes ws, wss, http and https.
 *
 * <p>All four are special, so every "#" and "?" ends what is before it and every "\" is a "/". That
 * lets one cut at these first and then read the parts in order, where the standard walks a state
 * machine; the states are named beside the lines that stand for them.
 */
final class UrlParser {
  private static final Set<String> SCHEMES = Set.of("ws", "wss", "http", "https");
  private static final int REPLACEMENT_CHARACTER = 0xfffd;

  private final UrlRecord base; // null when there is none
  private final String hierarchy; // scheme, authority and path
  private final String query; // percent-encoded; null when absent
  private final String fragment; // null when absent

  private UrlParser(String input, UrlRecord base) {
    this.base = base;
    int hash = input.indexOf('#');
    String withoutFragment = hash < 0 ? input : input.substring(0, hash);
    this.fragment = hash < 0 ? null : input.substring(hash + 1);
    int mark = withoutFragment.indexOf('?');
    this.hierarchy = mark < 0 ? withoutFragment : withoutFragment.substring(0, mark);
    this.query =
        mark < 0 ? null : PercentEncoding.SPECIAL_QUERY.encode(withoutFragment.substring(mark + 1));
  }

  /** Parses {@code input}, relative to {@code base} unless that is null. */
  static UrlRecord parse(String input, UrlRecord base) throws BrokenRuleException {
    return new UrlParser(withoutTabsAndNewlines(strip(scalarValues(input))), base).parse();
  }

  private UrlRecord parse() throws BrokenRuleException {
    int colon = schemeEnd(hierarchy);
    if (colon < 0) { // no scheme state
      return relative(hierarchy);
    }
    String scheme = Ascii.lowercase(hierarchy.substring(0, colon));
    if (!SCHEMES.contains(scheme)) {
      throw new BrokenRuleException(
          "its scheme is \"%s\", use ws:// or wss://".formatted(Excerpt.ofPart(scheme)));
    }
    String rest = hierarchy.substring(colon + 1);
    boolean sharesScheme = base != null && base.scheme().equals(scheme);
    if (sharesScheme && !rest.startsWith("//")) { // special relative or authority state
      return relative(rest);
    }
    return absolute(scheme, rest);
  }

  /** Special authority slashes state and what follows; however many slashes there are. */
  private UrlRecord absolute(String scheme, String rest) throws BrokenRuleException {
    int from = 0;
    while (isSlashAt(rest, from)) { // special authority ignore slashes state
      from++;
    }
    int to = from;
    while (to < rest.length() && !isSlashAt(rest, to)) {
      to++;
    }
    UrlAuthority authority =
        UrlAuthority.parse(rest.substring(from, to), UrlRecord.defaultPort(scheme));
    String path = rest.substring(Math.min(to + 1, rest.length())); // path start state
    return new UrlRecord(scheme, authority, UrlPath.ROOT.resolve(path), query, fragment);
  }

  /** Relative state. */
  private UrlRecord relative(String rest) throws BrokenRuleException {
    if (base == null) {
      throw new BrokenRuleException(
          "it is relative and there is no base URL, start it with ws:// or wss://");
    }
    if (rest.isEmpty()) {
      return atBase(base.path(), query == null ? base.query() : query);
    }
    if (!isSlashAt(rest, 0)) {
      return atBase(base.path().parent().resolve(rest), query);
    }
    if (isSlashAt(rest, 1)) { // relative slash state
      return absolute(base.scheme(), rest);
    }
    return atBase(UrlPath.ROOT.resolve(rest.substring(1)), query);
  }

  private UrlRecord atBase(UrlPath path, String newQuery) {
    return new UrlRecord(base.scheme(), base.authority(), path, newQuery, fragment);
  }

  /** Where the colon after a scheme is ("scheme start state", "scheme state"), or -1. */
  private static int schemeEnd(String text) {
    if (text.isEmpty() || !Ascii.isAlpha(text.charAt(0))) {
      return -1;
    }
    int i = 1;
    while (i < text.length() && isSchemeCharacter(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == ':' ? i : -1;
  }

  private static boolean isSchemeCharacter(char c) {
    return Ascii.isAlpha(c) || Ascii.isDigit(c) || c == '+' || c == '-' || c == '.';
  }

  private static boolean isSlashAt(String text, int index) {
    return index < text.length() && (text.charAt(index) == '/' || text.charAt(index) == '\\');
  }

  /** A parser takes a scalar value string: Web IDL's USVString replaces each lone surrogate. */
  private static String scalarValues(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      boolean isLoneSurrogate = Character.getType(c) == Character.SURROGATE;
      out.appendCodePoint(isLoneSurrogate ? REPLACEMENT_CHARACTER : c);
    }
    return out.toString();
  }

  /** Removes leading and trailing C0 controls and spaces. */
  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    return text.substring(from, to);
  }

  private static String withoutTabsAndNewlines(String text) {
    return text.replace("\t", "").replace("\n", "").replace("\r", "");
  }
}
