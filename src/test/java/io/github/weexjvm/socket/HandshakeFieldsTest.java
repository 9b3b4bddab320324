package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HandshakeFieldsTest {

  @Test
  void tokensAreSubprotocolsAndCaseTellsNoneApart() {
    assertDoesNotThrow(() -> HandshakeFields.checkProtocols(List.of()));
    assertDoesNotThrow(() -> HandshakeFields.checkProtocols(List.of("chat", "v1.!#$%&'*+-^_`|~")));
    assertEquals(
        "the subprotocol \"CHAT\" is offered twice", refused(() -> protocols("chat", "CHAT")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a,b", "a\r\nX: y", "a/b", "\"a\"", "ä", "a\t", "a\0"})
  void whatIsNoTokenIsNoSubprotocol(String protocol) {
    assertEquals(
        '"'
            + Excerpt.ofPart(protocol)
            + "\" is not a subprotocol: use letters, digits and !#$%&'*+-.^_`|~",
        refused(() -> protocols(protocol)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Upgrade",
        "CONNECTION",
        "Sec-WebSocket-Key",
        "sec-websocket-version",
        "Sec-WebSocket-Extensions",
        "Sec-WebSocket-Protocol",
        "Sec-WebSocket-Accept",
        "sec-websocket-anything",
        "Content-Length",
        "Transfer-Encoding",
        "TE",
        "Trailer"
      })
  void theHeadersOfTheHandshakeItselfAreNotForTheCaller(String name) {
    assertEquals(
        "the header " + name + " belongs to the WebSocket handshake and can't be set",
        refused(() -> HandshakeFields.checkHeader(name, "x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host", "HOST"})
  void theHostIsNotForAScript(String name) {
    assertDoesNotThrow(() -> HandshakeFields.checkHeader(name, "x"));
    assertEquals(
        "a script can't set the header Host: it says which server of the URL's is meant",
        refused(() -> HandshakeFields.checkScriptHeader(name, "x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X Y", "X:", "X\r\nY", "Ä", "X\0"})
  void whatIsNoTokenIsNoHeaderName(String name) {
    assertEquals(
        '"' + Excerpt.ofPart(name) + "\" is not a header name: use letters, digits and hyphens",
        refused(() -> HandshakeFields.checkHeader(name, "x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nb", "a\nb", "a\rb", "a\0", "\u007f", "ä", "€"})
  void whatWouldNotArriveAsItIsIsNoHeaderValue(String value) {
    String message = refused(() -> HandshakeFields.checkHeader("X-A", value));
    assertEquals(
        "the header X-A has a character that can't be sent",
        message.substring(0, message.indexOf(" (")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a b\tc", "\"~!\\"})
  void printableAsciiIsAHeaderValue(String value) {
    assertDoesNotThrow(() -> HandshakeFields.checkHeader("X-A", value));
  }

  private static void protocols(String... protocols) {
    HandshakeFields.checkProtocols(List.of(protocols));
  }

  private static String refused(Runnable check) {
    return assertThrows(IllegalArgumentException.class, check::run).getMessage();
  }
}
