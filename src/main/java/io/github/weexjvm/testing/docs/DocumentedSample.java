package io.github.weexjvm.testing.docs;

import io.github.weexjvm.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One fenced block of JavaScript of a document, which can be run as a test, any number of times and
 * by any thread: each run makes everything anew.
 */
public final class DocumentedSample {

  private final Sample sample;
  private final SampleSettings settings;

  DocumentedSample(Sample sample, SampleSettings settings) {
    this.sample = sample;
    this.settings = settings;
  }

  /** Document, line and heading, as in {@code guide.md:12 API > send}. */
  public String name() {
    return (document() + ":" + line() + " " + heading()).strip();
  }

  /** The file, as it was given. */
  public String document() {
    return sample.document();
  }

  /** The headings that it is below, as in {@code API > send}; empty for none. */
  public String heading() {
    return String.join(" > ", sample.block().heading());
  }

  /** Of its first line of code in the document, counted from 1. */
  public int line() {
    return sample.block().line();
  }

  public String code() {
    return sample.block().code();
  }

  /**
   * Runs the sample.
   *
   * @throws AssertionError if it fails, with the whole report
   */
  public void check() {
    SampleResult result = run(settings.platform());
    if (result.state() == SampleState.FAILED) {
      throw new AssertionError(result.report());
    }
  }

  /** Runs the sample on a platform. */
  public SampleResult run(Platform platform) {
    return run(platform, line -> {});
  }

  /**
   * Runs the sample on a platform.
   *
   * @param console takes what it prints
   */
  public SampleResult run(Platform platform, Consumer<String> console) {
    long start = System.nanoTime();
    List<DayLog> days = live(platform, console);
    List<SampleProblem> problems = new Verdict(sample, settings, platform, days).problems();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new SampleResult(this, platform, state(problems), problems, notes(days, platform), took);
  }

  private List<DayLog> live(Platform platform, Consumer<String> console) {
    List<DayLog> days = new ArrayList<>();
    for (Day day : Day.values()) {
      if (isNeeded(day, days)) {
        days.add(new DayRun(sample, settings, platform, day, console).live());
      }
    }
    return days;
  }

  /**
   * @param before the days that it has lived through
   */
  private boolean isNeeded(Day day, List<DayLog> before) {
    if (before.isEmpty()) {
      return true;
    }
    DayLog first = before.get(0);
    if (first.isBroken() || sample.isMereSignature()) {
      return false;
    }
    return switch (day) {
      case GOOD, DROPPED -> true;
      case REFUSED -> !first.isSetUpConnected();
      case EARLY -> first.isSetUpConnected() && first.waitsForOpening();
    };
  }

  private static List<String> notes(List<DayLog> days, Platform platform) {
    List<String> notes = new ArrayList<>(Explanation.notes(days, platform));
    if (days.get(0).isSetUpConnected()) {
      notes.add("the setup's socket is open: there is no day on which it is refused");
    }
    for (DayLog day : days) {
      if (day.isLeft()) {
        notes.add("it connects again and again " + day.day().when() + ", and was left alone");
      }
    }
    return notes;
  }

  private SampleState state(List<SampleProblem> problems) {
    if (!problems.isEmpty()) {
      return SampleState.FAILED;
    }
    return sample.facts().signatures().isEmpty() ? SampleState.PASSED : SampleState.SIGNATURE;
  }

  @Override
  public String toString() {
    return name();
  }
}
