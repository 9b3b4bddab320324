package io.github.weexjvm.script;

import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;

/**
 * The engine's words for a syntax error, without the place and the line, which we show ourselves.
 */
final class SyntaxMessage {

  private static final Pattern PLACE = Pattern.compile("^(SyntaxError: )\\S.*?:\\d+:\\d+ ");

  private SyntaxMessage() {}

  static String clean(PolyglotException error) {
    String first = error.getMessage().lines().findFirst().orElse("SyntaxError");
    return PLACE.matcher(first).replaceFirst("$1");
  }
}
