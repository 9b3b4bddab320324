package io.github.weexjvm.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Runs every file of js-fixtures/documented; a new file is a new test. */
@Timeout(120)
final class DocumentedFixturesTest {

  private static final Path FOLDER = Path.of("js-fixtures", "documented");

  @TestFactory
  Stream<DynamicTest> observesWhatItsHeadCommentSays() throws IOException {
    return files().stream()
        .map(file -> DynamicTest.dynamicTest(name(file), file.toUri(), () -> run(file)));
  }

  @Test
  void coverEverySectionInBothLanguages() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (String section : Fixture.SECTIONS) {
      Fixture.LANGUAGES.forEach(language -> expected.add(section + " (" + language + ")"));
    }
    Set<String> covered = new TreeSet<>();
    for (Path file : files()) {
      Fixture one = Fixture.read(file);
      one.languages().forEach(language -> covered.add(one.section() + " (" + language + ")"));
    }

    assertEquals(expected, covered);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(file -> name(file).endsWith(".js")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static void run(Path file) throws Exception {
    Fixture fixture = Fixture.read(file);
    Conversation had = Conversation.play(fixture.server(), name(file), fixture.code());

    String expected = String.join("\n", fixture.console()).replace("{server}", had.server());
    assertEquals(expected, String.join("\n", had.console()), fixture.shows());
    assertEquals(fixture.faults(), had.faultLines(), fixture.shows());
  }
}
