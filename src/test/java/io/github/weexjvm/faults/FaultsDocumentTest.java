package io.github.weexjvm.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.testing.ServerScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * docs/FAULTS.md says what was seen: its tables are those that the faults give when they are played
 * in virtual time. {@code -Dweex.write=true} writes them anew.
 */
@Timeout(120)
final class FaultsDocumentTest {

  private static final Path DOCUMENT = Path.of("docs", "FAULTS.md");
  private static final boolean WRITES = Boolean.getBoolean("weex.write");

  @Test
  void theStepsAreThoseOfTheLanguage() throws Exception {
    assertSection("<!-- steps -->", steps());
  }

  @Test
  void theFaultsAreThoseThatWerePlayed() throws Exception {
    assertSection("<!-- faults -->", faults());
  }

  /** Compares what is between two marks, or replaces it. */
  private static void assertSection(String mark, String expected) throws Exception {
    String[] parts = Files.readString(DOCUMENT).split(mark, -1);
    if (WRITES) {
      parts[1] = "\n" + expected + "\n";
      Files.writeString(DOCUMENT, String.join(mark, parts));
    }
    assertEquals(
        expected,
        parts[1].strip(),
        "to write it: mvn test -Dtest=FaultsDocumentTest -Dweex.write=true");
  }

  private static String steps() {
    return "| step | |\n|---|---|\n"
        + ServerScript.steps().entrySet().stream()
            .map(step -> "| " + code(step.getKey()) + " | " + step.getValue() + " |")
            .collect(Collectors.joining("\n"));
  }

  private static String faults() {
    List<String> sections = new ArrayList<>();
    for (Map.Entry<String, List<FaultCase>> section : FaultCatalogue.sections().entrySet()) {
      List<String> lines = new ArrayList<>();
      lines.add("### " + section.getKey() + "\n");
      lines.add("| fault | steps | the script | what it sees | why | ended by | after |");
      lines.add("|---|---|---|---|---|---|---|");
      section.getValue().forEach(fault -> lines.add(row(fault)));
      sections.add(String.join("\n", lines));
    }
    return String.join("\n\n", sections);
  }

  private static String row(FaultCase fault) {
    FaultRun run = FaultRun.inVirtualTime(fault, Face.MODULE);
    return "| "
        + String.join(
            " | ",
            fault.name(),
            fault.isRefused() ? "" : code(fault.steps()),
            does(fault),
            events(run.console()),
            sentence(run.console()),
            fault.bound().title(),
            seconds(run.end()))
        + " |";
  }

  private static String does(FaultCase fault) {
    String offers = fault.protocol().isEmpty() ? "" : "offers " + fault.protocol();
    return fault.onOpen().isEmpty() ? offers : "when open: " + code(fault.onOpen());
  }

  private static String events(List<String> seen) {
    List<String> module = Face.MODULE.events(seen);
    List<String> of = Face.CLASS.events(seen);
    String close = of.equals(module) ? "" : "; " + of.get(of.size() - 1) + " of the class";
    return module.stream()
            .map(event -> event.startsWith("error: ") ? "error" : event)
            .collect(Collectors.joining(", "))
        + close;
  }

  private static String sentence(List<String> seen) {
    return seen.stream()
        .filter(event -> event.startsWith("error: "))
        .map(event -> event.substring("error: ".length()))
        .collect(Collectors.joining());
  }

  private static String code(String text) {
    return "`" + text.replace("|", "\\|") + "`";
  }

  private static String seconds(Duration time) {
    return time.toMillis() / 1000.0 + " s";
  }
}
