package io.github.weexjvm.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of an error that no script caught. */
@Timeout(60)
class FaultTest {

  private ScriptFixture fixture = new ScriptFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void showsThePlaceTheLineAndTheStackOfAnException() {
    fixture.run("function f() {\n  throw new RangeError('too far');\n}\nf();");
    assertEquals(
        """
        test.js:2:9
          throw new RangeError('too far');
                ^
        Uncaught RangeError: too far
            at f (test.js:2:9)
            at test.js:4:1""",
        fixture.onlyFault().report());
  }

  @Test
  void showsThePlaceAndTheLineOfASyntaxErrorOnce() {
    fixture.run("const a = 1;\nconst b = ;\n");
    assertEquals(Fault.Kind.SYNTAX, fixture.onlyFault().kind());
    assertEquals(
        """
        test.js:2:11
        const b = ;
                  ^
        SyntaxError: Expected an operand but found ;""",
        fixture.onlyFault().report());
  }

  @Test
  void showsASyntaxErrorThatWasThrownAsAnyException() {
    fixture.run("function f() {\n  throw new SyntaxError('not that');\n}\nf();");
    assertEquals(Fault.Kind.EXCEPTION, fixture.onlyFault().kind());
    assertEquals(
        """
        test.js:2:9
          throw new SyntaxError('not that');
                ^
        Uncaught SyntaxError: not that
            at f (test.js:2:9)
            at test.js:4:1""",
        fixture.onlyFault().report());
  }

  @Test
  void showsAThrownValueThatIsNoError() {
    fixture.run("throw { code: 7 };");
    assertEquals(
        "test.js:1:1\nthrow { code: 7 };\n^\nUncaught { code: 7 }", fixture.onlyFault().report());
  }

  @Test
  void reportsARejectionThatNobodyHandles() {
    fixture.run("async function g() {\n  await null;\n  null.x;\n}\ng();");
    assertEquals(Fault.Kind.REJECTION, fixture.onlyFault().kind());
    assertEquals(
        """
        test.js:3:3
          null.x;
          ^
        Uncaught (in promise) TypeError: Cannot read property 'x' of null
            at g (test.js:3:3)""",
        fixture.onlyFault().report());
  }

  @Test
  void reportsARejectionWithAValueThatIsNoError() {
    fixture.run("Promise.reject('why')");
    assertEquals("Uncaught (in promise) 'why'", fixture.onlyFault().report());
  }

  @Test
  void reportsNoRejectionThatIsHandledInTheSameTurn() {
    fixture.run(
        "const p = Promise.reject(1); queueMicrotask(() => p.catch(e => console.log('caught', e)))");
    fixture.assertPrinted("caught 1");
  }

  @Test
  void reportsEachOfSeveralFaultsOnce() {
    fixture.run("Promise.reject(1); Promise.reject(2); throw 3;");
    assertEquals(
        List.of("1", "2", "3"), fixture.faults().stream().map(Fault::text).sorted().toList());
  }

  @Test
  void reportsAnExceptionOfATimerAndGoesOn() {
    fixture.run(
        "setTimeout(() => { throw new Error('late') }, 1); setTimeout(() => console.log('on'), 2)");
    assertEquals(
        "late", fixture.onlyFault().text().lines().findFirst().get().replace("Error: ", ""));
    assertEquals(List.of("on"), fixture.printed());
  }

  @Test
  void reportsAnExceptionOfAMicrotaskAsOneNotAsARejection() {
    fixture.run("queueMicrotask(() => { throw new Error('micro') })");
    assertEquals(Fault.Kind.EXCEPTION, fixture.onlyFault().kind());
    assertTrue(fixture.onlyFault().report().startsWith("test.js:1:30\n"));
  }

  @Test
  void showsTheCauseOfAnError() {
    fixture.run("throw new Error('outer', { cause: new TypeError('inner') });");
    String report = fixture.onlyFault().report();
    assertTrue(report.contains("Uncaught Error: outer"), report);
    assertTrue(report.contains("[cause]: TypeError: inner"), report);
  }

  @Test
  void showsOnlyThePartOfALongLineAroundTheColumn() {
    fixture.run("/*" + "x".repeat(5_000) + "*/ null.y; /*" + "x".repeat(5_000) + "*/");
    Fault fault = fixture.onlyFault();
    assertEquals(5_006, fault.column());
    String[] lines = fault.report().lines().toArray(String[]::new);
    assertEquals(160, lines[1].length());
    assertEquals(lines[1].indexOf("null.y"), lines[2].indexOf('^'));
  }

  @Test
  void survivesAStackOverflow() {
    fixture.run("function deeper() { deeper(); }\ndeeper();");
    assertTrue(fixture.onlyFault().text().startsWith("RangeError: Maximum call stack size"));
  }

  @Test
  void showsNoJavaFrameAndNoFrameOfOurOwn() {
    fixture.run(
        "setTimeout(function later() { [1].forEach(() => { throw new Error('deep') }) }, 1)");
    String report = fixture.onlyFault().report();
    assertFalse(report.contains("java"), report);
    assertFalse(report.contains("weex:"), report);
    assertTrue(report.contains("at later (test.js:1:"), report);
  }

  @Test
  void stopsATurnThatTakesMoreCpuTimeThanItMay() {
    fixture.close();
    fixture = new ScriptFixture(Duration.ofMillis(200));
    fixture.run("let n = 0;\nfor (;;) n++;");
    Fault fault = fixture.onlyFault();
    assertEquals(Fault.Kind.STOPPED, fault.kind());
    String pattern =
        "the script was stopped: one turn took more than 0.2 s of CPU time\\n"
            + "    it had taken \\d+\\.\\d s";
    assertTrue(fault.text().matches(pattern), fault.text());
    assertEquals(2, fault.line());
    fixture.run("console.log('goes on', n > 0)");
    assertEquals(List.of("goes on true"), fixture.printed());
  }

  @Test
  void letsNoScriptCatchTheStop() {
    fixture.close();
    fixture = new ScriptFixture(Duration.ofMillis(200));
    fixture.run(
        "try { for (;;); } catch (e) { console.log('caught') } finally { console.log('f') }");
    assertEquals(Fault.Kind.STOPPED, fixture.onlyFault().kind());
    assertEquals(List.of(), fixture.printed());
  }
}
