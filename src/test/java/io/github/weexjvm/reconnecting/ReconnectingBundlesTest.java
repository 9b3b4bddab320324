package io.github.weexjvm.reconnecting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Library;
import io.github.weexjvm.Platform;
import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.bundle.Framework;
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

/** A {@code ReconnectingSocket} that was built into a bundle, in each framework. */
@Timeout(120)
final class ReconnectingBundlesTest {

  private static final String SERVER =
      """
      accept
      expect text one
      send text first
      drop
      connection
      accept
      send text second
      close 4000
      """;

  private static final String CODE =
      """
      var socket = new ReconnectingSocket('ws://chat.example/', {
        socket: %s, random: function () { return 0.5; },
      });
      socket.send('one');
      socket.onmessage = function (event) { console.log(event.data); };
      socket.onreconnecting = function (event) { console.log(event.attempt, event.delay); };
      socket.ongiveup = function (event) { console.log('gave up', event.code); };
      """;

  private static final String BY_WEEX = "weex.requireModule('webSocket')";
  private static final String BY_NAME = "require('@weex-module/webSocket')";

  private enum Way {
    VUE_STANDARD(Framework.STANDARD, "// { \"framework\": \"Vue\" }\n%s", BY_WEEX),
    VUE_RECENT(Framework.RECENT, "// { \"framework\": \"Vue\" }\n%s", BY_WEEX),
    RAX_STANDARD(
        Framework.STANDARD,
        "// {\"framework\" : \"Rax\"}\ndefine('p', function (require, exports, module) {\n%s\n});\n"
            + "require('p');",
        BY_NAME),
    LEGACY(
        Framework.STANDARD,
        "define('@weex-component/p', function (require, exports, module) {\n"
            + "module.exports.template = { type: 'div' };\n%s\n});\nbootstrap('@weex-component/p');",
        BY_NAME);

    private final Framework framework;
    private final String bundle;
    private final String module;

    Way(Framework framework, String bundle, String module) {
      this.framework = framework;
      this.bundle = bundle;
      this.module = module;
    }

    String code() {
      // As a bundler does it: the library has a module object of its own.
      String library =
          "var ReconnectingSocket = (function () { var module = { exports: {} };\n"
              + Library.RECONNECTING_SOCKET.code()
              + "return module.exports; })();\n";
      return bundle.formatted(library + CODE.formatted(module));
    }
  }

  private static Stream<Arguments> everyWay() {
    return Stream.of(Platform.values())
        .flatMap(platform -> Stream.of(Way.values()).map(way -> Arguments.of(platform, way)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyWay")
  void itWorksInABundle(Platform platform, Way way) {
    List<String> printed = new ArrayList<>();
    try (Simulation simulation = Simulation.builder().server(ServerScript.parse(SERVER)).build()) {
      var unused =
          simulation.render(
              Bundle.of("page.js", way.code()),
              simulation
                  .options()
                  .platform(platform)
                  .framework(way.framework.load())
                  .console((level, text) -> printed.add(text))
                  .onFault(fault -> printed.add(fault.text())));
      simulation.run(Duration.ofMinutes(1));
    }
    assertEquals(List.of("first", "1 500", "second", "gave up 4000"), printed);
  }
}
