package io.github.weexjvm.bundle.view;

import static io.github.weexjvm.bundle.view.Grammars.ANGLES;
import static io.github.weexjvm.bundle.view.Grammars.COLOR;
import static io.github.weexjvm.bundle.view.Grammars.LENGTH;
import static io.github.weexjvm.bundle.view.Grammars.NUMBER;
import static io.github.weexjvm.bundle.view.Grammars.PERCENTAGE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The style values that are written as functions: {@code transform} and gradients. */
final class CssFunctions {

  private static final Pattern CALL = Pattern.compile("([a-zA-Z]{1,12})\\(([^()]*)\\)");
  private static final Pattern CALLS = Pattern.compile("(?:[a-zA-Z]{1,12}\\([^()]*\\)\\s*)+");
  private static final Pattern GRADIENT =
      Pattern.compile(
          "linear-gradient\\(\\s*(to (?:top|right|bottom|left)(?: (?:left|right))?)\\s*,(.*)\\)");

  private static final Grammar DISTANCE = LENGTH.or(PERCENTAGE);

  /** A rotation by a plain number is one by degrees. */
  private static final Grammar ROTATION =
      ANGLES.or(value -> NUMBER.css(value).map(degrees -> degrees + "deg"));

  /** The functions that a phone knows, with the grammar of their arguments. */
  private static final Map<String, Grammar> FUNCTIONS =
      Map.ofEntries(
          Map.entry("translate", DISTANCE),
          Map.entry("translateX", DISTANCE),
          Map.entry("translateY", DISTANCE),
          Map.entry("scale", NUMBER),
          Map.entry("scaleX", NUMBER),
          Map.entry("scaleY", NUMBER),
          Map.entry("rotate", ROTATION),
          Map.entry("rotateX", ROTATION),
          Map.entry("rotateY", ROTATION),
          Map.entry("rotateZ", ROTATION),
          Map.entry("perspective", LENGTH));

  private CssFunctions() {}

  /** A list of transform functions. */
  static Optional<String> transform(Object value) {
    return Grammars.text(value)
        .filter(text -> CALLS.matcher(text).matches())
        .map(text -> CALL.matcher(text).results().map(call -> call.group()).toList())
        .flatMap(calls -> Grammars.all(calls, CssFunctions::call, " "));
  }

  private static Optional<String> call(Object value) {
    Matcher call = CALL.matcher((String) value);
    if (!call.matches() || !FUNCTIONS.containsKey(call.group(1))) {
      return Optional.empty();
    }
    List<String> arguments = List.of(call.group(2).split(","));
    return Grammars.all(arguments, FUNCTIONS.get(call.group(1)), ",")
        .map(css -> call.group(1) + "(" + css + ")");
  }

  /** The one form of gradient that Weex has: towards a side or a corner, through colors. */
  static Optional<String> gradient(Object value) {
    Optional<Matcher> gradient =
        Grammars.text(value).map(GRADIENT::matcher).filter(Matcher::matches);
    return gradient.flatMap(
        parts ->
            Grammars.commaSeparated(COLOR)
                .css(parts.group(2))
                .map(colors -> "linear-gradient(" + parts.group(1) + "," + colors + ")"));
  }
}
