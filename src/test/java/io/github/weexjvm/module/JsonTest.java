package io.github.weexjvm.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

  @Test
  void everyKindOfValueIsRead() {
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("text", "a\n\"é\u2028");
    expected.put("list", Arrays.asList(1, -2.5, true, null));
    expected.put("empty", Map.of());
    expected.put("large", 4294967296.0);

    assertEquals(
        expected,
        Json.parse(
            " {\"text\": \"a\\n\\\"\\u00e9\u2028\", \"list\": [1, -2.5, true, null],"
                + " \"empty\": {}, \"large\": 4294967296} "));
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "5.0, 5", "5e0, 5", "-2147483648, -2147483648"})
  void aWholeNumberOf32BitsIsAnInteger(String text, int expected) {
    assertEquals(expected, Json.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5", "-0, -0.0", "2147483648, 2147483648", "1e400, Infinity"})
  void anyOtherNumberIsADouble(String text, double expected) {
    assertEquals(expected, Json.parse(text));
  }

  @Test
  void theLastOfTwoEqualKeysWins() {
    assertEquals(Map.of("a", 2), Json.parse("{\"a\": 1, \"a\": 2}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,",
        "[1,]",
        "{'a': 1}",
        "{a: 1}",
        "\"a",
        "nul",
        "TRUE",
        "NaN",
        "01",
        "1 2",
        "[1] x",
        "<html>",
        "// c\n1",
        "[1;2]",
        "{\"a\"=1}",
        ")]}'\n1",
        "\"\\'\"",
        "\"a\nb\"",
        "undefined"
      })
  void whatIsNoJsonIsRefusedInOneSentence(String text) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Json.parse(text));
    assertEquals("not JSON: ", e.getMessage().substring(0, 10));
  }

  @Test
  void aDeepValueIsRefusedAndADeepEnoughOneIsNot() {
    assertEquals(1, ((List<?>) Json.parse("[".repeat(900) + "]".repeat(900))).size());
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Json.parse("[".repeat(100_000) + "]".repeat(100_000)));
    assertEquals("not JSON, or nested more than 1000 deep", e.getMessage());
  }

  @Test
  void everyKindOfValueIsWritten() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("text", "a\n\"é</");
    value.put("list", Arrays.asList(1, 2.5, 3.0, 7L, true, null, Double.NaN, 1e21));
    value.put("empty", Map.of());

    assertEquals(
        "{\"text\":\"a\\n\\\"é</\",\"list\":[1,2.5,3,7,true,null,null,1e+21],\"empty\":{}}",
        Json.write(value));
  }

  @Test
  void whatJsonHasNoWordForIsRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> Json.write(List.of(ByteBuffer.allocate(1))));
    assertEquals("JSON can't hold an ArrayBuffer", e.getMessage());
  }

  @Test
  void aValueThatContainsItselfIsRefused() {
    List<Object> list = new ArrayList<>();
    list.add(list);

    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Json.write(list));
    assertEquals("nested more than 1000 deep: does it contain itself?", e.getMessage());
  }
}
