package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InvalidUrlExceptionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "ftp://x/ | its scheme is \"ftp\", use ws:// or wss://",
        "localhost:80 | its scheme is \"localhost\", use ws:// or wss://",
        "ws://h/#f | it has a fragment (#f), remove it",
        "ws://h/# | it has a fragment (#), remove it",
        "ws://h:70000 | port 70000 is above 65535",
        "ws://h:8x | port \"8x\" is no number, use digits from 0 to 65535",
        "chat | it is relative and there is no base URL, start it with ws:// or wss://",
        "ws:// | it has no host, write one as in ws://host/",
        "ws://u@:80/ | it has no host, write one as in ws://host/",
        "ws://a b/ | host \"a b\" contains \" \" (U+0020), remove it",
        "ws://a%00b/ | host \"a\\u{0}b\" contains \"\\u{0}\" (U+0000), remove it",
        "ws://[::1 | host \"[::1\" starts with [ but does not end with ], close the bracket",
        "ws://[1] | host \"[1]\" is no IPv6 address (it has fewer than 8 pieces),"
            + " write one such as [2001:db8::1]",
        "ws://[x::] | host \"[x::]\" is no IPv6 address (\"x::\" is neither up to 4 hex digits nor"
            + " a colon), write one such as [2001:db8::1]",
        "ws://1.2.3.4.5 | host \"1.2.3.4.5\" ends in a number but is no IPv4 address (has more than"
            + " four parts), write four numbers from 0 to 255",
        "ws://1.2.3.256 | host \"1.2.3.256\" ends in a number but is no IPv4 address (256 is above"
            + " 255), write four numbers from 0 to 255",
        "ws://a.1 | host \"a.1\" ends in a number but is no IPv4 address (\"a\" is no number),"
            + " write four numbers from 0 to 255",
        "ws://אa/ | host \"אa\" is no international domain name (UTS #46: [BIDI]),"
            + " check its spelling",
      })
  void namesTheValueTheRuleAndTheWayOut(String input, String rule) {
    assertEquals("\"" + input + "\" is not a WebSocket URL: " + rule, message(input, null));
  }

  @Test
  void namesTheBaseWhenTheBaseIsWrong() {
    assertEquals(
        "\"file:///x.js\" is not a base URL for a WebSocket: its scheme is \"file\","
            + " use ws:// or wss://",
        message("chat", "file:///x.js"));
  }

  @Test
  void cutsALongInput() {
    String message = message("ws://h:1" + "0".repeat(100_000), null);
    String expected =
        "\"ws://h:1%s…\" is not a WebSocket URL: port 1%s… is above 65535"
            .formatted("0".repeat(192), "0".repeat(59));
    assertEquals(expected, message);
  }

  @Test
  void doesNotCutACharacterInHalf() {
    String message = message("x".repeat(199) + "😀😀", null);
    assertTrue(message.startsWith("\"" + "x".repeat(199) + "…\""), message);
  }

  @Test
  void escapesWhatWouldGarbleALine() {
    assertEquals(
        "\"\\u{1B}[31m\\u{A}\\u{202E}\\u{D800}\\u{85}\\u{2028}é😀\" is not a WebSocket URL:"
            + " it is relative and there is no base URL, start it with ws:// or wss://",
        message("\u001b[31m\n\u202e\ud800\u0085\u2028é😀", null));
  }

  private static String message(String input, String base) {
    return assertThrows(InvalidUrlException.class, () -> WebSocketUrl.parse(input, base))
        .getMessage();
  }
}
