package io.github.weexjvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The option {@code --platform}. */
@Timeout(60)
final class PlatformOptionTest {

  private static final String SAY =
      "console.log(WXEnvironment.platform, WXEnvironment.deviceWidth)";

  @TempDir private Path directory;

  private static void assertRun(CommandRun run, int exitCode, String out, String err) {
    assertEquals(out, run.out());
    assertEquals(err, run.err());
    assertEquals(exitCode, run.exitCode());
  }

  @Test
  void aScriptRunsOnThePlatform() {
    assertRun(CommandRun.of("run", "--platform", "android", "-e", SAY), 0, "android 1080\n", "");
    assertRun(CommandRun.of("run", "--platform", "iOS", "-e", SAY), 0, "iOS 750\n", "");
    assertRun(CommandRun.of("run", "--platform=portable", "-e", SAY), 0, "jvm 750\n", "");
    assertRun(CommandRun.of("run", "-e", SAY), 0, "jvm 750\n", "");
  }

  @Test
  void aBundleIsRenderedOnThePlatform() throws Exception {
    assertRun(CommandRun.of("render", "--platform", "h5", page()), 0, "div \"Web 750\"\n", "");
    assertRun(
        CommandRun.of("render", "--platform", "android", page()), 0, "div \"android 1080\"\n", "");
  }

  @Test
  void theViewportComesFirst() throws Exception {
    assertRun(
        CommandRun.of("render", "--platform", "ios", "--viewport", "800", page()),
        0,
        "div \"iOS 800\"\n",
        "");
  }

  private String page() throws Exception {
    Path file = directory.resolve("page.js");
    Files.writeString(
        file,
        """
        // { "framework": "Vue" }
        new Vue({
          el: '#root',
          render(h) {
            const env = WXEnvironment;
            return h('div', { attrs: { value: env.platform + ' ' + env.deviceWidth } });
          },
        });
        """);
    return file.toString();
  }

  @Test
  void anUnknownPlatformIsBadUsage() {
    assertRun(
        CommandRun.of("run", "--platform", "andriod", "-e", SAY),
        2,
        "",
        """
        weex: --platform: there is no platform andriod; there are portable, android, ios, h5; did you mean android?
        Try: weex run --help
        """);
    assertRun(
        CommandRun.of("render", "--platform", "windows", "page.js"),
        2,
        "",
        """
        weex: --platform: there is no platform windows; there are portable, android, ios, h5
        Try: weex render --help
        """);
  }
}
