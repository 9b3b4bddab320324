package io.github.weexjvm.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Liveness;
import io.github.weexjvm.loop.VirtualClock;
import io.github.weexjvm.script.Reproducible.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Dates by the loop's clock and random numbers by a seed, which else are as the language's own. */
@Timeout(60)
final class ReproducibleTest {

  private final List<String> printed = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();

  /** What does not depend on the time must be as without us; a list of expressions. */
  private static final String AS_EVER =
      """
      [
        () => Date.name, () => Date.length, () => typeof Date, () => String(Date.now.name),
        () => Date.now.length, () => Math.random.name, () => Math.random.length,
        () => Object.keys(Date), () => Object.getOwnPropertyNames(Date).sort(),
        () => Object.getOwnPropertyNames(Date.prototype).sort(),
        () => JSON.stringify(Object.getOwnPropertyDescriptor(Date, 'prototype')),
        () => JSON.stringify(Object.getOwnPropertyDescriptor(Date, 'name')),
        () => JSON.stringify(Object.getOwnPropertyDescriptor(Date, 'length')),
        () => flags(Date, 'now'), () => flags(Date, 'UTC'), () => flags(Math, 'random'),
        () => flags(globalThis, 'Date'), () => flags(Date.prototype, 'constructor'),
        () => Date.prototype.constructor === Date,
        () => new Date(0) instanceof Date, () => Date.prototype instanceof Date,
        () => Object.prototype.toString.call(new Date(0)),
        () => Object.prototype.toString.call(Date),
        () => Date.UTC(2020, 1, 29), () => Date.parse('2020-02-29T00:00:00Z'),
        () => new Date(2020, 1, 29, 1, 2, 3, 4).getTime(),
        () => new Date('2020-02-29T12:00:00Z').toISOString(),
        () => new Date(undefined).getTime(), () => new Date(null).getTime(),
        () => new Date(new Date(5)).getTime(), () => new Date(NaN).toString(),
        () => typeof Date(), () => typeof Date(2020, 1), () => typeof Date.call({}, 5),
        () => new (class Day extends Date { tomorrow() { return this.getTime() + 86400000; } })(7)
            .tomorrow(),
        () => (class Day extends Date {}).name, () => new (class Day extends Date {})() instanceof Date,
        () => Object.getPrototypeOf(class Day extends Date {}) === Date,
        () => Object.getPrototypeOf(Reflect.construct(Date, [0], Array)) === Array.prototype,
        () => Reflect.construct(Object, [], Date) instanceof Date,
        () => { try { new Date.now(); } catch (e) { return e.name; } },
        () => { try { new Math.random(); } catch (e) { return e.name; } },
        () => Date.toString().replace(/\\s+/g, ' ').includes('[native code]'),
        () => Date.now.toString().includes('[native code]'),
        () => Math.random.toString().includes('[native code]'),
        () => { Date.extra = 1; return Date.extra; },
        () => { const now = Date.now; Date.now = () => 5; const n = Date.now(); Date.now = now; return n; },
        () => flags(Intl.DateTimeFormat.prototype, 'formatToParts'),
        () => JSON.stringify(
            Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format')),
        () => Intl.DateTimeFormat.prototype.formatToParts.length,
        () => { const f = new Intl.DateTimeFormat('en'); return f.format === f.format; },
        () => new Intl.DateTimeFormat('en').format.length,
        () => [0, 1].map(new Intl.DateTimeFormat('en', { timeZone: 'UTC' }).format),
        () => new Intl.DateTimeFormat('en', { timeZone: 'UTC' }).formatToParts(0).length,
        () => Intl.DateTimeFormat.prototype.format,
        () => structuredClone === undefined,
      ].slice(0, -1).map((f, i) => { try { return `${i} ${f()}`; } catch (e) { return `${i} ${e}`; } })
      """;

  private static final String FLAGS =
      """
      const flags = (object, name) => {
        const d = Object.getOwnPropertyDescriptor(object, name);
        return [d.writable, d.enumerable, d.configurable].join();
      };
      """;

  @Test
  void allElseIsAsTheLanguagesOwn() {
    String code = FLAGS + AS_EVER + ".forEach((line) => console.log(line));";
    run(null, code);
    List<String> own = List.copyOf(printed);
    printed.clear();
    run(Reproducible.by(1), code);
    assertEquals(own, printed);
    assertEquals(List.of(), faults);
    assertTrue(own.size() > 40, own::toString);
  }

  @Test
  void datesGoByTheClockOfTheLoop() {
    run(
        Reproducible.by(1),
        """
        class Day extends Date {}
        const show = () => console.log(Date.now(), +new Date(), new Date().toISOString(),
          new Date().getTime() === new Day().getTime(),
          Date() === new Date().toString(), Reflect.construct(Date, []).getTime());
        show();
        setTimeout(show, 90061001);
        """);
    assertPrinted(
        "1577836800000 1577836800000 2020-01-01T00:00:00.000Z true true 1577836800000",
        "1577926861001 1577926861001 2020-01-02T01:01:01.001Z true true 1577926861001");
    assertEquals(List.of(Asked.DATE), asked);
  }

