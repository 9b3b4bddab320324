package io.github.weexjvm.platforms;

import io.github.weexjvm.Platform;
import io.github.weexjvm.modules.Quirk;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A row of the table of platforms: one script, one server, and what is then seen on each platform,
 * as {@link PlatformSession} writes it down. Immutable once it is made.
 */
final class PlatformRow {

  private final Quirk quirk;
  private final String server;
  private final String script;
  private final Map<Platform, String> servers = new EnumMap<>(Platform.class);
  private final Map<Platform, String> seen = new EnumMap<>(Platform.class);

  private PlatformRow(Quirk quirk, String server, String script) {
    this.quirk = quirk;
    this.server = server;
    this.script = script;
  }

  /**
   * A row without what is seen yet.
   *
   * @param server a script of {@code ServerScript}
   * @param script which has the module as {@code ws}, and {@code on(name, handler)}, {@code
   *     listen(tag)} and {@code connect()}
   */
  static PlatformRow of(Quirk quirk, String server, String script) {
    return new PlatformRow(quirk, server, script);
  }

  /** What is seen on a platform. */
  PlatformRow on(Platform platform, String lines) {
    seen.put(platform, lines);
    return this;
  }

  /** The same, with a server of its own. */
  PlatformRow on(Platform platform, String ownServer, String lines) {
    servers.put(platform, ownServer);
    return on(platform, lines);
  }

  Quirk quirk() {
    return quirk;
  }

  /** A test for each cell. */
  Stream<DynamicTest> tests() {
    return Stream.of(Platform.values())
        .map(platform -> DynamicTest.dynamicTest(name(platform), () -> check(platform)));
  }

  private String name(Platform platform) {
    return platform.id() + ": " + quirk.title();
  }

  private void check(Platform platform) {
    String expected = seen.get(platform);
    if (expected == null) {
      throw new AssertionError("there is no cell for " + name(platform));
    }
    PlatformSession.play(platform, quirk, servers.getOrDefault(platform, server), script)
        .assertSaw(expected);
  }
}
