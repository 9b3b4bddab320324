package io.github.weexjvm.bundle.tree;

/** A place in a selector's text, and the words that begin there. */
final class SelectorScanner {
  /** What {@link #peek()} says at the end. */
  static final char END = '\0';

  private final String text;
  private int at;

  SelectorScanner(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  boolean ended() {
    return at >= text.length();
  }

  /** Whether this came next; if so, it is read. */
  boolean take(String sign) {
    boolean there = text.startsWith(sign, at);
    at += there ? sign.length() : 0;
    return there;
  }

  void expect(char sign, String wanted) {
    if (!take(String.valueOf(sign))) {
      throw unexpected(wanted);
    }
  }

  /** Whether there were any. */
  boolean skipSpaces() {
    int start = at;
    while (Character.isWhitespace(peek())) {
      at++;
    }
    return at > start;
  }

  boolean atName() {
    char c = peek();
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '\\' || c >= 0x80;
  }

  /** A name, as of a type or a class. */
  String name(String wanted) {
    StringBuilder name = new StringBuilder();
    while (atName()) {
      appendCharacter(name);
    }
    if (name.isEmpty()) {
      throw unexpected(wanted);
    }
    return name.toString();
  }

  /** A text in quotes, or one without that ends before this sign. */
  String value(char end, String wanted) {
    if (peek() == '"' || peek() == '\'') {
      return quoted();
    }
    String value = upTo(end).strip();
    if (value.isEmpty()) {
      throw unexpected(wanted);
    }
    return value;
  }

  /** As it is written; the sign itself is left. */
  String upTo(char end) {
    int start = at;
    int found = text.indexOf(end, at);
    at = found < 0 ? text.length() : found;
    return text.substring(start, at);
  }

  private String quoted() {
    int start = at;
    char quote = text.charAt(at++);
    StringBuilder value = new StringBuilder();
    while (!ended() && peek() != quote) {
      appendCharacter(value);
    }
    if (ended()) {
      throw error(start, "the quote is never closed");
    }
    at++;
    return value.toString();
  }

  private void appendCharacter(StringBuilder out) {
    if (peek() == '\\') {
      at++;
      if (ended()) {
        throw error(at - 1, "nothing follows the backslash");
      }
    }
    out.append(text.charAt(at++));
  }

  /** For what stands here and should not. */
  SelectorException unexpected(String wanted) {
    int codePoint = ended() ? 0 : text.codePointAt(at);
    String there =
        ended() ? "the selector ends" : "\"" + Character.toString(codePoint) + "\" stands";
    return error(at, "%s where there must be %s".formatted(there, wanted));
  }

  SelectorException error(int offset, String problem) {
    return new SelectorException(text, offset, problem);
  }
}
