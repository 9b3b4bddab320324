package io.github.weexjvm.testing.docs;

import io.github.weexjvm.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The samples of Markdown documents: each fenced block of JavaScript, to be run as a test of what
 * is documented. Immutable; for any thread. A JUnit class runs them so:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> theDocumentsSayWhatHappens() throws IOException {
 *   return DocumentedSamples.in(Path.of("docs")).stream()
 *       .map(sample -> dynamicTest(sample.name(), sample::check));
 * }
 * }</pre>
 *
 * <p>A sample lives through a good day, on which the server accepts, sends a text (and a binary
 * message if the sample sets {@code binaryType}) and closes with a code and a reason; and through
 * two bad ones: the connection is refused; the connection drops. It passes when nothing is
 * uncaught, each socket has come to its end, and each handler or listener that it set was called
 * with what is documented on one of the days at least.
 */
public final class DocumentedSamples {

  private static final String MARKDOWN = ".md";

  private final List<Sample> samples;
  private final Map<String, Integer> others;
  private final SampleSettings settings;

  private DocumentedSamples(
      List<Sample> samples, Map<String, Integer> others, SampleSettings settings) {
    this.samples = List.copyOf(samples);
    this.others = others;
    this.settings = settings;
  }

  // ---- Reading ----

  /**
   * The samples of a document, or of all the documents ({@code *.md}) in a directory and below it.
   *
   * @throws IllegalArgumentException if there is no sample
   */
  public static DocumentedSamples in(Path path) throws IOException {
    return in(List.of(path));
  }

  /**
   * The samples of several documents and directories.
   *
   * @throws IllegalArgumentException if a document has no sample, or a directory no document that
   *     has one
   */
  public static DocumentedSamples in(List<Path> paths) throws IOException {
    try (Reading reading = new Reading()) {
      for (Path path : paths) {
        reading.read(path);
      }
      return reading.samples();
    }
  }

  /**
   * The samples of a text.
   *
   * @param name what the document is called
   * @throws IllegalArgumentException if there is no sample
   */
  public static DocumentedSamples of(String name, String markdown) {
    try (Reading reading = new Reading()) {
      reading.add(name, markdown);
      reading.checkThatThereIsOne(0, name);
      return reading.samples();
    }
  }

  /** Collects what is in documents. */
  private static final class Reading implements AutoCloseable {

    private final SampleAnalysis analysis = new SampleAnalysis();
    private final List<Setup> standard = Setup.standard(analysis);
    private final List<Sample> samples = new ArrayList<>();
    private final Map<String, Integer> others = new TreeMap<>();

    void read(Path path) throws IOException {
      int before = samples.size();
      List<Path> documents = Files.isDirectory(path) ? documentsIn(path) : List.of(path);
      for (Path document : documents) {
        readDocument(document);
      }
      if (documents.isEmpty()) {
        throw new IllegalArgumentException(path + " has no document: no file *.md");
      }
      checkThatThereIsOne(before, path.toString());
    }

    void checkThatThereIsOne(int before, String name) {
      if (samples.size() == before) {
        throw new IllegalArgumentException(
            name + " has no sample: no fenced block whose language is js or javascript");
      }
    }

    private static List<Path> documentsIn(Path directory) throws IOException {
      try (Stream<Path> all = Files.walk(directory)) {
        return all.filter(file -> file.toString().endsWith(MARKDOWN))
            .filter(Files::isRegularFile)
            .sorted()
            .toList();
      } catch (UncheckedIOException e) {
        throw e.getCause(); // Such as of a directory that may not be read.
      }
    }

    private void readDocument(Path file) throws IOException {
      add(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    void add(String name, String markdown) {
      for (CodeBlock block : MarkdownDocument.parse(markdown).blocks()) {
        if (block.isJavaScript()) {
          samples.add(new Sample(name, block, analysis.begin(block.code())));
        } else {
          others.merge(block.language(), 1, Integer::sum);
        }
      }
    }

    DocumentedSamples samples() {
      return new DocumentedSamples(samples, others, SampleSettings.standard(standard));
    }

    @Override
    public void close() {
      analysis.close();
    }
  }

  // ---- Settings ----

  /** The same, run as on a platform; {@link Platform#PORTABLE} if nothing else is said. */
  public DocumentedSamples on(Platform platform) {
    Objects.requireNonNull(platform, "platform");
    return with(settings.on(platform));
  }

  /**
   * The same with setups of the caller's in place of the standard one, which gives an open socket
   * {@code ws}, also called {@code Socket}, and a function {@code handleErrors}. A setup is run
   * before each sample that uses a name without declaring it, if the setup does; then the sample
   * begins when the setup's sockets are open.
   *
   * @throws IllegalArgumentException for a setup that can't be parsed
   */
  public DocumentedSamples setUpBy(List<Path> scripts) throws IOException {
    List<Setup> setups = new ArrayList<>();
    try (SampleAnalysis analysis = new SampleAnalysis()) {
      for (Path script : scripts) {
        String code = new String(Files.readAllBytes(script), StandardCharsets.UTF_8);
        setups.add(Setup.of(script.toString(), code, analysis.check(script.toString(), code)));
      }
    }
    return with(settings.setUpBy(setups));
  }

  /** The same with one setup; see {@link #setUpBy(List)}. */
  public DocumentedSamples setUpBy(Path script) throws IOException {
    return setUpBy(List.of(script));
  }

  /** The same with another limit on the virtual time of a day; five minutes if nothing is said. */
  public DocumentedSamples timeout(Duration perDay) {
    if (perDay.isNegative() || perDay.isZero()) {
      throw new IllegalArgumentException(
          "a day takes some time, and not " + perDay.toMillis() + " ms");
    }
    return with(settings.timeout(perDay));
  }

  /** The same with another limit on the CPU time of a turn; five seconds if nothing is said. */
  public DocumentedSamples maxTurn(Duration cpuTime) {
    return with(settings.maxTurn(cpuTime));
  }

  /**
   * The same, telling of a sample that nothing can stop: whoever runs it waits until the engine's
   * function returns, which may be never.
   *
   * @param listener gets a sentence that begins with the sample's place; called by another thread
   */
  public DocumentedSamples onAbandoned(Consumer<String> listener) {
    return with(settings.onAbandoned(Objects.requireNonNull(listener, "listener")));
  }

  private DocumentedSamples with(SampleSettings other) {
    return new DocumentedSamples(samples, others, other);
  }

  // ---- What there is ----

  /** The samples, in the order of the documents. */
  public Stream<DocumentedSample> stream() {
    return samples.stream().map(sample -> new DocumentedSample(sample, settings));
  }

  /** How many samples there are. */
  public int size() {
    return samples.size();
  }

  /** How many fenced blocks there are in other languages, which are not run; empty for none. */
  public Map<String, Integer> otherBlocks() {
    return Collections.unmodifiableMap(others);
  }
}
