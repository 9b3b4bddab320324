package io.github.weexjvm.bundle.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.owasp.encoder.Encode;

/** The forms that Weex's style values have. */
final class Grammars {

  private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");
  private static final Pattern RGB = Pattern.compile("rgba?\\([0-9., %]{5,40}\\)");
  private static final Pattern NAMED = Pattern.compile("[a-z]{3,20}");
  private static final Pattern ANGLE = Pattern.compile("(.{1,20})(deg|rad|turn)");
  private static final Pattern TIME = Pattern.compile("(.{1,20}?)(ms|s|)");
  private static final Pattern CURVE =
      Pattern.compile("(?:ease|linear)[a-z-]{0,7}|cubic-bezier\\([0-9., -]{7,60}\\)");

  /** Splits at spaces, and at commas too, that are not inside of parentheses. */
  private static final Pattern WORDS = Pattern.compile("(?:[^\\s,(]|\\([^)]*\\))+");

  private static final int LONGEST = 500;

  private Grammars() {}

  /** {@code 2}, {@code '2'}: as it is. */
  static final Grammar NUMBER = CssNumber::parse;

  /**
   * {@code 200}, {@code '200px'}: design units, {@code --u} each. {@code '100wx'}: pixels that
   * don't depend on the design width, of which a phone's width of 750 units has 375.
   */
  static final Grammar LENGTH = value -> text(value).flatMap(Grammars::length);

  static final Grammar PERCENTAGE =
      value ->
          text(value)
              .filter(text -> text.endsWith("%"))
              .flatMap(text -> CssNumber.parse(text.substring(0, text.length() - 1)))
              .map(number -> number + "%");

  /** One length to four of them. */
  static final Grammar LENGTHS = words(1, 4, LENGTH);

  static final Grammar COLOR =
      value -> text(value).map(Grammars::lowerCase).filter(Grammars::color);

  /** {@code 300} and {@code '300ms'} are milliseconds; {@code '0.3s'} is seconds. */
  static final Grammar TIME_SPAN = value -> text(value).flatMap(Grammars::time);

  static final Grammar TIMING =
      value -> text(value).map(Grammars::lowerCase).filter(text -> CURVE.matcher(text).matches());

  static final Grammar ANGLES = value -> text(value).flatMap(Grammars::angle);

  static final Grammar FONT_FAMILY =
      value ->
          text(value)
              .map(
                  text ->
                      Stream.of(text.split(","))
                          .map(name -> name.replaceAll("[\"']", "").trim())
                          .filter(name -> !name.isEmpty())
                          .map(Grammars::fontName)
                          .reduce("", (list, name) -> list + name + ","))
              .map(list -> list + "var(--fonts)");

  /** {@code inset? x y blur? spread? color?}, and several of them. */
  static final Grammar SHADOW = commaSeparated(words(2, 6, LENGTH.or(COLOR)));

  static Grammar keywords(String... words) {
    Set<String> known = Set.of(words);
    return value -> text(value).map(Grammars::lowerCase).filter(known::contains);
  }

  /** So many words, all of one grammar, separated by spaces. */
  static Grammar words(int atLeast, int atMost, Grammar grammar) {
    return value -> {
      List<String> words = text(value).map(Grammars::split).orElse(List.of());
      boolean fits = words.size() >= atLeast && words.size() <= atMost;
      return fits ? all(words, grammar, " ") : Optional.empty();
    };
  }

  static Grammar commaSeparated(Grammar grammar) {
    return value ->
        text(value).flatMap(text -> all(List.of(text.split(",(?![^(]*\\))")), grammar, ","));
  }

  /** All words in CSS, joined; empty when there are none or one is not of the grammar. */
  static Optional<String> all(List<String> words, Grammar grammar, String separator) {
    List<String> css = new ArrayList<>();
    for (String word : words) {
      grammar.css(word).ifPresent(css::add);
    }
    boolean complete = !words.isEmpty() && css.size() == words.size();
    return complete ? Optional.of(String.join(separator, css)) : Optional.empty();
  }

  static List<String> split(String text) {
    return WORDS.matcher(text).results().map(word -> word.group()).toList();
  }

  /** A value as text, trimmed; empty when it is no text or number, blank, or absurdly long. */
  static Optional<String> text(Object value) {
    if (value instanceof Number) {
      return CssNumber.parse(value);
    }
    return value instanceof String text && !text.isBlank() && text.length() <= LONGEST
        ? Optional.of(text.trim())
        : Optional.empty();
  }

  private static Optional<String> length(String text) {
    if (text.endsWith("wx")) {
      return CssNumber.parse(text.substring(0, text.length() - 2)).map(number -> number + "px");
    }
    String number = text.endsWith("px") ? text.substring(0, text.length() - 2) : text;
    return CssNumber.parse(number)
        .map(units -> units.equals("0") ? "0px" : "calc(" + units + "*var(--u))");
  }

  private static boolean color(String text) {
    return Stream.of(HEX, RGB, NAMED).anyMatch(form -> form.matcher(text).matches());
  }

  private static Optional<String> time(String text) {
    Matcher time = TIME.matcher(text);
    return time.matches()
        ? CssNumber.parse(time.group(1)).map(n -> n + (time.group(2).equals("s") ? "s" : "ms"))
        : Optional.empty();
  }

  private static Optional<String> angle(String text) {
    Matcher angle = ANGLE.matcher(text);
    return angle.matches()
        ? CssNumber.parse(angle.group(1)).map(number -> number + angle.group(2))
        : Optional.empty();
  }

  private static String fontName(String name) {
    return NAMED.matcher(name).matches() ? name : '"' + Encode.forCssString(name) + '"';
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
