package io.github.weexjvm.script;

import io.github.weexjvm.loop.HeapReserve;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.PolyglotException.StackFrame;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;

/**
 * An error that no script caught.
 *
 * @param kind what sort of error it is
 * @param file the name of the source, or null when the engine does not know where it was thrown
 * @param line counted from 1, or 0
 * @param column counted from 1, or 0
 * @param sourceLine the line's text, or an empty string
 * @param text the error as a console shows it, with its JavaScript stack
 */
public record Fault(Kind kind, String file, int line, int column, String sourceLine, String text) {

  /** What sort of error a fault is. */
  public enum Kind {
    /** The source could not be parsed. */
    SYNTAX,
    /** An exception reached the event loop. */
    EXCEPTION,
    /** A promise was rejected and nobody handled it. */
    REJECTION,
    /** The watchdog ended the script. */
    STOPPED,
    /** The script filled the heap, and has ended. */
    OUT_OF_MEMORY
  }

  /** Made in advance: there may be nothing to make it of when it is needed. */
  static final Fault OUT_OF_MEMORY =
      withoutLocation(Kind.OUT_OF_MEMORY, "the script was stopped: " + HeapReserve.sentence());

  private static final int MAX_LINE_CHARS = 160;

  /**
   * @param enclosed what may be run inside another source, or null
   */
  static Fault of(Kind kind, PolyglotException error, String text, EnclosedSource enclosed) {
    SourceSection at = location(error);
    if (at == null) {
      return new Fault(kind, null, 0, 0, "", text);
    }
    Source source = at.getSource();
    String line = source.getCharacters(at.getStartLine()).toString();
    int number = at.getStartLine();
    Source around = enclosed == null ? null : around(enclosed, source, error);
    if (around != null) {
      int before = enclosed.linesBefore(around);
      text = enclosed.shift(text, before);
      number -= around.equals(source) ? before : 0;
      if (around.equals(source) && number > enclosed.lines()) {
        return endsTooEarly(enclosed);
      }
    }
    return new Fault(kind, source.getName(), number, at.getStartColumn(), line, text);
  }

  /** What encloses, when the error or one of its callers is in it; else null. */
  private static Source around(EnclosedSource enclosed, Source source, PolyglotException error) {
    if (enclosed.isIn(source)) {
      return source;
    }
    for (StackFrame frame : error.getPolyglotStackTrace()) {
      SourceSection at = frame.isGuestFrame() ? frame.getSourceLocation() : null;
      if (at != null && enclosed.isIn(at.getSource())) {
        return at.getSource(); // Code that it evaluated has a name of its own.
      }
    }
    return null;
  }

  /** Behind its last line is only what closes the function around it. */
  private static Fault endsTooEarly(EnclosedSource source) {
    String last = source.lastLine();
    String text = "SyntaxError: the file ends too early";
    return new Fault(Kind.SYNTAX, source.name(), source.lines(), last.length() + 1, last, text);
  }

  static Fault withoutLocation(Kind kind, String text) {
    return new Fault(kind, null, 0, 0, "", text);
  }

  private static SourceSection location(PolyglotException error) {
    SourceSection ours = userLocation(error);
    return ours == null ? error.getSourceLocation() : ours;
  }

  /** The innermost place that is no source of the host's, or null. */
  private static SourceSection userLocation(PolyglotException error) {
    for (StackFrame frame : error.getPolyglotStackTrace()) {
      SourceSection at = frame.isGuestFrame() ? frame.getSourceLocation() : null;
      if (at != null && at.isAvailable() && !at.getSource().isInternal()) {
        return at;
      }
    }
    return null;
  }

  /**
   * Whether it was thrown by a script of the user's, or by a resource of our own that such a script
   * has called: not by a framework.
   */
  static boolean isOfUser(PolyglotException error) {
    for (StackFrame frame : error.getPolyglotStackTrace()) {
      SourceSection at = frame.isGuestFrame() ? frame.getSourceLocation() : null;
      if (at != null && at.isAvailable() && !SharedEngine.isResource(at.getSource())) {
        return !at.getSource().isInternal();
      }
    }
    return false;
  }

  /** Where an error was thrown, as {@code file:line}; null when no script's frame is left. */
  static String place(PolyglotException error, EnclosedSource enclosed) {
    if (userLocation(error) == null) {
      return null;
    }
    Fault at = of(Kind.EXCEPTION, error, "", enclosed);
    return at.file() + ":" + at.line();
  }

  /** What a terminal shows: the place, the line with a caret below, and the error. */
  public String report() {
    StringBuilder shown = new StringBuilder();
    if (file != null) {
      shown.append(file).append(':').append(line).append(':').append(column).append('\n');
      appendSource(shown);
    }
    return shown.append(prefix()).append(text).toString();
  }

  private String prefix() {
    return switch (kind) {
      case SYNTAX, STOPPED, OUT_OF_MEMORY -> "";
      case EXCEPTION -> "Uncaught ";
      case REJECTION -> "Uncaught (in promise) ";
    };
  }

  /** A bundle may be one line of a megabyte: only the part around the column is shown. */
  private void appendSource(StringBuilder shown) {
    String text = sourceLine.stripTrailing();
    if (text.isBlank() || column > text.length() + 1) {
      return;
    }
    int at = column - 1;
    int from = text.length() <= MAX_LINE_CHARS ? 0 : Math.max(0, at - MAX_LINE_CHARS / 2);
    int to = Math.min(text.length(), from + MAX_LINE_CHARS);
    String indent = text.substring(from, at).replaceAll("[^\t]", " ");
    shown.append(text, from, to).append('\n').append(indent).append("^\n");
  }
}
