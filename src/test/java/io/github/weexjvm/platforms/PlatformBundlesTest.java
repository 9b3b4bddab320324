package io.github.weexjvm.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Platform;
import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.bundle.Framework;
import io.github.weexjvm.testing.PeerFactory;
import io.github.weexjvm.testing.ServerScript;
import io.github.weexjvm.testing.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What bundles see of a platform, in each framework. */
@Timeout(120)
final class PlatformBundlesTest {

  private static final Duration MOST = Duration.ofMinutes(1);
  private static final String VUE = "// { \"framework\": \"Vue\" }\n%s";
  private static final String RAX =
      "// {\"framework\" : \"Rax\"}\ndefine('p', function (require, exports, module) {\n%s\n});\n"
          + "require('p');";
  private static final String LEGACY =
      "define('@weex-component/p', function (require, exports, module) {\n"
          + "module.exports.template = { type: 'div' };\n%s\n});\nbootstrap('@weex-component/p');";
  private static final String BY_WEEX = "var ws = weex.requireModule('webSocket');\n";
  private static final String BY_NAME = "var ws = require('@weex-module/webSocket');\n";

  /** What a bundle is written for, with what to run it. */
  private enum Way {
    VUE_STANDARD(Framework.STANDARD, VUE, BY_WEEX),
    VUE_RECENT(Framework.RECENT, VUE, BY_WEEX),
    RAX_STANDARD(Framework.STANDARD, RAX, BY_NAME),
    RAX_RECENT(Framework.RECENT, RAX, BY_NAME),
    LEGACY_STANDARD(Framework.STANDARD, LEGACY, BY_NAME);

    private final Framework framework;
    private final String bundle;
    private final String module;

    Way(Framework framework, String bundle, String module) {
      this.framework = framework;
      this.bundle = bundle;
      this.module = module;
    }

    /** Whether the framework itself hands on what is assigned to a module's member. */
    boolean passesAssignmentsOn() {
      return this == VUE_STANDARD || this == LEGACY_STANDARD;
    }
  }

  private static Stream<Arguments> everyWay() {
    return Stream.of(Platform.values())
        .flatMap(platform -> Stream.of(Way.values()).map(way -> Arguments.of(platform, way)));
  }

  private static Stream<Arguments> everyWayOnDevices() {
    return everyWay()
        .filter(way -> way.get()[0].equals(Platform.ANDROID) || way.get()[0].equals(Platform.IOS));
  }

  private static Stream<Way> ways() {
    return Stream.of(Way.values());
  }

  /** What a page prints, to the end of its session; faults among it. */
  private static List<String> run(Platform platform, Way way, String server, String code) {
    List<String> printed = new ArrayList<>();
    PeerFactory peers = ServerScript.parse(server);
    try (Simulation simulation = Simulation.builder().server(peers).build()) {
      var unused =
          simulation.render(
              Bundle.of("page.js", way.bundle.formatted(way.module + code)),
              simulation
                  .options()
                  .platform(platform)
                  .framework(way.framework.load())
                  .console((level, text) -> printed.add(text))
                  .onFault(
                      fault ->
                          printed.add(fault.file() + ":" + fault.line() + " " + fault.text())));
      simulation.run(MOST);
    }
    return printed;
  }

  private static void assertPrints(
      Platform platform, Way way, String server, String code, String... lines) {
    assertEquals(List.of(lines), run(platform, way, server, code));
  }

