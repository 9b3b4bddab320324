package io.github.weexjvm.testing.docs.report;

import io.github.weexjvm.Platform;
import io.github.weexjvm.testing.docs.DocumentedSample;
import io.github.weexjvm.testing.docs.SampleResult;
import io.github.weexjvm.testing.docs.SampleState;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * For people: a line for each sample, with the reasons below those that failed. Of several
 * platforms a matrix, with the reasons below it.
 */
public final class TextReport implements SampleReport {

  private static final int WIDTH = 11;

  private final List<Platform> platforms;
  private final BiFunction<SampleState, String, String> paint;
  private final boolean withNotes;
  private final StringBuilder reasons = new StringBuilder();

  /**
   * @param paint gives a word the colour of a state
   * @param withNotes whether to say what a reader may want to know besides
   */
  public TextReport(
      List<Platform> platforms, BiFunction<SampleState, String, String> paint, boolean withNotes) {
    this.platforms = List.copyOf(platforms);
    this.paint = paint;
    this.withNotes = withNotes;
  }

  @Override
  public String begin() {
    return platforms.size() == 1
        ? ""
        : platforms.stream().map(platform -> column(platform.id())).collect(Collectors.joining())
            + "sample\n";
  }

  private static String column(String word) {
    return word + " ".repeat(Math.max(1, WIDTH - word.length()));
  }

  @Override
  public String sample(List<SampleResult> results) {
    StringBuilder text = new StringBuilder();
    for (SampleResult result : results) {
      String word = result.state().id();
      text.append(paint.apply(result.state(), word)).append(column(word).substring(word.length()));
    }
    DocumentedSample sample = results.get(0).sample();
    text.append(sample.document()).append(':').append(sample.line());
    text.append(sample.heading().isEmpty() ? "" : "  " + sample.heading()).append('\n');
    String more = results.stream().map(this::more).collect(Collectors.joining());
    if (platforms.size() == 1) {
      return text.append(more.indent(2)).toString();
    }
    reasons.append(more);
    return text.toString();
  }

  private String more(SampleResult result) {
    String report = result.report().isEmpty() ? "" : result.report() + "\n";
    return withNotes ? report + notes(result) : report;
  }

  private static String notes(SampleResult result) {
    return result.notes().stream()
        .map(note -> result.place(result.sample().line()) + ": note: " + note + "\n")
        .collect(Collectors.joining());
  }

  @Override
  public String end(Totals totals) {
    return (reasons.isEmpty() ? "" : "\n" + reasons) + "\n" + totals.summary();
  }
}
