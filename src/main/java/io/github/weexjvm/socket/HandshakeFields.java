package io.github.weexjvm.socket;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What may stand in the handshake that a caller adds to. Used by any thread. */
public final class HandshakeFields {

  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

  /** Those of the handshake itself, and those that say where a request ends. */
  private static final Set<String> OURS =
      Set.of("upgrade", "connection", "content-length", "transfer-encoding", "trailer", "te");

  private static final String OURS_BEGIN_WITH = "sec-websocket-";

  private HandshakeFields() {}

  /**
   * @throws IllegalArgumentException for a protocol that is no token, or is there twice; see the
   *     WebSockets Standard, the constructor's steps
   */
  public static void checkProtocols(List<String> protocols) {
    Set<String> seen = new HashSet<>();
    for (String protocol : protocols) {
      if (!isToken(protocol)) {
        throw new IllegalArgumentException(
            "\""
                + Excerpt.ofPart(protocol)
                + "\" is not a subprotocol: use letters, digits and "
                + TOKEN_MARKS);
      }
      if (!seen.add(protocol.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "the subprotocol \"" + Excerpt.ofPart(protocol) + "\" is offered twice");
      }
    }
  }

  /**
   * @throws IllegalArgumentException for a header that can't be sent, or that the handshake itself
   *     sets
   */
  public static void checkHeader(String name, String value) {
    if (!isToken(name)) {
      throw new IllegalArgumentException(
          "\"" + Excerpt.ofPart(name) + "\" is not a header name: use letters, digits and hyphens");
    }
    if (isOurs(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "the header " + name + " belongs to the WebSocket handshake and can't be set");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c > '~') {
        throw new IllegalArgumentException(
            "the header "
                + name
                + " has a character that can't be sent ("
                + Excerpt.ofPart(String.valueOf(c))
                + "): use printable ASCII on one line");
      }
    }
  }

  /**
   * The same for a header that a script gives: the host is the URL's, or whoever runs the script
   * says so.
   *
   * @throws IllegalArgumentException for Host, and for what nobody may set
   */
  public static void checkScriptHeader(String name, String value) {
    checkHeader(name, value);
    if (name.equalsIgnoreCase("Host")) {
      throw new IllegalArgumentException(
          "a script can't set the header Host: it says which server of the URL's is meant");
    }
  }

  private static boolean isOurs(String lowercase) {
    return OURS.contains(lowercase) || lowercase.startsWith(OURS_BEGIN_WITH);
  }

  private static boolean isToken(String text) {
    if (text.isEmpty()) {
      return false;
    }
    return text.chars()
        .allMatch(
            c ->
                (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || TOKEN_MARKS.indexOf(c) >= 0);
  }
}
