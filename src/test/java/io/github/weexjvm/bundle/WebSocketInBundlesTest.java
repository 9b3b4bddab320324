package io.github.weexjvm.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.PageSession;
import io.github.weexjvm.testing.EchoServer;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerScript;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The module {@code webSocket} as each framework gives it to a bundle: handlers may be assigned or
 * passed, and binary data goes both ways.
 */
@Timeout(60)
class WebSocketInBundlesTest {

  private static final String VUE = "// { \"framework\": \"Vue\" }\n";
  private static final String RAX = "// {\"framework\" : \"Rax\"}\n";
  private static final String PAGE = "define('p', function (require, exports, module) {\n";
  private static final String BY_NAME = "var ws = require('@weex-module/webSocket');\n";
  private static final String BY_WEEX = "var ws = weex.requireModule('webSocket');\n";

  private static final String LEGACY =
      """
      define('@weex-component/p', function (require, exports, module) {
        var ws = require('@weex-module/webSocket');
        module.exports.template = { type: 'div' };
        %s
      });
      bootstrap('@weex-component/p');
      """;

  /** Where the module comes from, with each framework where that works; a bundle with a hole. */
  static Stream<Arguments> ways() {
    return Stream.of(
        Arguments.of("Vue", Framework.STANDARD, VUE + BY_WEEX + "%s"),
        Arguments.of("Vue", Framework.RECENT, VUE + BY_WEEX + "%s"),
        Arguments.of(
            "Rax by name", Framework.STANDARD, RAX + PAGE + BY_NAME + "%s\n});\nrequire('p');"),
        Arguments.of(
            "Rax by name", Framework.RECENT, RAX + PAGE + BY_NAME + "%s\n});\nrequire('p');"),
        Arguments.of("Rax by weex", Framework.RECENT, RAX + BY_WEEX + "%s"),
        Arguments.of("legacy", Framework.STANDARD, LEGACY));
  }

  private static PageSession run(Framework framework, String bundle, String code, String url)
      throws Exception {
    return PageSession.begin(
        Bundle.of("page.js", bundle.formatted(code.replace("{url}", url))),
        framework,
        options -> options);
  }

  private static boolean hasOwnAccessors(String way, Framework framework) {
    return framework == Framework.STANDARD && !way.startsWith("Rax");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ways")
  void handlersMayBeAssigned(String way, Framework framework, String bundle) throws Exception {
    String code =
        """
        ws.WebSocket('{url}', '');
        ws.onopen = function () { console.log('open'); ws.send('hello'); };
        ws.onmessage = function (e) { console.log(e.data); ws.close(1000, 'bye'); };
        ws.onclose = function (e) { console.log(e.code + ' ' + e.reason + ' ' + e.wasClean); };
        ws.onerror = function (e) { console.log('error'); };
        """;
    try (EchoServer server = EchoServer.start();
        PageSession page = run(framework, bundle, code, server.url())) {
      page.awaitPrinted("open", "hello", "1000 bye true");
      page.assertPrintedNothingElse();
      page.assertFaults();
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ways")
  void handlersMayBePassed(String way, Framework framework, String bundle) throws Exception {
    String code =
        """
        ws.WebSocket('{url}', '');
        ws.onopen(function () { console.log('open'); ws.send('hello'); });
        ws.onmessage(function (e) { console.log(e.data); ws.close(1000, 'bye'); });
        ws.onclose(function (e) { console.log(e.code + ' ' + e.reason); });
        """;
    try (EchoServer server = EchoServer.start();
        PageSession page = run(framework, bundle, code, server.url())) {
      page.awaitPrinted("open", "hello", "1000 bye");
      page.assertPrintedNothingElse();
      page.assertFaults();
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ways")
  void theLastAssignmentCountsAndNullTakesItBack(String way, Framework framework, String bundle)
      throws Exception {
    String code =
        """
        ws.WebSocket('{url}', '');
        ws.onmessage = function (e) { console.log('never'); };
        ws.onopen = function () { console.log('never'); };
        {null}
        ws.onmessage = function (e) { console.log(e.data); ws.close(); };
        """;
    // To the accessors of 0.21.9 null is nothing, as if it had not been assigned.
    String back =
        hasOwnAccessors(way, framework) ? "ws.onopen = function () {};" : "ws.onopen = null;";
    try (ScriptedServer server =
            ScriptedServer.start(ServerScript.parse("accept\nsend text one\nexpect close none"));
        PageSession page = run(framework, bundle, code.replace("{null}", back), server.url())) {
      page.awaitPrinted("one");
      page.assertPrintedNothingElse();
      page.assertFaults();
      server.awaitScripts();
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ways")
  void binaryDataGoesBothWays(String way, Framework framework, String bundle) throws Exception {
    String code =
        """
        ws.WebSocket('{url}', '');
        ws.onopen = function () { ws.send(new Uint8Array([0, 1, 254, 255]).buffer); };
        ws.onmessage = function (e) {
          console.log(Object.prototype.toString.call(e.data)
            + ' ' + Array.from(new Uint8Array(e.data)).join());
          ws.close();
        };
        """;
    try (ScriptedServer server =
            ScriptedServer.start(
                ServerScript.parse(
                    "accept\nexpect binary 0001feff\nsend binary 80ff00\nexpect close none"));
        PageSession page = run(framework, bundle, code, server.url())) {
      page.awaitPrinted("[object ArrayBuffer] 128,255,0");
      page.assertPrintedNothingElse();
      page.assertFaults();
      server.awaitScripts();
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ways")
  void whatWasAssignedCanBeReadBack(String way, Framework framework, String bundle)
      throws Exception {
    String code =
        """
        var mine = function () {};
        console.log(typeof ws.onopen);
        ws.onopen = mine;
        console.log(ws.onopen === mine);
        ws.onopen = null;
        console.log(typeof ws.onopen);
        """;
    boolean own = hasOwnAccessors(way, framework); // They read as the method.
    try (PageSession page = run(framework, bundle, code, "")) {
      page.awaitPrinted("function", String.valueOf(!own), "function");
      page.assertPrintedNothingElse();
      assertEquals(0, page.faults().size());
    }
  }
}