  // ---- Handlers ----

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyWayOnDevices")
  void onDevicesHandlersArePassed(Platform platform, Way way) {
    assertPrints(
        platform,
        way,
        "accept\necho",
        """
        ws.WebSocket('ws://chat.example/', '');
        ws.onopen(function () { ws.send('hello'); });
        ws.onmessage(function (e) { console.log(JSON.stringify(e)); ws.close(); });
        ws.onclose(function (e) { console.log(JSON.stringify(e)); });
        """,
        "{\"data\":\"hello\"}",
        "{\"code\":1000,\"reason\":\"\",\"wasClean\":true}");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyWayOnDevices")
  void onDevicesTheFrameworkDecidesWhatAnAssignmentDoes(Platform platform, Way way) {
    String[] lines = way.passesAssignmentsOn() ? new String[] {"open"} : new String[0];
    assertPrints(
        platform,
        way,
        "accept\necho",
        """
        ws.WebSocket('ws://chat.example/', '');
        ws.onopen = function () { console.log('open'); };
        setTimeout(function () { ws.close(); }, 100);
        """,
        lines);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void onTheWebHandlersAreAssigned(Way way) {
    assertPrints(
        Platform.H5,
        way,
        "accept\necho",
        """
        ws.onclose = function () { console.log('never'); };
        console.log(ws.onclose === null);
        ws.WebSocket('ws://chat.example/', '');
        var open = function () { ws.send('hello'); };
        ws.onopen = open;
        console.log(ws.onopen === open, ws.onmessage === null);
        try { ws.onmessage(function () {}); } catch (e) { console.log(e.name); }
        ws.onmessage = function (e) { console.log(e.constructor.name, e.type, e.data); ws.close(); };
        ws.onclose = function (e) { console.log(e.constructor.name, e.code, e.isTrusted, e.target); };
        """,
        "true",
        "true true",
        "TypeError",
        "MessageEvent message hello",
        "CloseEvent 1005 true null");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void onTheWebASecondConnectionHasNoHandlers(Way way) {
    assertPrints(
        Platform.H5,
        way,
        "each\naccept\necho",
        """
        ws.WebSocket('ws://chat.example/', '');
        ws.onopen = function () { console.log('open'); };
        setTimeout(function () {
          ws.WebSocket('ws://chat.example/', '');
          console.log(ws.onopen === null);
        }, 100);
        """,
        "open",
        "true");
  }

  // ---- Bytes ----

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyWay")
  void bytesGoOutAsThePlatformSendsThem(Platform platform, Way way) {
    String base64 = "AQIDBA==";
    String sent =
        platform == Platform.ANDROID
            ? "expect text {\"@type\":\"binary\",\"base64\":\""
                + base64
                + "\",\"dataType\":\"Uint8Array\"}"
            : "expect binary 01020304"; // The framework takes the view's whole buffer.
    assertPrints(
        platform,
        way,
        "accept\n" + sent + "\nclose 1000\nexpect close 1000",
        """
        ws.WebSocket('ws://chat.example/', '');
        var open = function () { ws.send(new Uint8Array([1, 2, 3, 4]).subarray(1)); };
        if (WXEnvironment.platform === 'Web') { ws.onopen = open; } else { ws.onopen(open); }
        """);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void onTheWebBytesComeInABlob(Way way) {
    assertPrints(
        Platform.H5,
        way,
        "accept\nsend binary 686921\necho",
        """
        ws.WebSocket('ws://chat.example/', '');
        ws.onmessage = function (e) {
          e.data.text().then(function (text) { console.log(e.data.size, text); ws.close(); });
        };
        """,
        "3 hi!");
  }

  // ---- Environment ----

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyWay")
  void theEnvironmentIsThePlatforms(Platform platform, Way way) {
    String name =
        switch (platform) {
          case PORTABLE -> "jvm";
          case ANDROID -> "android";
          case IOS -> "iOS";
          case H5 -> "Web";
        };
    boolean numbers = platform == Platform.IOS || platform == Platform.H5;
    assertPrints(
        platform,
        way,
        "refused",
        "console.log(WXEnvironment.platform, typeof WXEnvironment.deviceWidth);",
        name + " " + (numbers ? "number" : "string"));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyWay")
  void anErrorHasTheBundlesLine(Platform platform, Way way) {
    List<String> printed =
        run(platform, way, "refused", "\n\nsetTimeout(function () {\nwhoops(); }, 0);");
    long header = way.bundle.substring(0, way.bundle.indexOf("%s")).lines().count();
    assertEquals(1, printed.size(), printed::toString);
    String first = printed.get(0).lines().findFirst().orElseThrow();
    assertEquals("page.js:" + (header + 5) + " ReferenceError: whoops is not defined", first);
  }
}