  @Test
  void formattersTakeThePresentFromTheClockToo() {
    run(
        Reproducible.by(1),
        """
        const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC' });
        WeakMap.prototype.get = WeakMap.prototype.set = () => console.log('caught');
        const { format } = day;
        console.log(day.format(), format(undefined), format(0), format === day.format,
          day.formatToParts().map(({ value }) => value).join(''));
        """);
    assertPrinted("01/01/2020 01/01/2020 01/01/1970 true 01/01/2020");
    assertEquals(List.of(Asked.DATE), asked);
  }

  @Test
  void randomNumbersGoByTheSeed() {
    String code =
        """
        const many = Array.from({ length: 1000 }, Math.random);
        console.log(many.every((n) => n >= 0 && n < 1), new Set(many).size,
          Math.abs(many.reduce((sum, n) => sum + n) / 1000 - 0.5) < 0.05);
        console.log(many.slice(0, 3).join());
        """;
    run(Reproducible.by(1), code);
    run(Reproducible.by(1), code);
    run(Reproducible.by(2), code);
    assertEquals("true 1000 true", printed.get(0));
    assertEquals(printed.subList(0, 2), printed.subList(2, 4));
    assertTrue(!printed.get(1).equals(printed.get(5)), printed::toString);
    assertEquals(6, printed.size());
    assertEquals(List.of(Asked.RANDOM, Asked.RANDOM, Asked.RANDOM), asked);
    assertEquals(List.of(), faults);
  }

  @Test
  void whatIsNotFixedIsRealAndKnownAllTheSame() {
    String code =
        """
        console.log(Date.now() > 1.7e12, new Date().getFullYear() > 2024,
          Math.random() !== Math.random());
        """;
    run(new Reproducible(1, false, false, asked::add), code);
    assertPrinted("true true true");
    assertEquals(List.of(Asked.DATE, Asked.RANDOM), asked);
  }

  @Test
  void nobodyIsToldOfDatesThatAreKnown() {
    run(
        Reproducible.by(1),
        """
        console.log(new Date(0).toISOString(), new Date(2020, 0).getMonth(), Date.UTC(1970, 0),
          Date.parse('1970-01-01'), new Date(NaN).getTime(), Math.max(1, 2));
        """);
    assertPrinted("1970-01-01T00:00:00.000Z 0 0 0 NaN 2");
    assertEquals(List.of(), asked);
  }

  @Test
  void aScriptThatPatchesEverythingGetsHoldOfNothing() {
    run(
        Reproducible.by(1),
        """
        const caught = [];
        const trap = { get() { caught.push('get'); }, set() {}, configurable: true };
        Object.defineProperty(Object.prototype, 'apply', trap);
        Object.defineProperty(Object.prototype, 'construct', trap);
        const { toString } = Date.prototype;
        Date.prototype.toString = () => { caught.push('toString'); return ''; };
        Function.prototype.apply = Function.prototype.call = () => caught.push('apply');
        Reflect.apply = Reflect.construct = () => caught.push('Reflect');
        const text = Date(); new Date(); Date.now(); Math.random();
        Date.prototype.toString = toString;
        console.log(text.length > 20, caught.length, Object.prototype.propertyIsEnumerable('x'));
        """);
    assertPrinted("true 0 false");
  }

  @Test
  void ourOwnScriptsHaveTheSameDate() {
    run(
        Reproducible.by(1),
        "console.log(new Date(), [new Date(0)], Object.prototype.toString.call(new Date()));");
    assertPrinted("2020-01-01T00:00:00.000Z [ 1970-01-01T00:00:00.000Z ] [object Date]");
  }

  @Test
  void aContextOfTheCallersKeepsItsOwnDate() {
    String builtIns = "[Date, Date.now, Math.random, Intl.DateTimeFormat.prototype.formatToParts]";
    try (Context own = Context.create("js")) {
      own.eval("js", "globalThis.before = " + builtIns);
      run(
          Reproducible.by(1),
          options -> ScriptContext.on(own, options),
          "globalThis.after = " + builtIns + "; Date.now(); Math.random();");
      assertTrue(own.eval("js", "before.every((f, i) => f === after[i])").asBoolean());
    }
    assertPrinted();
    assertEquals(List.of(), asked);
  }

  private void run(Reproducible settings, String code) {
    run(settings, ScriptContext::sandboxed, code);
  }

  private void run(
      Reproducible settings, Function<ScriptOptions, ScriptContext> maker, String code) {
    Reproducible heard =
        settings == null
            ? null
            : new Reproducible(
                settings.seed(), settings.fixesRandom(), settings.fixesDate(), asked::add);
    try (EventLoop loop = new EventLoop(new VirtualClock())) {
      ScriptOptions options =
          new ScriptOptions(
              loop,
              new Liveness(loop, () -> {}),
              (level, text) -> printed.add(text),
              fault -> faults.add(fault.report()),
              TurnBudget.ANY,
              heard);
      ScriptContext[] script = new ScriptContext[1];
      loop.execute(
          () -> {
            script[0] = maker.apply(options);
            script[0].eval(Source.newBuilder("js", code, "test.js").buildLiteral());
          });
      loop.run();
      loop.execute(() -> script[0].close());
      loop.run();
    }
  }

  private void assertPrinted(String... lines) {
    assertEquals(List.of(), faults);
    assertEquals(List.of(lines), printed);
  }
}
