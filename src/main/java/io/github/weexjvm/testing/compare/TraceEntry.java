package io.github.weexjvm.testing.compare;

import io.github.weexjvm.modules.Quirk;
import java.time.Duration;
import java.util.List;

/**
 * One thing that happened while a script ran on a platform. Immutable.
 *
 * @param subject what it is about, such as {@code webSocket.onmessage}: entries with the same
 *     subject are put side by side where they differ
 * @param text what is shown and compared, in one piece
 * @param whole what is compared when comparing strictly: for an event all members of its payload,
 *     for anything else the text
 * @param time the virtual time since the start
 * @param place the innermost line of the user's own script, as {@code file:line}; null when no
 *     script ran
 * @param announced the situations that arose since the entry before, in order
 */
public record TraceEntry(
    Kind kind,
    String subject,
    String text,
    String whole,
    Duration time,
    String place,
    List<Announcement> announced) {

  /** What sort of thing it is. */
  public enum Kind {
    /** The script called a module, or registered a handler. */
    CALL,
    /** A function that was passed to a module is called. */
    EVENT,
    /** The script printed a line. */
    CONSOLE,
    /** A frame, or the opening handshake, was on the wire. */
    FRAME,
    /** The server met with something that its script does not expect. */
    SERVER,
    /** An error that no script caught. */
    ERROR,
    /** The person in front of the page did something, or left it. */
    ACTION,
    /** A line of the page's elements at the end. */
    TREE
  }

  /**
   * A situation arose in which the platforms differ.
   *
   * @param place as that of an entry
   */
  public record Announcement(Quirk quirk, Duration time, String place) {}

  public TraceEntry {
    announced = List.copyOf(announced);
  }

  boolean isSame(TraceEntry other, boolean strict) {
    return kind == other.kind
        && subject.equals(other.subject)
        && (strict ? whole.equals(other.whole) : text.equals(other.text));
  }

  boolean isAbout(TraceEntry other) {
    return kind == other.kind && subject.equals(other.subject);
  }
}
