package io.github.weexjvm.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether each interface has the shape that Web IDL gives it: descriptors, lengths, names, and what
 * throws. The table and the rules are in interface-shapes.js.
 */
final class InterfaceShapeTest {

  private final WebFixture fixture = new WebFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EventTarget",
        "Event",
        "CustomEvent",
        "MessageEvent",
        "CloseEvent",
        "ErrorEvent",
        "DOMException",
        "WebSocket"
      })
  void hasTheShapeThatItsDefinitionGivesIt(String name) throws IOException {
    fixture.run(rules() + "check('" + name + "');");
    fixture.assertPrinted();
  }

  @Test
  void givesAnObjectItsOwnPrototypeWhereNewTargetHasNone() {
    fixture.run(
        """
        function Odd() {}
        Odd.prototype = null;
        console.log(Object.getPrototypeOf(Reflect.construct(Event, ['x'], Odd)) === Event.prototype);
        console.log(Reflect.construct(EventTarget, [], Odd) instanceof EventTarget);
        class Mine extends CloseEvent {}
        console.log(new Mine('close') instanceof Mine);
        """);
    fixture.assertPrinted("true", "true", "true");
  }

  private static String rules() throws IOException {
    try (InputStream file = InterfaceShapeTest.class.getResourceAsStream("interface-shapes.js")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
