package io.github.weexjvm.testing.docs;

/**
 * A handler or listener that a sample has set, and what has become of it on one day. Used on the
 * loop's thread, and then by whoever judges the day.
 */
final class Handler {

  private final String name;
  private final String type;
  private final Place place;
  private boolean takenAway;
  private boolean dropped;
  private boolean fired;

  /** What was wrong when it was first called wrongly, or null. */
  private String problem;

  /**
   * @param name what a reader knows it by, such as {@code onopen}
   * @param type of the events that it is for
   * @param place where it was set
   */
  Handler(String name, String type, Place place) {
    this.name = name;
    this.type = type;
    this.place = place;
  }

  String name() {
    return name;
  }

  String type() {
    return type;
  }

  Place place() {
    return place;
  }

  /** By which it is known on another day. */
  String identity() {
    return name + " " + place;
  }

  /** The sample itself has replaced or removed it. */
  void takeAway() {
    takenAway = true;
  }

  /** The platform took no notice of it. */
  void drop() {
    dropped = true;
  }

  /**
   * It is called.
   *
   * @param wrong what is wrong with what it is told, or null
   */
  void fire(String wrong) {
    fired = true;
    problem = problem == null ? wrong : problem;
  }

  boolean isDropped() {
    return dropped;
  }

  boolean hasFired() {
    return fired;
  }

  /** Whether it was called, and told what is right each time. */
  boolean hasFiredRightly() {
    return fired && problem == null;
  }

  /** Whether nothing could call it any more. */
  boolean isExcused() {
    return takenAway && !fired;
  }

  String problem() {
    return problem;
  }
}
