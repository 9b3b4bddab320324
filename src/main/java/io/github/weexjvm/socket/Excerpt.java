package io.github.weexjvm.socket;

/**
 * A foreign text made fit for an error message: bounded, and with nothing in it that would garble a
 * log line.
 */
public final class Excerpt {
  private static final int WHOLE_MAX_CHARS = 200;
  private static final int PART_MAX_CHARS = 60;

  private Excerpt() {}

  /** The input itself, at most 200 chars of it. */
  public static String ofInput(String input) {
    return cut(input, WHOLE_MAX_CHARS);
  }

  /**
   * One component of the input, such as its host: at most 60 chars, as the input is shown beside
   * it.
   */
  public static String ofPart(String part) {
    return cut(part, PART_MAX_CHARS);
  }

  private static String cut(String text, int maxChars) {
    if (text.length() <= maxChars) {
      return escape(text);
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(maxChars - 1));
    return escape(text.substring(0, splitsPair ? maxChars - 1 : maxChars)) + "…";
  }

  /** The whole text, with what can't be seen written as in a string of JavaScript. */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> appendEscaped(out, c));
    return out.toString();
  }

  private static void appendEscaped(StringBuilder out, int codePoint) {
    if (isReadable(codePoint)) {
      out.appendCodePoint(codePoint);
    } else {
      out.append(String.format("\\u{%X}", codePoint));
    }
  }

  private static boolean isReadable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT, // among them the bidirectional overrides, which reorder what follows
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
