package io.github.weexjvm.testing.docs;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How a test of documents looks: each of their samples is a test. */
final class DocumentExampleTest {

  @TestFactory
  Stream<DynamicTest> theDocumentsSayWhatHappens() throws IOException {
    return DocumentedSamples.in(Path.of("js-fixtures/docs")).stream()
        .map(sample -> dynamicTest(sample.name(), sample::check));
  }

  @TestFactory
  Stream<DynamicTest> theyMayUseWhatASetupGives() throws IOException {
    return DocumentedSamples.in(Path.of("js-fixtures/docs-with-setup"))
        .setUpBy(Path.of("js-fixtures/docs-with-setup/chat-setup.js"))
        .stream()
        .map(sample -> dynamicTest(sample.name(), sample::check));
  }
}
