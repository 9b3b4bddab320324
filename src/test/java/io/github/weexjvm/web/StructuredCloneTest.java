package io.github.weexjvm.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * structuredClone against a table of what Node's does, and with a script that patched everything.
 */
class StructuredCloneTest {

  private static final String CASE = "=== ";

  /** A line that begins a case is printed too, so that a difference shows where it is. */
  private static final String RUNNER =
      """
      const tools = %s;
      const printed = (...texts) => console.log(texts.join(' ').trim());
      const { look, says, fails } = tools(printed);
      for (const code of %s) {
        console.log('=== ' + code);
        try {
          new Function('look', 'says', 'fails', code)(look, says, fails);
        } catch (error) {
          printed('throws ' + error.name);
        }
      }
      """;

  private final WebFixture fixture = new WebFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void clonesAsTheTableSays() throws IOException {
    List<String> table = new ArrayList<>();
    List<String> cases = new ArrayList<>();
    for (String line : resource("structured-clone-cases.txt").lines().toList()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        table.add(line);
      }
      if (line.startsWith(CASE)) {
        cases.add(quoted(line.substring(CASE.length())));
      }
    }
    assertTrue(cases.size() > 60, "the table is not emptied");
    fixture.run(RUNNER.formatted(resource("structured-clone-cases.js"), cases));
    fixture.assertPrinted(table.toArray(String[]::new));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = StructuredCloneTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void isAnOrdinaryFunctionOfTheGlobalObject() {
    fixture.run(
        """
        const { value, ...rest } = Object.getOwnPropertyDescriptor(globalThis, 'structuredClone');
        console.log(typeof value, rest);
        structuredClone(1);
        console.log(structuredClone === value, Object.keys(value).length, 'prototype' in value);
        """);
    fixture.assertPrinted(
        "function { writable: true, enumerable: true, configurable: true }", "true 0 false");
  }

  @Test
  void leavesTheGlobalObjectAndTheBuiltInsAsTheyAre() {
    fixture.run(
        """
        const owners = [globalThis, Function.prototype, Object.prototype, Array.prototype, Map, Error];
        const picture = () => owners.map((owner) => Reflect.ownKeys(owner).map(String).join());
        const { toString } = Function.prototype;
        const before = picture();
        structuredClone({ a: [new Map(), new Error('x')] });
        console.log(String(picture()) === String(before), toString === Function.prototype.toString);
        """);
    fixture.assertPrinted("true true");
  }

  @Test
  void looksNoGlobalUpThatAScriptMayHaveReplaced() {
    fixture.run(
        """
        const { log } = console;
        for (const name of Reflect.ownKeys(globalThis)) {
          if (!['console', 'structuredClone', 'globalThis'].includes(name)) {
            try { globalThis[name] = undefined; } catch { }
          }
        }
        const clone = structuredClone({ a: /x/g, b: [1n, new (class A { c = 1; })()] });
        log(clone.a.flags, clone.b[0], clone.b[1].c);
        """);
    fixture.assertPrinted("g 1n 1");
  }

  /** While it loads, the library looks methods up, so that patched ones tell of it. */
  @Test
  void theLibraryIsNotLoadedBeforeTheFirstCall() {
    fixture.run(
        """
        const { defineProperty } = Object;
        let calls = 0;
        Object.defineProperty = (...args) => { calls++; return defineProperty(...args); };
        console.log(typeof structuredClone, structuredClone.length, calls);
        structuredClone(1);
        console.log(calls > 0);
        """);
    fixture.assertPrinted("function 1 0", "true");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
