package io.github.weexjvm.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A checkout of web-platform-tests: its files, addressed as on the suite's own server. */
record Suite(Path root) {

  static final String HARNESS = "/resources/testharness.js";

  /**
   * The checkout in a folder.
   *
   * @throws UsageException if there is none
   */
  static Suite at(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UsageException(
          folder + " is no folder: name one with a checkout of web-platform-tests");
    }
    Suite suite = new Suite(folder.toAbsolutePath().normalize());
    if (!suite.has(HARNESS)) {
      throw new UsageException(
          folder + " has no resources/testharness.js: name a checkout of web-platform-tests");
    }
    return suite;
  }

  /** Whether there is a file at a path, which begins with a slash. */
  boolean has(String path) {
    return file(path).filter(Files::isRegularFile).isPresent();
  }

  /** A file's text. */
  String read(String path) throws IOException {
    return new String(readBytes(path), StandardCharsets.UTF_8);
  }

  /** A file's bytes. */
  byte[] readBytes(String path) throws IOException {
    Path file = file(path).orElseThrow(() -> new IOException(path + " is outside of the suite"));
    return Files.readAllBytes(file);
  }

  /** Where a path leads; empty outside of the suite, which nothing may be read from. */
  private Optional<Path> file(String path) {
    Path file = root.resolve(path.substring(1)).normalize();
    return file.startsWith(root) ? Optional.of(file) : Optional.empty();
  }

  /**
   * The files of an area, in the order of their paths, each from the root and without a slash at
   * the beginning.
   *
   * @param area a folder, or a single file
   * @throws UsageException if there is no such area
   */
  List<String> files(String area) {
    Path folder = root.resolve(area).normalize();
    if (!folder.startsWith(root) || folder.equals(root) || !Files.exists(folder)) {
      throw new UsageException(
          "the suite has no area " + area + NearNames.hint(area, this::folders));
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folders in a folder, from the root; none if it isn't there. */
  private List<String> folders(String parent) {
    Path folder = root.resolve(parent).normalize();
    if (!folder.startsWith(root)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .map(found -> root.relativize(found).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
