package io.github.weexjvm.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Platform;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.WeexPage;
import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.bundle.Framework;
import io.github.weexjvm.module.CallListener;
import io.github.weexjvm.testing.Simulation;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a listener hears of scripts and modules, and where the script then is. */
@Timeout(60)
final class CallListenerTest {

  private static final Duration MOST = Duration.ofMinutes(1);

  private final List<String> heard = new ArrayList<>();

  /** Null until the instance is there. */
  private WeexInstance instance;

  private final class Recorder implements CallListener {

    @Override
    public void called(String module, String method, List<Object> arguments) {
      note("called", module, method, "");
    }

    @Override
    public void answered(String module, String method, Object data) {
      note("answered", module, method, " " + data);
    }

    @Override
    public void ignored(String module, String member) {
      note("ignored", module, member, "");
    }

    @Override
    public void read(String module, String member) {
      note("read", module, member, "");
    }

    @Override
    public void missed(String module, String member) {
      note("missed", module, member, "");
    }

    private void note(String what, String module, String member, String more) {
      if (!module.equals("timer")) { // Frameworks have timers of their own.
        heard.add(what + " " + module + "." + member + more + " at " + instance.place());
      }
    }
  }

  private void play(Platform platform, String code) {
    try (Simulation simulation = Simulation.echo()) {
      WeexOptions.Builder options = simulation.options().platform(platform).onCall(new Recorder());
      instance = simulation.open(options);
      var unused = instance.run("chat.js", code);
      simulation.run(MOST);
    }
  }

  private void assertHeard(String... lines) {
    assertEquals(String.join("\n", lines), String.join("\n", heard));
  }

  @Test
  void itHearsOfEachCallAndEachAnswer() {
    play(
        Platform.PORTABLE,
        """
        const ws = weex.requireModule('webSocket');
        ws.WebSocket('ws://chat.example/', '');
        ws.onopen(() =>
          ws.send('hi'));
        ws.onmessage = () => ws.close();
        """);
    assertHeard(
        "called webSocket.WebSocket at chat.js:2",
        "called webSocket.onopen at chat.js:3",
        "called webSocket.onmessage at chat.js:5",
        "answered webSocket.onopen {type=open} at null",
        "called webSocket.send at chat.js:4",
        "answered webSocket.onmessage {type=message, data=hi, origin=ws://chat.example} at null",
        "called webSocket.close at chat.js:5");
  }

  @Test
  void anAssignmentThatADeviceIgnoresIsHeardOf() {
    play(
        Platform.ANDROID,
        """
        const ws = weex.requireModule('webSocket');
        ws.onopen = () => {};

        ws.onopen();
        ws.onopen;
        """);
    assertHeard(
        "ignored webSocket.onopen at chat.js:2",
        "called webSocket.onopen at chat.js:4",
        "read webSocket.onopen at chat.js:5");
  }

  @Test
  void aHandlerThatTheWebDoesNotHaveIsMissed() {
    play(
        Platform.H5,
        """
        const ws = weex.requireModule('webSocket');
        ws.onopen;
        ws.WebSocket('ws://chat.example/', '');
        ws.onopen = () => ws.close();
        ws.onopen;
        """);
    assertHeard(
        "missed webSocket.onopen at chat.js:2",
        "called webSocket.WebSocket at chat.js:3",
        "called webSocket.onopen at chat.js:4",
        "read webSocket.onopen at chat.js:5",
        "answered webSocket.onopen WebObject[interfaceName=Event, members={type=open}] at null",
        "called webSocket.close at chat.js:4");
  }

  @Test
  void callbacksOfOtherModulesAreHeardOfToo() {
    play(Platform.PORTABLE, "weex.requireModule('storage').getItem('nothing', () => {});");
    assertEquals(2, heard.size(), heard::toString);
    assertEquals("called storage.getItem at chat.js:1", heard.get(0));
  }

  @Test
  void inABundleThePlaceIsTheBundlesLine() {
    for (Framework framework : Framework.values()) {
      heard.clear();
      try (Simulation simulation = Simulation.echo()) {
        WeexOptions.Builder options =
            simulation.options().onCall(new Recorder()).framework(framework.load());
        WeexPage page =
            simulation.render(
                Bundle.of(
                    "page.js",
                    """
                    // { "framework": "Vue" }
                    const ws = weex.requireModule('webSocket');
                    ws.WebSocket('ws://chat.example/', '');
                    ws.onopen(() => {
                      ws.close();
                    });
                    """),
                options);
        instance = page.instance();
        simulation.run(MOST);
      }
      assertHeard(
          "called webSocket.WebSocket at page.js:3",
          "called webSocket.onopen at page.js:4",
          "answered webSocket.onopen {type=open} at null",
          "called webSocket.close at page.js:5");
    }
  }

  @Test
  void anAssignmentThatAFrameworkDropsIsHeardOf() {
    String vue =
        "// { \"framework\": \"Vue\" }\nweex.requireModule('webSocket').onopen = () => {};";
    String rax =
        "// {\"framework\" : \"Rax\"}\ndefine('p', (require) => {"
            + " require('@weex-module/webSocket').onopen = () => {}; }); require('p');";
    assertBundleHeard(Framework.STANDARD, vue, "called webSocket.onopen at page.js:2");
    assertBundleHeard(Framework.RECENT, vue, "ignored webSocket.onopen at page.js:2");
    assertBundleHeard(Framework.STANDARD, rax, "ignored webSocket.onopen at page.js:2");
    assertBundleHeard(Framework.RECENT, rax, "ignored webSocket.onopen at page.js:2");
  }

  private void assertBundleHeard(Framework framework, String bundle, String... lines) {
    heard.clear();
    try (Simulation simulation = Simulation.echo()) {
      WeexOptions.Builder options = simulation.options().platform(Platform.IOS);
      options.onCall(new Recorder()).framework(framework.load()).onFault(fault -> {});
      instance = simulation.render(Bundle.of("page.js", bundle), options).instance();
      simulation.run(MOST);
    }
    assertHeard(lines);
  }

  @Test
  void aListenerMayLookAtBytes() {
    List<Integer> sizes = new ArrayList<>();
    try (Simulation simulation = Simulation.echo()) {
      instance =
          simulation.open(
              simulation
                  .options()
                  .onCall(
                      (module, method, arguments) -> {
                        if (arguments.size() == 1 && arguments.get(0) instanceof ByteBuffer bytes) {
                          sizes.add(bytes.remaining());
                        }
                      }));
      var unused =
          instance.run(
              "chat.js",
              "const ws = weex.requireModule('webSocket'); ws.WebSocket('ws://chat.example/');"
                  + "ws.onopen = () => { ws.send(new Uint8Array(3)); ws.close(); };");
      simulation.run(MOST);
    }
    assertEquals(List.of(3), sizes);
  }
}
