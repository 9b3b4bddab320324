package io.github.weexjvm.conformance;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is expected of an area: its totals, and every subtest that does not pass, with a reason. In
 * JSON, one file an area.
 */
final class Expectations {

  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** A subtest that does not pass. */
  record Shortfall(Status status, String reason) {}

  /** The file's content. */
  private record Content(
      String area,
      String about,
      Map<String, Totals> totals,
      Map<String, Map<String, Shortfall>> notPassing) {}

  private final Content content;

  private Expectations(Content content) {
    this.content = content;
  }

  /** Where an area's file is. */
  static Path file(Path folder, String area) {
    return folder.resolve(area.replaceAll("/+$", "") + ".json");
  }

  /** Reads an area's file; null if there is none. */
  static Expectations read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return new Expectations(JSON.fromJson(Files.readString(file), Content.class));
    } catch (JsonParseException e) {
      throw new UsageException(file + " is no expectation file: " + e.getMessage());
    }
  }

  /**
   * What is expected of a part of an area that has a file: of a folder in it, or of a single file.
   * There are no totals of a part. Everything passes if no area has it.
   */
  static Expectations ofPart(Path folder, String area) throws IOException {
    for (String outer = parent(area); !outer.isEmpty(); outer = parent(outer)) {
      Expectations found = read(file(folder, outer));
      if (found != null) {
        return new Expectations(
            new Content(outer, "", Map.of(), inside(area, found.content.notPassing())));
      }
    }
    return none();
  }

  private static String parent(String area) {
    int slash = area.lastIndexOf('/');
    return slash < 0 ? "" : area.substring(0, slash);
  }

  private static Map<String, Map<String, Shortfall>> inside(
      String area, Map<String, Map<String, Shortfall>> all) {
    Map<String, Map<String, Shortfall>> inside = new TreeMap<>(all);
    inside.keySet().removeIf(id -> !id.startsWith(area));
    return inside;
  }

  /** Everything passes. */
  static Expectations none() {
    return new Expectations(new Content("", "", Map.of(), Map.of()));
  }

  /** The end of a sentence about an area without a file of its own. */
  String source() {
    return content.area().isEmpty()
        ? ": all is expected to pass"
        : ": that of " + content.area() + " is used";
  }

  /** What ended otherwise than expected, for better or worse; a sentence each. */
  List<String> changes(List<Outcome> outcomes) {
    List<String> changes = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome.wasRun()) {
        addChanges(outcome, changes);
      }
    }
    return changes;
  }

  private void addChanges(Outcome outcome, List<String> changes) {
    String id = outcome.run().id();
    Map<String, Shortfall> expected =
        new LinkedHashMap<>(content.notPassing().getOrDefault(id, Map.of()));
    for (Subtest subtest : outcome.subtests()) {
      Shortfall shortfall = expected.remove(subtest.name());
      Status status = shortfall == null ? Status.PASS : shortfall.status();
      if (status != subtest.status()) {
        changes.add(id + ": " + subtest.name() + ": " + subtest.status() + ", expected " + status);
      }
    }
    expected.forEach(
        (name, shortfall) ->
            changes.add(id + ": " + name + ": not there, expected " + shortfall.status()));
  }

  /** How the totals differ from those written down, which another revision may explain. */
  List<String> otherTotals(List<Outcome> outcomes) {
    Map<String, Totals> found = Totals.of(outcomes);
    List<String> sentences = new ArrayList<>();
    content
        .totals()
        .forEach(
            (name, expected) -> {
              if (!expected.equals(found.get(name))) {
                sentences.add(
                    "%s: %s, written down are %s: another revision of the suite?"
                        .formatted(name, found.get(name), expected));
              }
            });
    return sentences;
  }

  /** The same file with what was found; reasons that were written down stay. */
  void write(Path file, String area, List<Outcome> outcomes) throws IOException {
    Content found = new Content(area, content.about(), Totals.of(outcomes), notPassing(outcomes));
    Files.createDirectories(file.getParent());
    Files.writeString(file, JSON.toJson(found) + "\n");
  }

  private Map<String, Map<String, Shortfall>> notPassing(List<Outcome> outcomes) {
    Map<String, Map<String, Shortfall>> found = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      for (Subtest subtest : outcome.subtests()) {
        if (!subtest.passed()) {
          String id = outcome.run().id();
          found
              .computeIfAbsent(id, key -> new LinkedHashMap<>())
              .put(subtest.name(), new Shortfall(subtest.status(), reason(id, subtest)));
        }
      }
    }
    return found;
  }

  private String reason(String id, Subtest subtest) {
    Shortfall known = content.notPassing().getOrDefault(id, Map.of()).get(subtest.name());
    return known == null ? Report.shortened(subtest.message()) : known.reason();
  }
}
