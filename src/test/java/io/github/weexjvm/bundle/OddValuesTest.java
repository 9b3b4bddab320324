package io.github.weexjvm.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.modules.Device;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of odd values on their way from a bundle through its framework to a module, and
 * back. What a framework spoils is spoiled on a phone too.
 */
@Timeout(60)
final class OddValuesTest {

  private final Device device = new Device();

  private DevicePage open(String code) throws Exception {
    return DevicePage.open(Handwritten.vue(code), JsFramework.standard(), device);
  }

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("undefined", "String "),
        Arguments.of("null", "String "),
        Arguments.of("NaN", "Double NaN"),
        Arguments.of("-0", "Double -0.0"),
        Arguments.of("9007199254740993", "Double 9.007199254740992E15"),
        Arguments.of("new Date(0)", "String 1970-01-01T00:00:00.000Z"),
        Arguments.of("/a+/g", "String /a+/g"),
        Arguments.of("new String('boxed')", "String boxed"),
        Arguments.of("new Map([[1, 2]])", "String {}"),
        Arguments.of("Symbol('s')", "null"),
        Arguments.of("'你好 😀 \\u0000 \\u2028'", "String 你好 😀 \u0000 \u2028"),
        Arguments.of("'half \\ud83d'", "String half \ud83d"));
  }

  static Stream<Arguments> structures() {
    return Stream.of(
        Arguments.of("{ a: undefined, b: null }", "map {a=null, b=null}"),
        Arguments.of("[undefined, , 1]", "list [null, null, Integer 1]"),
        Arguments.of(
            "{ a: { b: [{ c: [[]] }, {}] } }",
            "map {a=map {b=list [map {c=list [list []]}, map {}]}}"),
        Arguments.of(
            "{ at: new Date(86399999), of: [new Date(-1)] }",
            "map {at=String 1970-01-01T23:59:59.999Z, of=list [String 1969-12-31T23:59:59.999Z]}"),
        Arguments.of("{ a: /x/ }", "map {a=map {}}"),
        Arguments.of("{ '键 🔑': '值' }", "map {键 🔑=String 值}"),
        Arguments.of("{ __proto__: null, a: 1 }", "map {a=Integer 1}"));
  }

  /** Frameworks send the whole buffer of a view that is an argument, and nothing of a DataView. */
  static Stream<Arguments> buffers() {
    return Stream.of(
        Arguments.of("new Uint8Array([1, 2, 255]).buffer", "bytes [1, 2, -1]"),
        Arguments.of("new Uint8Array([1, 2, 255])", "bytes [1, 2, -1]"),
        Arguments.of("new Uint8Array([1, 2, 255]).subarray(1)", "bytes [1, 2, -1]"),
        Arguments.of("new Uint16Array([258])", "bytes [2, 1]"),
        Arguments.of("new ArrayBuffer(0)", "bytes []"),
        Arguments.of("new DataView(new ArrayBuffer(2))", "String {}"),
        Arguments.of("[new ArrayBuffer(2)]", "list [bytes [0, 0]]"),
        Arguments.of("{ a: new Uint8Array([1, 2, 255]).subarray(1) }", "map {a=bytes [2, -1]}"));
  }

  @ParameterizedTest
  @MethodSource({"values", "structures", "buffers"})
  void aModuleSees(String value, String seen) throws Exception {
    for (JsFramework framework : List.of(JsFramework.standard(), JsFramework.recent())) {
      Bundle bundle = Handwritten.vue("lines.push(probe.any(" + value + "));");
      try (DevicePage page = DevicePage.open(bundle, framework, device)) {
        page.click("#go").awaitText("#said", seen);
        page.assertNothingElse();
      }
    }
  }

  @Test
  void aFunctionInsideAnObjectGetsLostAndThePageIsWarnedOnce() throws Exception {
    String code =
        """
        var options = { done: say, list: [say, 1], deep: { down: say } };
        lines.push(probe.any(options), probe.any(options));
        """;
    try (DevicePage page = open(code)) {
      String seen = "map {list=list [null, Integer 1], deep=map {}}";
      page.click("#go").awaitText("#said", seen + "\n" + seen);
      page.assertPrinted(
          "warn: probe.any: argument 1 has a function inside, which gets lost as on a phone:"
              + " pass it as an argument of its own");
    }
  }

  @Test
  void aModulesAnswersComeAsTheyAre() throws Exception {
    String code =
        """
        var nested = probe.nested();
        say(nested, new Uint8Array(nested.bytes).length);
        say(probe.aNull(), probe.nothing(), probe.aLargeLong());
        say(probe.someBytes() instanceof ArrayBuffer, new Uint8Array(probe.someBytes()));
        """;
    try (DevicePage page = open(code)) {
      page.click("#go");
      page.awaitText(
          "#said",
          """
          {"n":null,"__proto__":"own","list":[1,null,{"x":1.5}],"bytes":{},"a":true,"b":"b"} 2
          undefined undefined 1152921504606847000
          true {"0":7,"1":8}\
          """);
      page.assertNothingElse();
    }
  }

  @Test
  void aTextOfMegabytesIsStoredAndReadAgain() throws Exception {
    String code =
        """
        storage.setItem('long', '😀'.repeat(1 << 20), function () {
          storage.getItem('long', function (r) { say(r.data === '😀'.repeat(1 << 20)); });
        });
        """;
    try (DevicePage page = open(code)) {
      page.click("#go").awaitText("#said", "true");
      assertEquals("😀".repeat(1 << 20), device.storage().get("long"));
      page.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aServerGets(String call, String body) throws Exception {
    try (HttpAnswers server = HttpAnswers.start();
        DevicePage page = open(call.replace("URL", "url: '" + server.url("/bytes") + "'"))) {
      page.click("#go").awaitIdle();
      assertEquals(body, page.text("#said"));
      server.awaitAsked("POST /bytes " + device.requests().get(0).body());
      page.assertNothingElse();
    }
  }

  static Stream<Arguments> bodies() {
    String tell = ", function (r) { lines.push(r.data); });";
    String post = "stream.fetch({ method: 'POST', URL, body: %s }" + tell;
    return Stream.of(
        Arguments.of(post.formatted("'你😀'"), "e4bda0f09f9880"),
        Arguments.of(post.formatted("new Uint8Array([0, 128, 255])"), "0080ff"),
        Arguments.of(
            post.formatted("{ at: new Date(0) }"), hex("{\"at\":\"1970-01-01T00:00:00.000Z\"}")),
        Arguments.of(
            "stream.fetchWithArrayBuffer(new Uint8Array([0, 128, 255]).buffer, { method: 'POST', URL }"
                + tell,
            "0080ff"));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
