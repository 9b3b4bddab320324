package io.github.weexjvm.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Platform;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.modules.Quirk;
import io.github.weexjvm.socket.WebSocketUrl;
import io.github.weexjvm.testing.HandshakeRequest;
import io.github.weexjvm.testing.PeerFactory;
import io.github.weexjvm.testing.ServerScript;
import io.github.weexjvm.testing.Simulation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A script on one platform and its server, until nothing can happen any more, and what was seen
 * meanwhile, in order:
 *
 * <pre>
 * ask chat          the server is asked for a connection, with this Sec-WebSocket-Protocol; - for none
 * > text hello      a frame goes to the server
 * !                 the row's situation is announced
 * open {}           the script has printed this
 * warn: sentence    or something else than by console.log
 * throws Error: …   nobody caught this
 * end               the instance is closed from here on
 * </pre>
 */
final class PlatformSession {

  private static final Duration MOST = Duration.ofMinutes(1);

  /** What every script begins with. */
  private static final String PRELUDE =
      """
      const platform = '{platform}';
      const ws = weex.requireModule('webSocket');
      function on(name, handler) {
        if (platform === 'h5') { ws[name] = handler; } else { ws[name](handler); }
      }
      function listen(tag = '') {
        for (const name of ['onopen', 'onmessage', 'onerror', 'onclose']) {
          on(name, (event) => console.log(tag + name.slice(2), event));
        }
      }
      function connect(tag) {
        ws.WebSocket('ws://chat.example/', '');
        listen(tag);
      }
      """;

  private final List<String> seen = new ArrayList<>();
  private final Platform platform;
  private final Quirk quirk;

  private PlatformSession(Platform platform, Quirk quirk) {
    this.platform = platform;
    this.quirk = quirk;
  }

  /**
   * Plays a session.
   *
   * @param server for all connections, a script of {@link ServerScript}
   */
  static PlatformSession play(Platform platform, Quirk quirk, String server, String script) {
    PlatformSession session = new PlatformSession(platform, quirk);
    session.play(ServerScript.parse(server), script);
    return session;
  }

  private void play(PeerFactory server, String script) {
    try (Simulation simulation =
        Simulation.builder().server(server).onRequest(this::asked).build()) {
      WeexInstance instance =
          simulation.open(
              simulation
                  .options()
                  .platform(platform)
                  .console(this::printed)
                  .onFault(fault -> seen.add("throws " + firstLine(fault.text())))
                  .frames(this::passed)
                  .onQuirk(this::announced));
      String prelude = PRELUDE.replace("{platform}", platform.id()).replace("\n", " ");
      var unused = instance.run("row.js", prelude + script);
      simulation.run(MOST);
      seen.add("end");
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private void asked(HandshakeRequest request) {
    String protocol = request.header("Sec-WebSocket-Protocol");
    seen.add("ask " + (protocol == null ? "-" : "\"" + protocol + "\""));
  }

  private void printed(String level, String text) {
    seen.add(level.equals("log") ? text : level + ": " + text);
  }

  private void announced(Quirk arisen) {
    if (arisen == quirk) {
      seen.add("!");
    }
  }

  private void passed(
      WebSocketUrl url, boolean incoming, String type, boolean fin, ByteBuffer payload) {
    if (!incoming && !type.equals("ping") && !type.equals("pong")) {
      seen.add("> " + type + shown(type, payload));
    }
  }

  private static String shown(String type, ByteBuffer payload) {
    String text = "";
    if (type.equals("close") && payload.hasRemaining()) {
      text = " " + (payload.getShort() & 0xFFFF);
    } else if (type.equals("binary")) {
      byte[] bytes = new byte[payload.remaining()];
      payload.get(bytes);
      text = " " + HexFormat.of().formatHex(bytes);
    }
    String rest = StandardCharsets.UTF_8.decode(payload).toString();
    return rest.isEmpty() ? text : text + " " + rest;
  }

  /** Compares all that was seen, after which nothing else came. */
  void assertSaw(String lines) {
    assertEquals(lines.strip(), String.join("\n", seen), platform.id() + ": " + quirk.title());
  }
}
