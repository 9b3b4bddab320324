package io.github.weexjvm.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.weexjvm.modules.Device;
import io.github.weexjvm.testing.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page is told when the world around it, or the page itself, is wrong. */
@Timeout(60)
final class DeviceTroubleTest {

  private final Device device = new Device();

  @TempDir Path folder;

  private DevicePage open(String code) throws Exception {
    return DevicePage.open(Handwritten.vue(code), JsFramework.standard(), device);
  }

  private static String fetch(String url) {
    return "stream.fetch({ url: '" + url + "', type: 'json' }, " + TELL;
  }

  private static final String TELL =
      "(r) => say(r.status, r.ok, r.statusText, r.data, r.headers && typeof r.headers));";

  // ---- Servers ----

  @Test
  void nobodyAnswersAtAClosedPort() throws Exception {
    String host = "127.0.0.1:" + ScriptedServer.unusedPort();
    try (DevicePage page = open(fetch("http://" + host + "/"))) {
      page.click("#go");
      page.awaitText(
          "#said",
          "-1 false \"ERR_CONNECT_FAILED: nobody answers at %s\" undefined \"object\""
              .formatted(host));
      page.assertNothingElse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "/broken; 500 false \"Internal Server Error\" {\"greeting\":\"sorry\"} \"object\"",
        "/page; 200 false \"OK, but the answer is not JSON: wrong at $\""
            + " \"{'err':'Data parse failed!'}\" \"object\"",
        "/large; -1 false \"ERR_CONNECT_FAILED: the answer has more than the 16777216 bytes"
            + " allowed\" undefined \"object\""
      })
  void aServerThatAnswersBadly(String path, String said) throws Exception {
    try (HttpAnswers server = HttpAnswers.start();
        DevicePage page = open(fetch(server.url(path)))) {
      page.click("#go").awaitText("#said", said);
      server.awaitAsked("GET " + path);
      assertEquals(1, device.requests().size());
      page.assertNothingElse();
    }
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() throws Exception {
    try (HttpAnswers server = HttpAnswers.start();
        DevicePage page = open(fetch(server.url("/silence")))) {
      page.click("#go");
      server.awaitAsked("GET /silence");
      page.advance(Duration.ofMillis(2_999));
      assertEquals("", page.text("#said"));
      page.advance(Duration.ofMillis(1));
      page.awaitText(
          "#said",
          "-1 false \"ERR_CONNECT_FAILED: %s sent nothing for 3000 ms\" undefined \"object\""
              .formatted(server.host()));
      page.assertNothingElse();
    }
  }

  @Test
  void aPageThatIsClosedHearsOfNoAnswer() throws Exception {
    try (HttpAnswers server = HttpAnswers.start()) {
      DevicePage page = open(fetch(server.url("/silence")));
      page.click("#go");
      server.awaitAsked("GET /silence");
      page.close(); // Sees that the loop's thread ends.
      page.assertSilentlyClosed();
      assertEquals(List.of(), device.requests());
    }
  }

  // ---- Storage ----

  private static final String KEEP =
      """
      storage.setItem('a', '1', say);
      storage.getItem('a', say);
      storage.removeItem('a', say);
      """;

  private void assertStorageFails(Path file, String sentence) throws Exception {
    device.storage(file);
    String data = "\"" + sentence + "\"";
    try (DevicePage page = open(KEEP)) {
      page.click("#go").awaitIdle();
      String failed = "{\"result\":\"failed\",\"data\":" + data + "}";
      page.awaitText("#said", String.join("\n", failed, failed, failed));
      page.assertPrinted("warn: storage: " + sentence);
    }
  }

  @Test
  void aStorageThatIsADirectory() throws Exception {
    assertStorageFails(folder, "the storage " + folder + " can't be read: Is a directory");
  }

  @Test
  void aStorageThatIsNoJson() throws Exception {
    Path file = Files.writeString(folder.resolve("storage.json"), "{\"a\": ");
    assertStorageFails(
        file, "the storage " + file + " can't be read: not JSON: it ends too early, at $.a");
    assertEquals("{\"a\": ", Files.readString(file));
  }

  @Test
  void aStorageThatIsNoText() throws Exception {
    Path file = folder.resolve("storage.json");
    Files.write(file, "{\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertStorageFails(file, "the storage " + file + " can't be read: it is no text in UTF-8");
  }

  @Test
  void aStorageInAFolderThatIsNotThere() throws Exception {
    Path none = folder.resolve("none");
    Path file = none.resolve("storage.json");
    String sentence =
        "the storage %s can't be written: there is no folder %s".formatted(file, none);
    device.storage(file);
    try (DevicePage page = open(KEEP)) {
      page.click("#go").awaitIdle();
      String unwritten = "{\"result\":\"failed\",\"data\":\"" + sentence + "\"}";
      String unknown = "{\"result\":\"failed\",\"data\":\"undefined\"}";
      page.awaitText("#said", String.join("\n", unwritten, unknown, unknown));
      page.assertPrinted("warn: storage: " + sentence);
    }
    assertFalse(Files.exists(none));
  }

  // ---- Arguments ----

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "timer.setTimeout(say, 'soon'); TypeError: timer.setTimeout: argument 2 must be a number, not a string",
        "timer.setTimeout(null, 1); TypeError: timer.setTimeout: the handler is missing: pass a function",
        "timer.setTimeout(5, 1); TypeError: timer.setTimeout: argument 1 must be a function, not 5",
        "storage.getItem('a', {}); TypeError: storage.getItem: argument 2 must be a function, not an object",
        "modal.confirm({}, [1]); TypeError: modal.confirm: argument 2 must be a function, not an array",
        "webSocket.WebSocket({}); TypeError: webSocket.WebSocket: the first argument must be a URL, as in"
            + " 'ws://localhost:8080/', not an object",
        "webSocket.close(7); DOMException [InvalidAccessError]: close code 7 is not a close code: use 1000 or 3000–4999",
        "storage.setItem('a', 1n); TypeError: Do not know how to serialize a BigInt",
      })
  void wrongArgumentsAreAnErrorInTheBundlesLine(String code, String error) throws Exception {
    try (DevicePage page = open("say('before');\n" + code)) {
      page.click("#go").awaitText("#said", "\"before\"");
      int line = Handwritten.FIRST_LINE + 1;
      page.assertErrors("page.js:" + line + ": " + error);
    }
  }

  /** On a phone too: it can't tell such a string from the id of a function. */
  @Test
  void aStringInACallbacksPlaceIsCalledByNobody() throws Exception {
    try (DevicePage page = open("timer.setTimeout('five', 1); say('after');")) {
      page.click("#go").advance(Duration.ofMillis(1)).awaitText("#said", "\"after\"");
      page.assertNothingElse();
    }
  }
}
