package io.github.weexjvm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.loop.Liveness;
import io.github.weexjvm.loop.Timers;
import io.github.weexjvm.testing.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** AbortController and AbortSignal. */
class AbortTest {

  private final WebFixture fixture = new WebFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void tellsOnceAndKeepsTheReason() {
    fixture.run(
        """
        const controller = new AbortController();
        const { signal } = controller;
        console.log(signal === controller.signal, signal instanceof EventTarget, signal.aborted);
        signal.onabort = function (event) {
          console.log(event.type, event.isTrusted, event.target === signal, this === signal);
        };
        signal.addEventListener('abort', () => console.log('listener', signal.aborted));
        controller.abort('enough');
        controller.abort('more');
        console.log(signal.reason);
        try { signal.throwIfAborted(); } catch (reason) { console.log('thrown', reason); }
        """);
    fixture.assertPrinted(
        "true true false", "abort true true true", "listener true", "enough", "thrown enough");
  }

  @Test
  void hasAnAbortErrorForAReasonUnlessOneIsGiven() {
    fixture.run(
        """
        const { reason } = AbortSignal.abort();
        console.log(reason instanceof DOMException, reason.name, reason.code, reason.message);
        console.log(AbortSignal.abort(undefined).reason.name, AbortSignal.abort(null).reason);
        console.log(AbortSignal.abort(0).aborted, new AbortController().signal.reason);
        """);
    fixture.assertPrinted(
        "true AbortError 20 the operation was aborted", "AbortError null", "true undefined");
  }

  @Test
  void isMadeByNoScript() {
    fixture.run(
        """
        function attempt(action) {
          try { action(); } catch (error) { console.log(error.name + ': ' + error.message); }
        }
        attempt(() => new AbortSignal());
        attempt(() => AbortController());
        attempt(() => AbortSignal.prototype.aborted);
        attempt(() => AbortSignal.timeout());
        attempt(() => AbortSignal.timeout(-1));
        attempt(() => AbortSignal.timeout(Infinity));
        attempt(() => AbortSignal.any([{}]));
        attempt(() => new EventTarget().addEventListener('x', () => {}, { signal: null }));
        console.log(AbortSignal.length, AbortSignal.timeout.length, AbortSignal.any.length,
          AbortSignal.abort.length, AbortController.prototype.abort.length);
        console.log(Object.keys(AbortSignal).join(), Object.keys(AbortSignal.prototype).join());
        """);
    fixture.assertPrinted(
        "TypeError: AbortSignal: a script can't construct one",
        "TypeError: AbortController: call it with new, as in new AbortController(…)",
        "TypeError: Cannot read private member #reason from an object whose class did not declare"
            + " it.",
        "TypeError: AbortSignal.timeout: 1 argument needed, 0 given",
        "TypeError: AbortSignal.timeout: the time is -1: use 0 to 9007199254740991",
        "TypeError: AbortSignal.timeout: the time is Infinity: use a finite number",
        "TypeError: AbortSignal.any: the argument is an object: use an AbortSignal",
        "TypeError: the signal is null: use an AbortSignal",
        "0 1 1 0 0",
        "abort,timeout,any aborted,reason,throwIfAborted,onabort");
  }

  @Test
  void timesOutWithATimeoutError() {
    fixture.run(
        """
        const signal = AbortSignal.timeout(20);
        signal.onabort = () => console.log(signal.reason.name, signal.reason.message);
        setTimeout(() => console.log('19', signal.aborted), 19);
        setTimeout(() => console.log('21', signal.aborted), 21);
        AbortSignal.timeout(Number.MAX_SAFE_INTEGER);
        """);
    fixture.assertPrinted(
        "19 false", "TimeoutError the operation timed out after 20 ms", "21 true");
  }

  @Test
  void isNotWaitedForWhenNothingElseCanHappen() {
    ManualClock clock = new ManualClock();
    EventLoop loop = new EventLoop(clock);
    List<String> ran = new ArrayList<>();
    Timers[] timers = new Timers[1];
    loop.execute(
        () -> {
          timers[0] = new Timers(loop, new Liveness(loop, () -> ran.add("idle")));
          timers[0].setUnawaited(() -> ran.add("first"), Duration.ofMillis(1));
          timers[0].setUnawaited(() -> ran.add("second"), Duration.ofMillis(1));
        });
    loop.run(); // Returns, though both are still to come.
    clock.advance(Duration.ofMillis(1));
    loop.execute(() -> ran.add("task"));
    loop.run();
    loop.execute(() -> timers[0].setUnawaited(() -> ran.add("cleared"), Duration.ofMillis(1)));
    loop.execute(() -> timers[0].clearAll());
    loop.run();
    clock.advance(Duration.ofMillis(1));
    loop.execute(() -> {});
    loop.run();
    assertEquals(List.of("task", "first", "second"), ran);
    loop.close();
  }

  @Test
  void dependsOnTheFirstThatIsAborted() {
    fixture.run(
        """
        const a = new AbortController();
        const b = new AbortController();
        const any = AbortSignal.any([a.signal, b.signal, a.signal]);
        const both = AbortSignal.any(new Set([any]));
        both.onabort = () => console.log('both', both.reason, any.aborted);
        any.onabort = () => console.log('any', any.reason, both.aborted);
        b.signal.onabort = () => console.log('b', any.aborted, both.aborted);
        b.abort('late');
        a.abort('later');
        console.log(any.reason, both.reason);
        console.log(AbortSignal.any([a.signal, b.signal]).reason, AbortSignal.any([]).aborted);
        """);
    fixture.assertPrinted(
        "b true true", "any late true", "both late true", "late late", "later false");
  }

  @Test
  void abortsADependentBeforeAListenerCanUseItsOtherSource() {
    fixture.run(
        """
        const a = new AbortController();
        const b = new AbortController();
        const any = AbortSignal.any([a.signal, b.signal]);
        a.signal.onabort = () => b.abort('b');
        any.onabort = () => console.log(any.reason);
        a.abort('a');
        """);
    fixture.assertPrinted("a");
  }

  @Test
  void takesListenersAway() {
    fixture.run(
        """
        const controller = new AbortController();
        const { signal } = controller;
        const target = new EventTarget();
        target.addEventListener('x', () => console.log('heard'), { signal });
        target.addEventListener('x', () => console.log('once'), { signal, once: true });
        target.dispatchEvent(new Event('x'));
        controller.abort();
        target.dispatchEvent(new Event('x'));
        target.addEventListener('x', () => console.log('never'), { signal });
        target.dispatchEvent(new Event('x'));
        """);
    fixture.assertPrinted("heard", "once");
  }

  @Test
  void isShownAsInNode() {
    fixture.run("console.log(new AbortController()); console.log(AbortSignal.abort());");
    fixture.assertPrinted(
        "AbortController { signal: AbortSignal { aborted: false } }",
        "AbortSignal { aborted: true }");
  }
}
