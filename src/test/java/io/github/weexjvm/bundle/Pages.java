package io.github.weexjvm.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The compiled pages of this repository, and the frameworks that run them. */
public final class Pages {

  private static final Path DIRECTORY = Path.of("js-fixtures", "bundles");

  private Pages() {}

  /** A page by its name, such as {@code chat-vue} or {@code broken/truncated}. */
  public static Bundle read(String name) {
    return Bundle.of(name + ".js", code(name));
  }

  /** Where a page lies. */
  public static Path file(String name) {
    return DIRECTORY.resolve(name + ".js");
  }

  /** A page's text. */
  public static String code(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every dialect of a page with each framework that runs it: a name and a framework. */
  public static Stream<Arguments> of(String page, String... dialects) {
    return Arrays.stream(dialects)
        .map(dialect -> page + "-" + dialect)
        .flatMap(name -> frameworks(name).map(framework -> Arguments.of(name, framework)));
  }

  private static Stream<Framework> frameworks(String name) {
    BundleType type = read(name).type();
    return List.of(Framework.values()).stream().filter(framework -> framework.runs(type));
  }
}
