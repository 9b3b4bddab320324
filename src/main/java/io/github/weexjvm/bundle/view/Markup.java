package io.github.weexjvm.bundle.view;

import java.util.Locale;
import org.owasp.encoder.Encode;

/**
 * HTML in the making: the one place where text becomes markup, so that nothing of a script's or
 * bundle's gets there unescaped. Tag and attribute names are ours, never theirs.
 */
public final class Markup {

  private final StringBuilder html = new StringBuilder();

  /** Opens a tag; attributes follow, then {@link #inside}. */
  public Markup open(String tag) {
    html.append('<').append(tag);
    return this;
  }

  /** An attribute; none when its value is empty. */
  public Markup attribute(String name, String value) {
    return value.isEmpty() ? this : emptyAttribute(name, value);
  }

  /** An attribute, even when its value is empty. */
  public Markup emptyAttribute(String name, String value) {
    html.append(' ').append(name).append("=\"").append(Encode.forHtmlAttribute(value)).append('"');
    return this;
  }

  public Markup flag(String name, boolean set) {
    html.append(set ? " " + name : "");
    return this;
  }

  public Markup inside() {
    html.append('>');
    return this;
  }

  public Markup close(String tag) {
    html.append("</").append(tag).append('>');
    return this;
  }

  public Markup text(String text) {
    html.append(Encode.forHtmlContent(text));
    return this;
  }

  /** A style element. {@code css} must be safe: {@code <} has no place in it. */
  public Markup style(String css) {
    if (css.toLowerCase(Locale.ROOT).contains("</")) {
      throw new IllegalArgumentException("a style sheet contains </, which would end it: " + css);
    }
    html.append("<style>").append(css).append("</style>");
    return this;
  }

  public Markup line() {
    html.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
