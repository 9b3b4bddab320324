package io.github.weexjvm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** DOMException, as a script makes it and as the host does. */
class DomExceptionTest {

  private final WebFixture fixture = new WebFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void isReportedByItsNameWithItsPlace() {
    fixture.run("new WebSocket('ftp://h/');");
    assertEquals(
        """
        test.js:1:1
        new WebSocket('ftp://h/');
        ^
        Uncaught DOMException [SyntaxError]: WebSocket: "ftp://h/" is not a WebSocket URL: its scheme is "ftp", \
        use ws:// or wss://
            at test.js:1:1""",
        fixture.onlyFault().report());
  }

  @Test
  void isAnErrorWithANameAMessageAndACode() {
    fixture.run(
        """
        const error = new DOMException('too late', 'TimeoutError');
        console.log(error.name, error.message, error.code, String(error));
        console.log(error instanceof Error, error instanceof DOMException);
        console.log(Object.prototype.toString.call(error), Object.keys(error).length);
        console.log(DOMException.TIMEOUT_ERR, error.TIMEOUT_ERR, DOMException.length);
        console.log(new DOMException().name, new DOMException('x', 'Mine').code);
        console.log(error.stack.split('\\n')[0], Object.hasOwn(error, 'message'));
        """);
    fixture.assertPrinted(
        "TimeoutError too late 23 TimeoutError: too late",
        "true true",
        "[object DOMException] 0",
        "23 23 0",
        "Error 0",
        "TimeoutError: too late false");
  }

  @Test
  void keepsItsStateFromOtherObjects() {
    fixture.run(
        """
        const { get } = Object.getOwnPropertyDescriptor(DOMException.prototype, 'name');
        try { get.call(new Error('x')); } catch (error) { console.log(error.name); }
        """);
    fixture.assertPrinted("TypeError");
  }
}
