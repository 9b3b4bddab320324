package io.github.weexjvm.socket;

/** Shows a peer's or a user's text inside a sentence: short, on one line, without control codes. */
final class Printable {

  private Printable() {}

  static String quote(String text, int maxChars) {
    return '"' + cut(text, maxChars) + '"';
  }

  static String cut(String text, int maxChars) {
    StringBuilder shown = new StringBuilder();
    int end = Math.min(text.length(), maxChars);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      shown.append(Character.isISOControl(c) ? String.format("\\u%04x", (int) c) : c);
    }
    return end < text.length() ? shown + "…" : shown.toString();
  }
}
