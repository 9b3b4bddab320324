package io.github.weexjvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a page stores with {@code --storage} is there in the next run, of whatever command. */
@Timeout(60)
final class StorageOptionTest {

  private static final String PAGE = Path.of("js-fixtures", "bundles", "device-vue.js").toString();

  @TempDir Path folder;

  private String file() {
    return folder.resolve("storage.json").toString();
  }

  private CommandRun render(String... actions) {
    List<String> line = new ArrayList<>(List.of("render", PAGE, "--storage", file()));
    line.addAll(List.of(actions));
    return CommandRun.of(line.toArray(String[]::new));
  }

  private CommandRun script(String code) {
    String all = "const storage = weex.requireModule('storage');" + code;
    return CommandRun.of("run", "--storage", file(), "-e", all);
  }

  private static String stored(CommandRun run) {
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    String line = run.out().lines().filter(one -> one.contains("#stored")).findFirst().orElse("");
    return line.replaceAll("^ *text#stored \"|\"$", "");
  }

  @Test
  void aPageFindsWhatItStoredInTheRunBefore() throws Exception {
    assertEquals("loading: failed", stored(render("--click", "#load")));
    assertEquals(
        "saving: success", stored(render("--input", "#note=buy 牛奶 🥛", "--click", "#save")));
    assertEquals("{\"note\":\"buy 牛奶 🥛\"}", Files.readString(Path.of(file())));
    assertEquals("buy 牛奶 🥛", stored(render("--click", "#load")));
  }

  @Test
  void aPageAndAScriptShareTheFile() {
    CommandRun set =
        script("storage.setItem('note', 'from a script', (a) => console.log(a.result))");
    assertEquals("success\n", set.out());
    assertEquals("from a script", stored(render("--click", "#load")));
    assertEquals("saving: success", stored(render("--click", "#save")));
    CommandRun got = script("storage.getItem('note', (a) => console.log(a.data))");
    assertEquals("remember the milk\n", got.out());
    assertEquals(0, got.exitCode());
  }
}
