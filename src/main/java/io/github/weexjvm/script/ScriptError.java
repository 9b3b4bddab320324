package io.github.weexjvm.script;

/**
 * An error that a script is to see: thrown by a host function, it arrives in JavaScript as an error
 * of this name with this message, and with nothing of Java about it.
 */
public final class ScriptError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final boolean domException;

  /**
   * An error for the script.
   *
   * @param name {@code TypeError}, {@code RangeError}, {@code SyntaxError}, {@code Error}, or the
   *     name of a {@code DOMException} such as {@code InvalidAccessError}
   * @param message one clear sentence: what was wrong, the value, what to do
   */
  public ScriptError(String name, String message) {
    this(name, message, false);
  }

  private ScriptError(String name, String message, boolean domException) {
    super(message, null, false, false);
    this.name = name;
    this.domException = domException;
  }

  /**
   * A {@code DOMException} for the script.
   *
   * @param name one of WebIDL's error names, such as {@code InvalidStateError}; {@code SyntaxError}
   *     is one of them too
   */
  public static ScriptError domException(String name, String message) {
    return new ScriptError(name, message, true);
  }

  public static ScriptError type(String message) {
    return new ScriptError("TypeError", message);
  }

  public static ScriptError syntax(String message) {
    return new ScriptError("SyntaxError", message);
  }

  public static ScriptError invalidAccess(String message) {
    return domException("InvalidAccessError", message);
  }

  /** Whether it is a {@code DOMException}, not one of JavaScript's own errors. */
  boolean isDomException() {
    return domException;
  }

  /** The error's {@code name} in JavaScript. */
  public String name() {
    return name;
  }
}
