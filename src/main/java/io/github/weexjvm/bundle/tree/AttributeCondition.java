package io.github.weexjvm.bundle.tree;

import java.util.Arrays;

/**
 * {@code [name]}, {@code [name=value]} and their kind. An attribute that is null counts as absent;
 * any other is compared as text. {@code ref} is the element's ref.
 */
record AttributeCondition(String name, Operator operator, String value) implements Condition {
  enum Operator {
    PRESENT(""),
    EQUALS("="),
    STARTS_WITH("^="),
    ENDS_WITH("$="),
    CONTAINS("*="),
    HAS_WORD("~=");

    final String sign;

    Operator(String sign) {
      this.sign = sign;
    }
  }

  @Override
  public boolean matches(Element element, Positions positions) {
    Object actual = name.equals("ref") ? element.ref() : element.attribute(name);
    return actual != null && matches(Values.text(actual));
  }

  private boolean matches(String actual) {
    return switch (operator) {
      case PRESENT -> true;
      case EQUALS -> actual.equals(value);
      case STARTS_WITH -> !value.isEmpty() && actual.startsWith(value);
      case ENDS_WITH -> !value.isEmpty() && actual.endsWith(value);
      case CONTAINS -> !value.isEmpty() && actual.contains(value);
      case HAS_WORD -> !value.isEmpty() && Arrays.asList(actual.split("\\s+")).contains(value);
    };
  }
}
