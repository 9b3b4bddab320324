package io.github.weexjvm.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Conversation;
import io.github.weexjvm.testing.ServerScript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class TimerModuleTest {

  private static final String AN_HOUR = "60 * 60 * 1000";

  @Test
  void aTimeoutRunsOnceAndLater() throws Exception {
    run(
        """
        timer.setTimeout(function () { console.log('rang', arguments.length); }, 1);
        console.log('set');
        """,
        "set",
        "rang 0");
  }

  @Test
  void timeoutsOfTheSameDelayRunInTheirOrder() throws Exception {
    run(
        """
        timer.setTimeout(() => console.log('a'), 0);
        setTimeout(() => console.log('b'), 0);
        timer.setTimeout(() => console.log('c'), 0);
        """,
        "a",
        "b",
        "c");
  }

  @Test
  void eachTimerIsATurnOfItsOwn() throws Exception {
    run(
        """
        for (const name of ['a', 'b']) {
          timer.setTimeout(() => {
            console.log(name);
            Promise.resolve().then(() => console.log('after', name));
          }, 0);
        }
        """,
        "a",
        "after a",
        "b",
        "after b");
  }

  @Test
  void aClearedTimeoutNeverRuns() throws Exception {
    run(
        "const id = timer.setTimeout(() => console.log('no'), "
            + AN_HOUR
            + ");\n"
            + "timer.clearTimeout(id);\ntimer.clearTimeout(id);");
  }

  @Test
  void anIntervalRunsUntilItIsCleared() throws Exception {
    run(
        """
        let count = 0;
        const id = timer.setInterval(() => {
          console.log(++count);
          if (count === 3) timer.clearInterval(id);
        }, 0);
        """,
        "1",
        "2",
        "3");
  }

  @Test
  void aTimerOfTheModuleIsATimerOfTheGlobalObject() throws Exception {
    run(
        "clearTimeout(timer.setTimeout(() => console.log('no'), "
            + AN_HOUR
            + "));\n"
            + "timer.clearInterval(setInterval(() => console.log('no'), "
            + AN_HOUR
            + "));\n"
            + "const ids = [timer.setTimeout(() => {}, 0), setTimeout(() => {}, 0)];\n"
            + "console.log(ids.map((id) => typeof id).join(), ids[0] > 0, ids[0] !== ids[1]);",
        "number,number true true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "NaN", "Infinity", "-Infinity", "2 ** 32", "undefined", "null"})
  void anOddDelayIsNoDelay(String delay) throws Exception {
    run("timer.setTimeout(() => console.log('rang'), " + delay + ");", "rang");
  }

  @Test
  void anIdThatNamesNoTimerIsIgnored() throws Exception {
    run("[0, -1, 999, NaN, null, undefined].forEach((id) => timer.clearTimeout(id));");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timer.setTimeout() | timer.setTimeout: the handler is missing: pass a function",
        "timer.setInterval(null, 1) | timer.setInterval: the handler is missing: pass a function",
        "timer.setTimeout(5, 1) | timer.setTimeout: argument 1 must be a function, not 5",
        "timer.setTimeout(() => 0, {}) | timer.setTimeout: argument 2 must be a number, not an object",
      })
  void whatIsNoHandlerOrNoDelayThrows(String call, String message) throws Exception {
    run(
        "try { " + call + "; } catch (e) { console.log(e.name, e.message); }",
        "TypeError " + message);
  }

  @Test
  void aHandlerThatThrowsIsAFaultAndAnIntervalGoesOn() throws Exception {
    Conversation had =
        play(
            """
            let count = 0;
            const id = timer.setInterval(() => {
              if (++count === 2) timer.clearInterval(id);
              throw new Error(`no ${count}`);
            }, 0);
            """);

    assertEquals(List.of("Error: no 1", "Error: no 2"), had.faultLines());
    assertEquals(List.of(), had.console());
  }

  private static void run(String code, String... console) throws Exception {
    Conversation had = play(code);
    assertEquals(List.of(console), had.console());
    assertEquals(List.of(), had.faultLines());
  }

  private static Conversation play(String code) throws Exception {
    return Conversation.play(
        ServerScript.parse("refused"),
        "test.js",
        "const timer = weex.requireModule('timer');\n" + code);
  }
}
