package io.github.weexjvm.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class StorageModuleTest {

  private static final String SHOW = "const show = (a) => log(a.result, a.data);";

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("storage.json");
  }

  private Phone inFile() {
    return new Phone(new Device().storage(file()), "").run(SHOW);
  }

  private List<String> files() throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void eachMethodAnswersAsOnAndroid(boolean file) throws Exception {
    try (Phone phone = file ? inFile() : new Phone().run(SHOW)) {
      phone
          .run(
              """
              storage_.getItem('a', show);
              storage_.setItem('a', '1', show);
              storage_.setItemPersistent('b', 2, show);
              storage_.setItem('c', { deep: [true] }, show);
              storage_.setItem('d', '', show);
              storage_.setItem('a', 'one', show);
              storage_.getItem('a', show);
              storage_.getItem('b', show);
              storage_.getItem('c', show);
              storage_.length(show);
              storage_.removeItem('b', show);
              storage_.removeItem('b', show);
              storage_.getAllKeys(show);
              log('returned');
              """)
          .awaitIdle()
          .assertPrinted(
              "returned",
              "failed undefined",
              "success undefined",
              "success undefined",
              "success undefined",
              "success undefined",
              "success undefined",
              "success one",
              "success 2",
              "success {\"deep\":[true]}",
              "success 4",
              "success undefined",
              "failed undefined",
              "success [ 'a', 'c', 'd' ]");
      assertEquals(
          Map.of("a", "one", "c", "{\"deep\":[true]}", "d", ""), phone.device.storage().all());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "setItem('', 'x', show)",
        "setItem(null, 'x', show)",
        "setItem('k', null, show)",
        "setItem('k', undefined, show)",
        "getItem('', show)",
        "getItem(undefined, show)",
        "removeItem('', show)",
      })
  void aCallWithoutAKeyOrAValueIsInvalid(String call) throws Exception {
    try (Phone phone = new Phone().run(SHOW)) {
      phone.run("storage_." + call).awaitIdle().assertPrinted("failed invalid_param");
      assertEquals(Map.of(), phone.device.storage().all());
    }
  }

  @Test
  void nobodyNeedsToListen() throws Exception {
    try (Phone phone = inFile()) {
      phone
          .run("storage_.setItem('a', '1'); storage_.setItem('', '', ''); storage_.length('');")
          .awaitIdle()
          .assertPrinted();
      assertEquals("{\"a\":\"1\"}", Files.readString(file()));
    }
  }

  @Test
  void whatIsKeptIsThereForTheNextPage() throws Exception {
    try (Phone phone = inFile()) {
      phone.run("storage_.setItem('é', '\\u{1F600}')").awaitIdle().assertPrinted();
    }
    try (Phone phone = inFile()) {
      phone.run("storage_.getItem('é', show)").awaitIdle().assertPrinted("success 😀");
    }
    assertEquals(List.of("storage.json"), files());
  }

  @Test
  void manyCallsKeepTheirOrder() throws Exception {
    try (Phone phone = inFile()) {
      phone
          .run(
              """
              let wrong = 0;
              let next = 0;
              for (let i = 0; i < 50; i++) {
                storage_.setItem('k', i);
                storage_.getItem('k', ({ data }) => { if (data !== String(next++)) wrong++; });
              }
              storage_.length(() => log(next, wrong));
              """)
          .awaitIdle()
          .assertPrinted("50 0");
    }
  }

  @Test
  void aClosedPageHearsNothingButAllIsKept() throws Exception {
    Phone phone = inFile();
    phone.runAndEnd("for (let i = 0; i < 20; i++) storage_.setItem('k', i, () => log('heard'));");
    phone.assertPrinted();
    phone.close();
    assertEquals("{\"k\":\"19\"}", Files.readString(file()));
  }

  // ---- Files that can't be ----

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"a\": ; not JSON: it ends too early, at $.a",
        "[1]; it holds no JSON object",
        "{\"a\": 5}; the value of \"a\" is no string",
      })
  void aBrokenFileFailsEachCallWarnsOnceAndStaysAsItIs(String content, String problem)
      throws Exception {
    Files.writeString(file(), content);
    String sentence = "the storage " + file() + " can't be read: " + problem;
    try (Phone phone = inFile()) {
      phone
          .run("storage_.getItem('a', show); storage_.setItem('b', '1', show);")
          .awaitIdle()
          .assertPrinted("warn: storage: " + sentence, "failed " + sentence, "failed " + sentence);
      assertThrows(UncheckedIOException.class, () -> phone.device.storage().all());
    }
    assertEquals(content, Files.readString(file()));
    assertEquals(List.of("storage.json"), files());
  }

  @Test
  void aFileThatCantBeWrittenFailsAndLosesNothing() throws Exception {
    Path gone = folder.resolve("gone");
    Files.createDirectory(gone);
    Path inside = gone.resolve("storage.json");
    try (Phone phone = new Phone(new Device().storage(inside), "").run(SHOW)) {
      phone.run("storage_.setItem('a', '1', show)").awaitIdle().assertPrinted("success undefined");
      Files.delete(inside);
      Files.delete(gone);

      String sentence = "the storage " + inside + " can't be written: there is no folder " + gone;
      phone
          .run("storage_.setItem('a', '2', show); storage_.removeItem('a', show);")
          .run("storage_.getItem('a', show);")
          .awaitIdle()
          .assertPrinted(
              "warn: storage: " + sentence,
              "failed " + sentence,
              "failed " + sentence,
              "success 1");

      Files.createDirectory(gone);
      phone.run("storage_.setItem('b', '3', show)").awaitIdle().assertPrinted("success undefined");
      assertEquals("{\"a\":\"1\",\"b\":\"3\"}", Files.readString(inside));
    }
  }

  @Test
  void aFileLargerThanTheMemoryFailsEachCall() throws Exception {
    try (RandomAccessFile content = new RandomAccessFile(file().toFile(), "rw")) {
      content.setLength(3L << 30); // A hole, which takes no space on the disk.
    }
    try (Phone phone = inFile()) {
      phone.run("storage_.getItem('a', show); storage_.getItem('a', show);").awaitIdle();
      String problem = "the storage failed; the host's log says why";
      phone.assertPrinted("warn: storage: " + problem, "failed " + problem, "failed " + problem);
    }
  }

  @Test
  void aConsoleThatThrowsKeepsNoPageAwake() throws Exception {
    Files.writeString(file(), "broken");
    WeexOptions options =
        WeexOptions.builder()
            .device(new Device().storage(file()))
            .console(
                (level, text) -> {
                  throw new IllegalStateException("the console's own");
                })
            .build();
    try (WeexInstance page = Weex.open(options)) {
      page.eval("weex.requireModule('storage').getItem('a', () => {})").join();
      page.idle().get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void aStorageInMemoryTakesAnyNumberOfChanges() {
    Storage storage = Storage.inMemory();
    for (int i = 0; i < 200_000; i++) { // Copied at each change they would take minutes.
      storage.set("key" + i % 10_000, "value");
    }
    assertTrue(storage.remove("key0"));
    assertEquals(9_999, storage.all().size());
  }

  @Test
  void aFolderInPlaceOfTheFileFails() throws Exception {
    Files.createDirectory(file());
    try (Phone phone = inFile()) {
      phone
          .run(
              "storage_.getItem('a', ({ result, data }) => log(result, /can't be read/.test(data)))")
          .awaitIdle();
      phone.awaitPrinted("warn: storage: " + phoneProblem(phone)).assertPrinted("failed true");
    }
  }

  private static String phoneProblem(Phone phone) {
    return assertThrows(UncheckedIOException.class, () -> phone.device.storage().all())
        .getCause()
        .getMessage();
  }

  @Test
  void whoIsKilledBetweenWritingAndRenamingLeavesTheOldContent() throws Exception {
    Files.writeString(file(), "{\"a\":\"old\"}");
    Files.writeString(folder.resolve("storage.json.123.tmp"), "{\"a\":\"ne");
    try (Phone phone = inFile()) {
      phone
          .run("storage_.getItem('a', show); storage_.setItem('a', 'new', show);")
          .awaitIdle()
          .assertPrinted("success old", "success undefined");
    }
    assertEquals("{\"a\":\"new\"}", Files.readString(file()));
    assertEquals("{\"a\":\"ne", Files.readString(folder.resolve("storage.json.123.tmp")));
  }

  @Test
  void whoReadsWhileTheFileIsReplacedReadsTheOldContent() throws Exception {
    Files.writeString(file(), "{\"a\":\"old\"}");
    try (InputStream before = Files.newInputStream(file());
        Phone phone = inFile()) {
      phone.run("storage_.setItem('a', 'new')").awaitIdle().assertPrinted();
      assertEquals("{\"a\":\"old\"}", new String(before.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void aLinkGoesOnPointingToItsFile() throws Exception {
    Path real = folder.resolve("real.json");
    Files.writeString(real, "{}");
    Files.createSymbolicLink(file(), real);
    try (Phone phone = inFile()) {
      phone.run("storage_.setItem('a', '1')").awaitIdle().assertPrinted();
    }
    assertEquals("{\"a\":\"1\"}", Files.readString(real));
    assertEquals(true, Files.isSymbolicLink(file()));
  }
}
