package io.github.weexjvm.bundle;

import io.github.weexjvm.modules.Device;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A bundle that calls the native side in the framework's place, with things no framework sends. */
@Timeout(60)
final class HostileCallsTest {

  private static final String NATIVE = "var G = (0, eval)('globalThis');\n";

  private static DevicePage open(String code) throws Exception {
    return DevicePage.open(Handwritten.vue(NATIVE + code), JsFramework.standard(), new Device());
  }

  static Stream<Arguments> arguments() {
    return Stream.of(
        Arguments.of("[{ get a() { delete this.b; return 1; }, b: 2 }]", "map {a=Integer 1}"),
        Arguments.of("shrinking", "Integer 1"));
  }

  @ParameterizedTest
  @MethodSource("arguments")
  void whatVanishesWhileItIsReadIsNotThere(String given, String seen) throws Exception {
    String code =
        """
        var shrinking = [1, 2];
        Object.defineProperty(shrinking, 0, { get: function () { shrinking.length = 1; return 1; } });
        lines.push(G.callNativeModule('1', 'probe', 'any', %s));
        """;
    try (DevicePage page = open(code.formatted(given))) {
      page.click("#go").awaitText("#said", seen);
      page.assertNothingElse();
    }
  }

  static Stream<Arguments> commands() {
    return Stream.of(
        Arguments.of("G.callAddElement('1')", "addElement"),
        Arguments.of("G.callAddElement('1', '_root', 5, 0)", "addElement"),
        Arguments.of("G.callAddElement('1', '_root', null, 0)", "addElement"),
        Arguments.of("G.callUpdateAttrs('1', '_root', null)", "updateAttrs"),
        Arguments.of("G.callUpdateClassList('1', '_root', null)", "updateClassList"),
        Arguments.of("G.callUpdateClassList('1', '_root', 5)", "updateClassList"),
        Arguments.of("G.callNativeModule('1', 'dom', ['addElement'], [])", "addElement"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandOfTheWrongShapeIsNotCarriedOut(String call, String name) throws Exception {
    String code = "lines.push(%s);";
    try (DevicePage page = open(code.formatted(call))) {
      page.click("#go").awaitText("#said", "0");
      page.assertPrinted(
          "warn: the framework's "
              + name
              + " was not carried out: its arguments are none of its own");
    }
  }

  @Test
  void aValueAsDeepAsJsonMayBeIsKept() throws Exception {
    String code =
        """
        var deep = {};
        for (var i = 0; i < 900; i++) { deep = i % 2 ? [deep] : { a: deep }; }
        lines.push(G.callUpdateAttrs('1', '_root', { deep: deep }));
        lines.push(G.callAddEvent('1', '_root', { type: 'deep', params: deep }));
        """;
    try (DevicePage page = open(code)) {
      page.click("#go").awaitText("#said", "0\n0");
      page.assertNothingElse();
    }
  }
}
