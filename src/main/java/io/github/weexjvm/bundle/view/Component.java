package io.github.weexjvm.bundle.view;

import io.github.weexjvm.bundle.tree.Element;

/**
 * What a Weex component becomes in HTML. Tags are div wherever it can be, since a browser moves
 * others about when they are nested as it does not expect.
 *
 * @param classes its classes in phone.css
 * @param showsText whether styles of letters do something to it
 * @param scrolls whether it takes what is left of its parent and scrolls within
 * @param content null for a tag that has none
 */
record Component(
    String tag,
    String classes,
    boolean showsText,
    boolean scrolls,
    Attributes attributes,
    Content content) {

  private static final Attributes NONE = (from, to) -> {};

  /** A box around its children. */
  static Component box(String classes) {
    return new Component("div", classes, false, false, NONE, HtmlWriter::children);
  }

  /** A box with a text of its own, which comes before its children. */
  static Component text(String tag, String classes) {
    return new Component(tag, classes, true, false, NONE, HtmlWriter::valueAndChildren);
  }

  Component tagged(Attributes more) {
    return new Component(tag, classes, showsText, scrolls, more, content);
  }

  Component holding(Content other) {
    return new Component(tag, classes, showsText, scrolls, attributes, other);
  }

  /** The same by another tag, with letters in it, and no children. */
  Component field(String otherTag, Content value) {
    return new Component(otherTag, classes, true, scrolls, attributes, value);
  }

  Component scrolling() {
    return new Component(tag, classes, showsText, true, attributes, content);
  }

  /** Writes attributes of the tag. */
  @FunctionalInterface
  interface Attributes {
    void write(AttributeReader from, Markup to);
  }

  /** Writes what is inside of the tag, or says what to write later. */
  @FunctionalInterface
  interface Content {
    void write(HtmlWriter page, Element element);
  }
}
