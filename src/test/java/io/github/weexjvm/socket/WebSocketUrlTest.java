package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WebSocketUrlTest {
  static List<UrlCase> cases() throws IOException {
    return UrlCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void parsesAsTheStandardDoes(UrlCase expected) {
    if (expected.fails()) {
      assertThrows(
          InvalidUrlException.class, () -> WebSocketUrl.parse(expected.input(), expected.base()));
      return;
    }
    WebSocketUrl url = WebSocketUrl.parse(expected.input(), expected.base());
    assertAll(
        () -> assertEquals(expected.href(), url.href()),
        () -> assertEquals(expected.host(), url.host()),
        () -> assertEquals(expected.port(), String.valueOf(url.port())),
        () -> assertEquals(expected.path(), url.path()),
        () -> assertEquals(url, WebSocketUrl.parse(url.href())));
  }

  @Test
  void theTableIsNotEmptied() throws IOException {
    assertTrue(cases().size() > 600);
  }

  @Test
  void showsEveryPart() {
    WebSocketUrl url = WebSocketUrl.parse("https://us er:p:w@Example.com:8443/a/../b c?d=é&e");
    assertAll(
        () -> assertTrue(url.secure()),
        () -> assertEquals("wss", url.scheme()),
        () -> assertEquals("us%20er", url.username()),
        () -> assertEquals("p%3Aw", url.password()),
        () -> assertEquals("example.com", url.host()),
        () -> assertEquals(8443, url.port()),
        () -> assertFalse(url.defaultPort()),
        () -> assertEquals("/b%20c", url.path()),
        () -> assertEquals("d=%C3%A9&e", url.query()),
        () -> assertEquals("wss://example.com:8443", url.origin()),
        () -> assertEquals("example.com:8443", url.hostHeader()),
        () -> assertEquals("/b%20c?d=%C3%A9&e", url.requestTarget()),
        () ->
            assertEquals("wss://us%20er:p%3Aw@example.com:8443/b%20c?d=%C3%A9&e", url.toString()));
  }

  @Test
  void absentPartsAreEmptyButAnAbsentQueryIsNull() {
    WebSocketUrl url = WebSocketUrl.parse("ws://h");
    assertAll(
        () -> assertFalse(url.secure()),
        () -> assertEquals("", url.username()),
        () -> assertEquals("", url.password()),
        () -> assertNull(url.query()),
        () -> assertEquals("/", url.requestTarget()));
  }

  @Test
  void anEmptyQueryKeepsItsQuestionMark() {
    WebSocketUrl url = WebSocketUrl.parse("ws://h?");
    assertEquals("", url.query());
    assertEquals("/?", url.requestTarget());
  }

  @Test
  void theDefaultPortStaysOutOfTheHostHeader() {
    assertAll(
        () -> assertEquals("h", WebSocketUrl.parse("ws://h:80/").hostHeader()),
        () -> assertEquals("h", WebSocketUrl.parse("wss://h:443/").hostHeader()),
        () -> assertEquals("h:443", WebSocketUrl.parse("ws://h:443/").hostHeader()),
        () -> assertEquals("h:0", WebSocketUrl.parse("ws://h:0/").hostHeader()),
        () -> assertEquals("[::1]:81", WebSocketUrl.parse("ws://[::1]:81/").hostHeader()),
        () -> assertEquals("ws://[::1]", WebSocketUrl.parse("ws://u@[::1]/p").origin()),
        () -> assertTrue(WebSocketUrl.parse("https://h:443").defaultPort()));
  }

  @Test
  void equalUrlsAreThoseWithTheSameHref() {
    WebSocketUrl url = WebSocketUrl.parse("ws://h/");
    assertEquals(url, WebSocketUrl.parse("HTTP://H:80"));
    assertEquals(url.hashCode(), WebSocketUrl.parse("HTTP://H:80").hashCode());
    assertNotEquals(url, WebSocketUrl.parse("wss://h/"));
    assertNotEquals(url, "ws://h/");
  }

  @Test
  void anAddressIsFoundWithoutALookup() throws UnknownHostException {
    byte[] mapped = {127, 0, 0, 1};
    byte[] loopback = new byte[16];
    loopback[15] = 1;
    assertAll(
        () -> assertEquals(InetAddress.getByAddress(mapped), address("ws://127.1/")),
        () -> assertEquals(InetAddress.getByAddress(loopback), address("ws://[0::1]/")),
        () -> assertEquals(InetAddress.getByAddress(mapped), address("ws://[::ffff:7f00:1]/")),
        () -> assertTrue(WebSocketUrl.parse("ws://localhost/").literalAddress().isEmpty()));
  }

  @Test
  void anAddressIsItsOwnNameSoThatAskingForItLooksNothingUp() {
    assertEquals("192.0.2.1", address("ws://192.0.2.1/").getHostName());
    assertEquals("2001:db8::1", address("ws://[2001:db8:0::1]/").getHostName());
  }

  private static InetAddress address(String url) {
    return WebSocketUrl.parse(url).literalAddress().orElseThrow();
  }

  @Test
  void anAsciiHostNeedsNoIcu() throws ReflectiveOperationException {
    WithoutIcu world = new WithoutIcu();
    assertEquals("example.com", world.host("ws://Ex%61mple.COM:81/é?é"));
    assertEquals("127.0.0.1", world.host("ws://127.1/"));
    assertEquals("[::1]", world.host("ws://[::1]/"));
    assertEquals("xn--fa-hia.de", world.host("ws://xn--fa-hia.de/"));
    Throwable thrown =
        assertThrows(InvocationTargetException.class, () -> world.host("ws://faß.de/"));
    assertInstanceOf(LinkageError.class, thrown.getCause());
  }

  @Test
  void aLabelBeyondIcusOwnBoundsIsAnInvalidUrl() {
    String input = "ws://" + "ü".repeat(5000) + "/";
    assertThrows(InvalidUrlException.class, () -> WebSocketUrl.parse(input));
  }

  @Test
  void noInputIsAProgrammingError() {
    assertThrows(NullPointerException.class, () -> WebSocketUrl.parse(null));
    assertThrows(NullPointerException.class, () -> WebSocketUrl.parse(null, "ws://h/"));
  }
}
