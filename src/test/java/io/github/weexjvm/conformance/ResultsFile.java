package io.github.weexjvm.conformance;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes all results as JSON, for programs. */
final class ResultsFile {

  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private record Entry(
      String test, String kind, String skipped, List<Subtest> subtests, List<String> notes) {}

  private ResultsFile() {}

  static void write(Path file, List<Outcome> outcomes) throws IOException {
    List<Entry> entries = outcomes.stream().map(ResultsFile::entry).toList();
    Files.writeString(file, JSON.toJson(entries) + "\n");
  }

  private static Entry entry(Outcome outcome) {
    return new Entry(
        outcome.run().id(),
        outcome.run().file().kind().label(),
        outcome.skipped(),
        outcome.subtests(),
        outcome.notes());
  }
}
