package io.github.weexjvm.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.Platform;
import io.github.weexjvm.modules.Quirk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/PLATFORMS.md says what {@link Quirk} says. */
final class PlatformsDocumentTest {

  private static final Path DOCUMENT = Path.of("docs", "PLATFORMS.md");

  @Test
  void theTableIsThatOfTheQuirks() throws Exception {
    assertEquals(table(), section("<!-- table -->"));
  }

  @Test
  void theAdviceIsThatOfTheQuirks() throws Exception {
    assertEquals(advice(), section("<!-- advice -->"));
  }

  @Test
  void onlyDevicesAndBrowsersAreUncertain() {
    for (Quirk quirk : Quirk.values()) {
      Set<String> certain =
          EnumSet.allOf(Platform.class).stream()
              .filter(platform -> !platform.isUncertain(quirk))
              .map(Platform::id)
              .collect(Collectors.toSet());
      assertTrue(certain.contains("portable"), quirk.title());
    }
  }

  /** What is between two marks. */
  private static String section(String mark) throws Exception {
    return Files.readString(DOCUMENT).split(mark, -1)[1].strip();
  }

  private static String table() {
    List<String> lines = new ArrayList<>();
    lines.add("| | portable | android | ios | h5 |");
    lines.add("|---|---|---|---|---|");
    for (Quirk quirk : Quirk.values()) {
      String cells =
          Arrays.stream(Platform.values())
              .map(platform -> cell(platform, quirk))
              .collect(Collectors.joining(" | "));
      lines.add("| " + quirk.title() + " | " + cells + " |");
    }
    return String.join("\n", lines);
  }

  private static String cell(Platform platform, Quirk quirk) {
    return (platform.isUncertain(quirk) ? "~ " : "") + platform.behaviour(quirk);
  }

  private static String advice() {
    return Arrays.stream(Quirk.values())
        .map(quirk -> "- **" + quirk.title() + "**: " + quirk.advice())
        .collect(Collectors.joining("\n"));
  }
}
