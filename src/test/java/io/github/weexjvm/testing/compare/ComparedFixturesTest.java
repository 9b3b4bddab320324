package io.github.weexjvm.testing.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.modules.Quirk;
import io.github.weexjvm.testing.ServerScript;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts that show a difference each are told to differ in just that. */
@Timeout(60)
final class ComparedFixturesTest {

  private static final Path FOLDER = Path.of("js-fixtures", "compare");
  private static final String NOTHING = "nothing";

  /**
   * A message has nothing else to differ in when it fails, and the URL is the standard's matter.
   */
  private static final Set<Quirk> WITHOUT = EnumSet.of(Quirk.ERROR_PAYLOAD, Quirk.HTTP_URL);

  static List<Path> scripts() throws IOException {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(FOLDER, "*.js")) {
      found.forEach(all::add);
    }
    assertTrue(all.size() > 20, "read from " + FOLDER.toAbsolutePath());
    return all.stream().sorted().toList();
  }

  private static String header(Path script, String key) throws IOException {
    String begin = "// " + key + ": ";
    return Files.readAllLines(script).stream()
        .filter(line -> line.startsWith(begin))
        .map(line -> line.substring(begin.length()))
        .findFirst()
        .orElse(null);
  }

  static ComparisonReport compare(String name) throws IOException {
    return compare(FOLDER.resolve(name));
  }

  private static ComparisonReport compare(Path script) throws IOException {
    Comparison comparison = Comparison.read(script);
    String server = header(script, "Server");
    if (server != null) {
      comparison.server(ServerScript.parse(Files.readString(FOLDER.resolve(server))));
    }
    return comparison.run();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void eachDiffersInWhatItSays(Path script) throws IOException {
    ComparisonReport report = compare(script);
    List<String> quirks =
        report.divergences().stream()
            .filter(divergence -> !divergence.isConsequence())
            .map(divergence -> divergence.quirk() == null ? "?" : divergence.quirk().name())
            .toList();
    String named = quirks.isEmpty() ? NOTHING : String.join(", ", quirks);
    assertEquals(header(script, "Diverges"), named, report.text());
    assertEquals(quirks.isEmpty(), report.isIdentical());
  }

  @Test
  void eachQuirkIsShownBySomeScript() throws IOException {
    Set<Quirk> shown = EnumSet.copyOf(WITHOUT);
    for (Path script : scripts()) {
      Arrays.stream(header(script, "Diverges").split(", ", -1))
          .filter(name -> !name.equals(NOTHING))
          .map(Quirk::valueOf)
          .forEach(shown::add);
    }
    assertEquals(EnumSet.allOf(Quirk.class), shown);
  }
}
