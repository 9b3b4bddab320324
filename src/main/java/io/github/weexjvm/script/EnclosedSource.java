package io.github.weexjvm.script;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;

/**
 * A source that some other script puts into a function of its own making before it is run, as a JS
 * framework does with a bundle. Its lines then come after lines that its author never saw. Used on
 * the loop's thread only.
 *
 * @param name what its {@code //# sourceURL} says
 * @param code its text
 */
public record EnclosedSource(String name, String code) {

  boolean isIn(Source source) {
    return name.equals(source.getName());
  }

  /** How many lines it has. */
  int lines() {
    return 1 + lineEnds(code);
  }

  String lastLine() {
    return code.substring(code.lastIndexOf('\n') + 1);
  }

  private static int lineEnds(String text) {
    return (int) text.chars().filter(character -> character == '\n').count();
  }

  /** How many lines of a source come before the first one of this. */
  int linesBefore(Source source) {
    String all = source.getCharacters().toString();
    int start = Math.max(0, all.indexOf(code));
    return lineEnds(all.substring(0, start));
  }

  /**
   * What is wrong with the syntax, or null. A function that is made of a text does not say where it
   * is wrong.
   */
  PolyglotException syntaxError(Context context) {
    try {
      context.parse(
          Source.newBuilder("js", "(function () {\n" + code + "\n})", name).buildLiteral());
      return null;
    } catch (PolyglotException e) {
      return e.isSyntaxError() ? e : null;
    }
  }

  /** A text in which this source's places are named, with the lines as the author knows them. */
  String shift(String text, int lines) {
    return Pattern.compile(Pattern.quote(name) + ":(\\d{1,9})")
        .matcher(text)
        .replaceAll(place -> shifted(place, lines));
  }

  private String shifted(MatchResult place, int lines) {
    int line = Math.max(1, Integer.parseInt(place.group(1)) - lines);
    return Matcher.quoteReplacement(name + ":" + line);
  }
}
