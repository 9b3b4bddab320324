package io.github.weexjvm.bundle.tree;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code :nth-child(an+b)}: the children numbered step·n + offset for n = 0, 1, 2 …; the first
 * child is 1.
 */
record NthChild(int step, int offset) implements Condition {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}");
  private static final Pattern FORMULA =
      Pattern.compile("([+-]?\\d{0,9})n(?:\\s*([+-])\\s*(\\d{1,9}))?");

  /** Null if it is no formula. */
  static NthChild parse(String written) {
    String formula = written.strip().toLowerCase(Locale.ROOT);
    if (formula.equals("odd")) {
      return new NthChild(2, 1);
    }
    if (formula.equals("even")) {
      return new NthChild(2, 0);
    }
    if (NUMBER.matcher(formula).matches()) {
      return new NthChild(0, Integer.parseInt(formula));
    }
    Matcher matcher = FORMULA.matcher(formula);
    return matcher.matches() ? new NthChild(step(matcher), offset(matcher)) : null;
  }

  private static int step(Matcher matcher) {
    String digits = matcher.group(1);
    return switch (digits) {
      case "", "+" -> 1;
      case "-" -> -1;
      default -> Integer.parseInt(digits);
    };
  }

  private static int offset(Matcher matcher) {
    return matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(2) + matcher.group(3));
  }

  @Override
  public boolean matches(Element element, Positions positions) {
    int beyond = positions.of(element) + 1 - offset;
    return step == 0 ? beyond == 0 : beyond % step == 0 && beyond / step >= 0;
  }
}
