package io.github.weexjvm.web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** atob and btoa. */
class Base64Test {

  private final WebFixture fixture = new WebFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void encodesBytes() {
    fixture.run(
        """
        console.log(btoa(''), btoa('a'), btoa('ab'), btoa('abc'), btoa('\\xff\\0'), btoa(undefined));
        console.log(btoa.length, btoa.name, Object.keys(globalThis).includes('btoa'));
        """);
    fixture.assertPrinted(" YQ== YWI= YWJj /wA= dW5kZWZpbmVk", "1 btoa true");
  }

  @Test
  void decodesForgivingly() {
    fixture.run(
        """
        const show = (text) => console.log(escape(atob(text)));
        ['', ' ', 'YQ==', 'YQ', 'YR', ' Y\\tW\\nI\\f=\\r', '/+8=', 'abcd', null, 12].forEach(show);
        """);
    fixture.assertPrinted("", "", "a", "a", "a", "ab", "%FF%EF", "i%B7%1D", "%9E%E9e", "%D7");
  }

  @Test
  void namesTheCharacterThatIsNotAllowed() {
    fixture.run(
        """
        const attempt = (operation, ...args) => {
          try { operation(...args); } catch (error) {
            console.log(error.name, error.code ?? '-', error.message);
          }
        };
        attempt(btoa, 'a€');
        attempt(btoa, '😀');
        attempt(btoa, '\\ud800');
        attempt(atob, 'YQ=');
        attempt(atob, 'a-_b');
        attempt(atob, 'ab\\0c');
        attempt(atob, 'a');
        attempt(atob, 'abcde');
        attempt(atob, '====');
        attempt(atob);
        attempt(btoa, Symbol());
        """);
    fixture.assertPrinted(
        "InvalidCharacterError 5 btoa: the character '€' (U+20AC) stands for no byte: encode the"
            + " text as UTF-8 first",
        "InvalidCharacterError 5 btoa: the character '😀' (U+1F600) stands for no byte: encode the"
            + " text as UTF-8 first",
        "InvalidCharacterError 5 btoa: the character U+D800 stands for no byte: encode the text as"
            + " UTF-8 first",
        "InvalidCharacterError 5 atob: the character '=' (U+003D) is none of Base64's",
        "InvalidCharacterError 5 atob: the character '-' (U+002D) is none of Base64's",
        "InvalidCharacterError 5 atob: the character U+0000 is none of Base64's",
        "InvalidCharacterError 5 atob: one character is left over after each four: a part is"
            + " missing",
        "InvalidCharacterError 5 atob: one character is left over after each four: a part is"
            + " missing",
        "InvalidCharacterError 5 atob: the character '=' (U+003D) is none of Base64's",
        "TypeError - atob: 1 argument needed, 0 given",
        "TypeError - btoa: the argument is a symbol: use a string");
  }
}
