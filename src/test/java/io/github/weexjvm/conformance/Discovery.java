package io.github.weexjvm.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tests of an area. */
final class Discovery {

  private static final Set<String> NO_TESTS = Set.of("resources", "support", "tools", "handlers");
  private static final Pattern BROWSERS_ONLY =
      Pattern.compile(".*\\.(window|worker|sharedworker|serviceworker|extension)\\.js");

  private final Suite suite;

  Discovery(Suite suite) {
    this.suite = suite;
  }

  /**
   * All tests of an area, each with each of its variants.
   *
   * @throws UsageException if there is no such area, or no test in it
   */
  List<TestRun> runs(String area) {
    List<TestRun> runs = new ArrayList<>();
    for (String path : suite.files(area)) {
      if (isPlaceOfTests(path)) {
        read(path).ifPresent(file -> file.variants().forEach(v -> runs.add(new TestRun(file, v))));
      }
    }
    if (runs.isEmpty()) {
      throw new UsageException("there are no tests in " + area + ": neither *.any.js nor *.html");
    }
    return runs;
  }

  private static boolean isPlaceOfTests(String path) {
    List<String> parts = List.of(path.split("/", -1));
    return parts.subList(0, parts.size() - 1).stream().noneMatch(NO_TESTS::contains);
  }

  private Optional<TestFile> read(String path) {
    try {
      return understand(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      return Optional.of(TestFile.skipped(path, Kind.OTHER, "unreadable: " + e.getMessage()));
    }
  }

  private Optional<TestFile> understand(String path) throws IOException {
    if (path.endsWith(".any.js")) {
      return Optional.of(AnyScript.read(path, suite.read("/" + path)));
    }
    if (path.endsWith(".html") || path.endsWith(".htm")) {
      return HtmlPage.read(path, suite.readBytes("/" + path));
    }
    Matcher browser = BROWSERS_ONLY.matcher(path);
    return browser.matches()
        ? Optional.of(TestFile.skipped(path, Kind.OTHER, "needs a " + browser.group(1)))
        : Optional.empty();
  }
}
