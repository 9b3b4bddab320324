package io.github.weexjvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code weex run --with}: scripts that come with weex. */
@Timeout(60)
final class LibraryOptionTest {

  @TempDir Path directory;

  private static void assertMisused(String err, CommandRun run) {
    assertEquals("weex: " + err + "\nTry: weex run --help\n", run.err());
    assertEquals("", run.out());
    assertEquals(ExitCode.USAGE, run.exitCode());
  }

  @Test
  void aScriptHasWhatItNeeds() throws Exception {
    ServerScript script =
        ServerScript.parse(
            """
            accept
            expect text 1
            drop
            connection
            accept
            expect text 2
            expect close 1000
            """);
    try (ScriptedServer server = ScriptedServer.start(script)) {
      String code =
          """
          const socket = new ReconnectingSocket('%s', { baseDelay: 1 });
          socket.send('1');
          socket.onclose = () => {
            socket.onclose = null;
            socket.send('2');
            socket.onopen = ({ reconnected }) => {
              console.log(reconnected);
              setTimeout(() => socket.close(1000));
            };
          };
          """;
      CommandRun run =
          CommandRun.of("run", "--with", "reconnecting-socket", "-e", code.formatted(server.url()));

      assertEquals("", run.err());
      assertEquals("true\n", run.out());
      assertEquals(0, run.exitCode());
      server.awaitScripts();
    }
  }

  @Test
  void whatThereIsNotIsAnsweredWithWhatThereIs() {
    assertMisused(
        "--with: there is no library reconnecting-sokket: use reconnecting-socket",
        CommandRun.of("run", "--with", "reconnecting-sokket", "-e", "1"));
  }

  @Test
  void aBundleBringsItsOwn() throws IOException {
    Path bundle =
        Files.writeString(directory.resolve("page.js"), "// { \"framework\": \"Vue\" }\n");
    assertMisused(
        "--with is for scripts, and "
            + bundle
            + " is a Weex bundle: import the file when you build it",
        CommandRun.of("run", "--with", "reconnecting-socket", bundle.toString()));
  }
}
