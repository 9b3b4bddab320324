package io.github.weexjvm.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every file of js-fixtures/documented and documented-class; a new file is a new test. */
@Timeout(120)
final class DocumentedFixturesTest {

  @TestFactory
  Stream<DynamicContainer> observesWhatItsHeadCommentSays() throws IOException {
    List<DynamicContainer> folders = new ArrayList<>();
    for (Documented what : Documented.things()) {
      Stream<DynamicTest> tests =
          files(what).stream()
              .map(
                  file -> DynamicTest.dynamicTest(name(file), file.toUri(), () -> run(what, file)));
      folders.add(DynamicContainer.dynamicContainer(name(what.folder()), tests));
    }
    return folders.stream();
  }

  @ParameterizedTest
  @MethodSource("io.github.weexjvm.samples.Documented#things")
  void coverEverySectionOfEveryDocument(Documented what) throws IOException {
    Set<String> covered = new TreeSet<>();
    for (Path file : files(what)) {
      Fixture one = Fixture.read(what, file);
      one.documents().forEach(document -> covered.add(one.section() + " (" + document + ")"));
    }

    assertEquals(what.everything(), covered);
  }

  private static List<Path> files(Documented what) throws IOException {
    try (Stream<Path> all = Files.list(what.folder())) {
      return all.filter(file -> name(file).endsWith(".js")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static void run(Documented what, Path file) throws Exception {
    Fixture fixture = Fixture.read(what, file);
    Conversation had = Conversation.play(fixture.server(), name(file), fixture.code());

    String expected = String.join("\n", fixture.console()).replace("{server}", had.server());
    assertEquals(expected, String.join("\n", had.console()), fixture.shows());
    assertEquals(fixture.faults(), had.faultLines(), fixture.shows());
  }
}
