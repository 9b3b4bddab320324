package io.github.weexjvm.bundle.tree;

import io.github.weexjvm.bundle.tree.AttributeCondition.Operator;
import io.github.weexjvm.bundle.tree.SelectorPath.Combinator;
import io.github.weexjvm.bundle.tree.SelectorPath.Step;
import java.util.ArrayList;
import java.util.List;

/** Turns the text of a {@link Selector} into conditions. One parser reads one text. */
final class SelectorParser {
  private static final String PSEUDO_CLASSES =
      ":first-child, :last-child, :nth-child(…), :not(…), :text(\"…\") or :contains(\"…\")";
  private static final String CONDITION = "a type, *, #id, .class, [attribute], " + PSEUDO_CLASSES;

  private final SelectorScanner in;

  SelectorParser(String text) {
    in = new SelectorScanner(text);
  }

  List<SelectorPath> parse() {
    List<SelectorPath> paths = new ArrayList<>();
    do {
      paths.add(path());
    } while (in.take(","));
    if (!in.ended()) {
      throw in.unexpected("a space, >, +, ~, a comma or the end");
    }
    return paths;
  }

  private SelectorPath path() {
    List<Step> steps = new ArrayList<>();
    in.skipSpaces();
    Combinator combinator = Combinator.NONE;
    do {
      steps.add(new Step(combinator, compound()));
      combinator = combinator();
    } while (combinator != Combinator.NONE);
    return new SelectorPath(steps);
  }

  /** NONE where the path ends. */
  private Combinator combinator() {
    boolean spaced = in.skipSpaces();
    Combinator sign =
        in.take(">")
            ? Combinator.CHILD
            : in.take("+")
                ? Combinator.NEXT_SIBLING
                : in.take("~") ? Combinator.LATER_SIBLING : Combinator.NONE;
    if (sign != Combinator.NONE) {
      in.skipSpaces();
      return sign;
    }
    return spaced && !in.ended() && in.peek() != ',' ? Combinator.DESCENDANT : Combinator.NONE;
  }

  /** All that is asked of one element. */
  private Condition compound() {
    List<Condition> conditions = new ArrayList<>();
    if (in.take("*")) {
      conditions.add(Condition.any());
    } else if (in.atName()) {
      conditions.add(Condition.type(in.name(CONDITION)));
    }
    for (Condition next = simple(); next != null; next = simple()) {
      conditions.add(next);
    }
    if (conditions.isEmpty()) {
      throw in.unexpected(CONDITION);
    }
    return conditions.size() == 1 ? conditions.get(0) : Condition.all(conditions);
  }

  /** Null where none begins. */
  private Condition simple() {
    if (in.take("#")) {
      return Condition.id(in.name("an id"));
    }
    if (in.take(".")) {
      return Condition.inClass(in.name("the name of a class"));
    }
    if (in.take("[")) {
      return attribute();
    }
    return in.peek() == ':' ? pseudoClass() : null;
  }

  private Condition attribute() {
    in.skipSpaces();
    String name = (in.take("@") ? "@" : "") + in.name("the name of an attribute");
    in.skipSpaces();
    if (in.take("]")) {
      return new AttributeCondition(name, Operator.PRESENT, "");
    }
    Operator operator = operator();
    in.skipSpaces();
    String value = in.value(']', "a value");
    in.skipSpaces();
    in.expect(']', "]");
    return new AttributeCondition(name, operator, value);
  }

  private Operator operator() {
    for (Operator operator : Operator.values()) {
      if (operator != Operator.PRESENT && in.take(operator.sign)) {
        return operator;
      }
    }
    throw in.unexpected("], =, ^=, $=, *= or ~=");
  }

  private Condition pseudoClass() {
    int start = in.at();
    in.take(":");
    String name = in.name(PSEUDO_CLASSES + ", after one colon");
    return switch (name) {
      case "first-child" -> new NthChild(0, 1);
      case "last-child" -> Condition.lastChild();
      case "nth-child" -> nthChild();
      case "not" -> not();
      case "text" -> Condition.text(textArgument());
      case "contains" -> Condition.contains(textArgument());
      default -> throw in.error(start, "there is no :" + name + ", but " + PSEUDO_CLASSES);
    };
  }

  private Condition nthChild() {
    open();
    int start = in.at();
    NthChild condition = NthChild.parse(in.upTo(')'));
    if (condition == null) {
      throw in.error(start, "it takes odd, even, a number, or a formula such as 3n+1");
    }
    close();
    return condition;
  }

  private Condition not() {
    open();
    List<Condition> conditions = new ArrayList<>();
    do {
      in.skipSpaces();
      conditions.add(compound());
      in.skipSpaces();
    } while (in.take(","));
    in.expect(')', "a comma or ), as :not takes no combinators");
    return Condition.none(conditions);
  }

  private String textArgument() {
    open();
    String text = in.value(')', "a text, best in quotes");
    close();
    return text;
  }

  private void open() {
    in.expect('(', "(");
    in.skipSpaces();
  }

  private void close() {
    in.skipSpaces();
    in.expect(')', ")");
  }
}
