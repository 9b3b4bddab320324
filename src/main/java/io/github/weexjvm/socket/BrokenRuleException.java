package io.github.weexjvm.socket;

/**
 * A parsing step returned failure; the message says which rule was broken and the way out.
 *
 * <p>Checked, so that it cannot leave {@link WebSocketUrl#parse}, which knows the whole input and
 * turns it into an {@link InvalidUrlException}. It carries no stack trace: it is a result, not a
 * fault.
 */
final class BrokenRuleException extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenRuleException(String rule) {
    super(rule, null, false, false);
  }
}
