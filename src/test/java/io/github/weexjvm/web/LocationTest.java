package io.github.weexjvm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.weexjvm.socket.WebSocketUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of a script. */
class LocationTest {

  @Test
  void isAGlobalThatCannotBeNavigated() {
    try (WebFixture fixture =
        new WebFixture(options -> options.location("HTTP://a.example:8080/b/?c#d"))) {
      fixture.run(
          """
          console.log(location.href, String(location), location.origin, location.protocol);
          console.log(location.host, location.hostname, location.port, location.pathname);
          console.log(location.search, location.hash, location, location === self.location);
          location.href = 'x';
          location = 'y';
          console.log(location.pathname, Object.prototype.toString.call(location));
          try { new WorkerLocation(); } catch (error) { console.log(error.name); }
          """);
      fixture.assertPrinted(
          "http://a.example:8080/b/?c#d http://a.example:8080/b/?c#d http://a.example:8080 http:",
          "a.example:8080 a.example 8080 /b/",
          "?c #d WorkerLocation {\n  href: 'http://a.example:8080/b/?c#d',\n"
              + "  origin: 'http://a.example:8080'\n} true",
          "/b/ [object WorkerLocation]",
          "TypeError");
    }
  }

  @Test
  void isNoGlobalOfAScriptWithoutAnAddress() {
    try (WebFixture fixture = new WebFixture()) {
      fixture.run("console.log(typeof location, 'WorkerLocation' in globalThis);");
      fixture.assertPrinted("undefined false");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/path", "file:///x", "http://", "data:,x"})
  void hasToBeAnAbsoluteUrl(String href) {
    assertThrows(IllegalArgumentException.class, () -> Location.of(href));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ws://127.0.0.1/", "ws://[::1]/", "ws://localhost/", "wss://example.org/"})
  void overTlsMayConnectToTheMachineItselfAndOverTls(String url) {
    assertNull(Location.of("https://example.org/").refusal(WebSocketUrl.parse(url)));
  }

  @Test
  void withoutTlsMayConnectAnywhere() {
    assertNull(Location.of("http://example.org/").refusal(WebSocketUrl.parse("ws://example.com/")));
    assertEquals("http://example.org", Location.of("http://example.org:80/").origin());
  }
}
