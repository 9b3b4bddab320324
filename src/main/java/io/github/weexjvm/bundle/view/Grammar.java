package io.github.weexjvm.bundle.view;

import java.util.Optional;

/**
 * What a style value may be. A value is taken apart and written anew, never copied, so that CSS of
 * a bundle's making can't get into the page; a value of another form counts as not set, as it does
 * on a phone.
 */
@FunctionalInterface
interface Grammar {

  /** The value in CSS; empty when it is not of this grammar. */
  Optional<String> css(Object value);

  /** This grammar, else the other. */
  default Grammar or(Grammar other) {
    return value -> css(value).or(() -> other.css(value));
  }
}
