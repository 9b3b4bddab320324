package io.github.weexjvm.testing.compare;

import static io.github.weexjvm.Platform.ANDROID;
import static io.github.weexjvm.Platform.H5;
import static io.github.weexjvm.Platform.IOS;
import static io.github.weexjvm.Platform.PORTABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How traces are put side by side. */
final class AlignmentTest {

  /** Each row as a word: what the platforms have in it, with a dot for nothing. */
  private static List<String> aligned(Trace... traces) {
    List<Platform> platforms = List.of(traces).stream().map(Trace::platform).toList();
    return Alignment.of(List.of(traces), false).stream()
        .map(
            row ->
                platforms.stream()
                    .map(row::cell)
                    .map(cell -> cell == null ? "." : cell.text())
                    .collect(Collectors.joining("/")))
        .toList();
  }

  @Test
  void equalTracesAreIdenticalRowByRow() {
    List<Row> rows =
        Alignment.of(
            List.of(
                Traces.of(PORTABLE, "a", "b"), Traces.of(IOS, "a", "b"), Traces.of(H5, "a", "b")),
            false);
    assertEquals(2, rows.size());
    assertTrue(rows.stream().allMatch(Row::isIdentical));
  }

  @Test
  void whatOnePlatformDoesMoreGetsARowOfItsOwn() {
    assertEquals(
        List.of("a/a", ">x y/.", "b/b", "./>x z"),
        aligned(Traces.of(PORTABLE, "a", ">x y", "b"), Traces.of(ANDROID, "a", "b", ">x z")));
  }

  @Test
  void whatIsAboutTheSameIsPutSideBySideWhereItDiffers() {
    assertEquals(
        List.of("a/a/a", "onmessage 1/onmessage 2/onmessage 2", "b/b/b"),
        aligned(
            Traces.of(PORTABLE, "a", "onmessage 1", "b"),
            Traces.of(ANDROID, "a", "onmessage 2", "b"),
            Traces.of(IOS, "a", "onmessage 2", "b")));
  }

  @Test
  void platformsThatAgreeBesideTheFirstShareARow() {
    assertEquals(
        List.of("a/a/a/a", "./onerror/onerror/.", "b/b/b/b"),
        aligned(
            Traces.of(PORTABLE, "a", "b"),
            Traces.of(ANDROID, "a", "onerror", "b"),
            Traces.of(IOS, "a", "onerror", "b"),
            Traces.of(H5, "a", "b")));
  }

  @Test
  void whatThePersonDoesPartsTheTracesBeforeAllElse() {
    assertEquals(
        List.of("x/.", "y/.", "* leave/* leave", "./x", "./y"),
        aligned(Traces.of(PORTABLE, "x", "y", "* leave"), Traces.of(ANDROID, "* leave", "x", "y")));
  }

  @Test
  void membersThatWeexDoesNotDocumentCountOnlyWhenStrict() {
    List<Trace> traces = Traces.ofAll(List.of("onmessage a | origin"), List.of("onmessage a"));
    Row loose = Alignment.of(traces, false).get(0);
    assertTrue(loose.isIdentical() && loose.differsInWhole());
    assertFalse(Alignment.of(traces, true).get(0).isIdentical());
  }

  @Test
  void nothingIsLostAndNothingChangesItsOrder() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Trace> traces = new ArrayList<>();
      for (Platform platform : Platform.values()) {
        traces.add(Traces.of(platform, lines(random)));
      }
      List<Row> rows = Alignment.of(traces, false);
      for (Trace trace : traces) {
        List<TraceEntry> kept =
            rows.stream().map(row -> row.cell(trace.platform())).filter(Objects::nonNull).toList();
        assertEquals(trace.entries(), kept, "seed " + seed);
      }
    }
  }

  private static List<String> lines(Random random) {
    List<String> words =
        List.of("a", "b", "onmessage 1", "onmessage 2", "* click", ">text x", "!e");
    return IntStream.range(0, random.nextInt(25))
        .mapToObj(i -> words.get(random.nextInt(words.size())))
        .toList();
  }

  @Test
  void fullTracesWithNothingInCommonAreAlignedInTime() {
    List<String> ones =
        IntStream.range(0, TraceRecorder.MAX_ENTRIES).mapToObj(i -> "one " + i).toList();
    List<String> others = Collections.nCopies(TraceRecorder.MAX_ENTRIES, ">text other");
    List<Row> rows =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> Alignment.of(Traces.ofAll(ones, others), false));
    assertEquals(2 * TraceRecorder.MAX_ENTRIES, rows.size());
  }
}
