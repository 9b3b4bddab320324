package io.github.weexjvm.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.weexjvm.script.ScriptError;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CloseArgumentsTest {

  @Test
  void withoutArgumentsNothingIsSent() {
    assertEquals(new CloseArguments(1005, ""), CloseArguments.of(null, null));
    assertEquals(new CloseArguments(1005, ""), CloseArguments.of("", ""));
  }

  @Test
  void aReasonWithoutACodeTakesTheNormalOne() {
    assertEquals(new CloseArguments(1000, "x"), CloseArguments.of(null, "x"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 3000, 3999, 4000, 4999})
  void aCodeForScriptsIsTakenAsANumberAndAsText(int code) {
    assertEquals(new CloseArguments(code, "x"), CloseArguments.of(code, "x"));
    assertEquals(new CloseArguments(code, "x"), CloseArguments.of((double) code, "x"));
    assertEquals(new CloseArguments(code, "x"), CloseArguments.of(" " + code + " ", "x"));
  }

  @Test
  void aCodeIsRoundedAsWebIdlClampsIt() {
    assertEquals(1000, CloseArguments.of(1000.5, null).code()); // Ties to even.
    assertEquals(3002, CloseArguments.of(3001.5, null).code());
    assertEquals(3000, CloseArguments.of("3e3", null).code());
    assertEquals(4000, CloseArguments.of("4000.", null).code());
  }

  @ParameterizedTest
  @CsvSource({
    "0, is not a close code",
    "1, is not a close code",
    "-1, is not a close code",
    "999, is not a close code",
    "1001, is reserved",
    "1004, is reserved",
    "1005, is reserved",
    "1006, is reserved",
    "1015, is reserved",
    "2999, is reserved",
    "5000, is not a close code",
    "65536, is not a close code",
    "1e+21, is not a close code",
    "NaN, is not a close code",
    "Infinity, is not a close code",
  })
  void anotherCodeIsRefusedWithTheRuleAndTheWayOut(double code, String rule) {
    String shown = code == Math.rint(code) && code < 1e9 ? "" + (long) code : "" + code;
    assertRefused(
        "InvalidAccessError",
        "close code " + shown.replace("1.0E21", "1e+21") + " " + rule + ": use 1000 or 3000–4999",
        code,
        "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bye", "1000d", "0x3e8", "NaN", "1_000", "1000 1000", ".", "1e", " "})
  void textThatIsNoNumberIsNoCode(String code) {
    assertRefused(
        "InvalidAccessError",
        "close code '" + code + "' is not a close code: use 1000 or 3000–4999",
        code,
        "");
  }

  @Test
  void whatIsNeitherANumberNorTextIsNoCode() {
    String rule = " is not a close code: use 1000 or 3000–4999";
    assertRefused("InvalidAccessError", "close code true" + rule, true, null);
    assertRefused("InvalidAccessError", "close code an object" + rule, Map.of(), null);
    assertRefused("InvalidAccessError", "close code an array" + rule, List.of(1000), null);
    assertRefused(
        "InvalidAccessError", "close code an ArrayBuffer" + rule, ByteBuffer.allocate(1), null);
    assertRefused(
        "InvalidAccessError", "close code '" + "9".repeat(39) + "…" + rule, "9".repeat(100), null);
  }

  @ParameterizedTest
  @CsvSource({"a, 123", "ü, 61", "世, 41", "🚀, 30", "\uD83D, 41"})
  void aReasonMayHave123BytesOfUtf8(String character, int fits) {
    String longest = character.repeat(fits);
    assertEquals(longest, CloseArguments.of(1000, longest).reason());

    ScriptError error =
        assertThrows(ScriptError.class, () -> CloseArguments.of(1000, longest + character));
    assertEquals("SyntaxError", error.name());
  }

  @Test
  void aReasonOf124BytesIsRefusedWithItsSize() {
    assertRefused(
        "SyntaxError",
        "the close reason is 124 bytes long in UTF-8: at most 123 are allowed",
        1000,
        "ü".repeat(62));
  }

  @Test
  void theCodeIsCheckedFirst() {
    assertRefused(
        "InvalidAccessError",
        "close code 1 is not a close code: use 1000 or 3000–4999",
        1,
        "x".repeat(200));
  }

  @Test
  void aReasonIsText() {
    assertEquals("5", CloseArguments.of(1000, 5).reason());
    assertEquals("true", CloseArguments.of(1000, true).reason());
    assertRefused(
        "TypeError", "the close reason must be a string, not an object", 1000, Map.of("a", 1));
    assertRefused("TypeError", "the close reason must be a string, not an array", 1000, List.of());
  }

  private static void assertRefused(String name, String message, Object code, Object reason) {
    ScriptError error = assertThrows(ScriptError.class, () -> CloseArguments.of(code, reason));
    assertEquals(name + ": " + message, error.name() + ": " + error.getMessage());
  }
}
