package io.github.weexjvm.web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The performance object. */
class PerformanceTest {

  private final WebFixture fixture = new WebFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void tellsTheTimeOfTheLoopsClock() {
    fixture.run(
        """
        console.log(performance.now());
        setTimeout(() => console.log(performance.now(), new Event('x').timeStamp), 5);
        """);
    fixture.assertPrinted("0", "5 5");
  }

  @Test
  void knowsWhenTheScriptBegan() {
    fixture.run(
        """
        const { timeOrigin } = performance;
        console.log(Math.abs(timeOrigin - Date.now()) < 60_000, timeOrigin === performance.timeOrigin);
        console.log(JSON.stringify(performance) === JSON.stringify({ timeOrigin }));
        """);
    fixture.assertPrinted("true true", "true");
  }

  @Test
  void isAnEventTargetThatNoScriptMakes() {
    fixture.run(
        """
        console.log(performance instanceof Performance, performance instanceof EventTarget,
          performance === performance, String(performance));
        performance.addEventListener('x', (event) => console.log(event.target === performance));
        performance.dispatchEvent(new Event('x'));
        try { new Performance(); } catch (error) { console.log(error.name); }
        try { Performance.prototype.now(); } catch (error) { console.log(error.name); }
        performance = 1;
        console.log(performance, Object.getOwnPropertyDescriptor(globalThis, 'performance'));
        """);
    fixture.assertPrinted(
        "true true true [object Performance]",
        "true",
        "TypeError",
        "TypeError",
        "1 { value: 1, writable: true, enumerable: true, configurable: true }");
  }
}
