package io.github.weexjvm.web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The global object as an event target, and what it hears of errors. */
class GlobalEventsTest {

  private final WebFixture fixture = new WebFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void dispatchesToTheGlobalObject() {
    fixture.run(
        """
        addEventListener('x', function (event) {
          console.log(this === globalThis, event.target === globalThis,
            event.currentTarget === globalThis, event.composedPath()[0] === globalThis);
          event.preventDefault();
        }, { once: true });
        console.log(dispatchEvent(new Event('x', { cancelable: true })));
        console.log(dispatchEvent(new Event('x', { cancelable: true })));
        const never = () => console.log('never');
        globalThis.addEventListener('x', never);
        self.removeEventListener('x', never);
        dispatchEvent(new Event('x'));
        console.log(addEventListener.length, dispatchEvent.name,
          Object.getOwnPropertyDescriptor(globalThis, 'addEventListener').enumerable,
          'onerror' in globalThis, onerror, onunhandledrejection);
        try { dispatchEvent({}); } catch (error) { console.log(error.name); }
        """);
    fixture.assertPrinted(
        "true true true true", "false", "true", "2 dispatchEvent true true null null", "TypeError");
  }

  @Test
  void tellsOfAnExceptionAndWhereItCameFrom() {
    fixture.run(
        """
        addEventListener('error', (event) => {
          console.log(event instanceof ErrorEvent, event.isTrusted, event.cancelable,
            event.target === globalThis);
          console.log(event.message, event.filename, event.lineno, event.colno, event.error.name);
          event.preventDefault();
        });
        setTimeout(() => { throw new RangeError('boom'); });
        """);
    fixture.assertPrinted(
        "true true true true", "Uncaught RangeError: boom test.js 7 26 RangeError");
  }

  @Test
  void tellsOfEachKindOfException() {
    fixture.run(
        """
        onerror = function (message, filename, lineno, colno, error) {
          console.log(arguments.length, this === globalThis, message, filename, lineno, error);
          return true;
        };
        const target = new EventTarget();
        target.addEventListener('x', () => { throw 'listener'; });
        target.addEventListener('x', () => console.log('next'));
        target.dispatchEvent(new Event('x'));
        queueMicrotask(() => { throw 'microtask'; });
        setTimeout(() => { throw 'timer'; });
        reportError('reported');
        reportError(undefined);
        console.log(typeof onerror);
        throw 'script';
        """);
    fixture.assertPrinted(
        "5 true Uncaught listener  0 listener",
        "next",
        "5 true Uncaught reported  0 reported",
        "5 true Uncaught undefined  0 undefined",
        "function",
        "5 true Uncaught microtask  0 microtask",
        "5 true Uncaught script test.js 14 script",
        "5 true Uncaught timer test.js 10 timer");
  }

  @Test
  void goesOnToTheFaultListenerUnlessCanceled() {
    fixture.run(
        """
        onerror = () => { console.log('heard'); return false; };
        throw new Error('first');
        """);
    fixture.run("onerror = null; throw new Error('second');");
    fixture.run("onerror = {}; throw new Error('third');");
    fixture.assertPrintedBesidesFaults("heard");
    fixture.assertFaults("Error: first", "Error: second", "Error: third");
  }

  @Test
  void doesNotTellOfAnErrorInAnErrorListener() {
    fixture.run(
        """
        addEventListener('error', () => { console.log('heard'); throw new Error('inner'); });
        throw new Error('outer');
        """);
    fixture.assertPrintedBesidesFaults("heard");
    fixture.assertFaults("Error: inner", "Error: outer");
  }

  @Test
  void tellsOfARejectionThatNobodyHandles() {
    fixture.run(
        """
        const promise = Promise.reject('no');
        addEventListener('unhandledrejection', (event) => {
          console.log(event instanceof PromiseRejectionEvent, event.reason,
            event.promise === promise, event.target === globalThis, event.isTrusted);
          event.preventDefault();
          Promise.resolve().then(() => console.log('microtask'));
        });
        Promise.reject('handled').catch(() => {});
        """);
    fixture.assertPrinted("true no true true true", "microtask");
  }

  @Test
  void passesARejectionOnUnlessCanceled() {
    fixture.run(
        """
        onunhandledrejection = (event) => event.reason !== 'mine';
        Promise.reject('mine');
        Promise.reject('other');
        """);
    fixture.assertFaults("'other'");
  }

  @Test
  void passesEventsOfOthersOrdinarily() {
    fixture.run(
        """
        onerror = (...args) => { console.log(args.length, args[0].type); return false; };
        console.log(dispatchEvent(new Event('error', { cancelable: true })));
        onerror = (...args) => { console.log(args.join()); return true; };
        console.log(dispatchEvent(new ErrorEvent('error', {
          cancelable: true, message: 'm', filename: 'f', lineno: 1, colno: 2, error: 3 })));
        """);
    fixture.assertPrinted("1 error", "false", "m,f,1,2,3", "false");
  }

  @Test
  void makesPromiseRejectionEvents() {
    fixture.run(
        """
        const event = new PromiseRejectionEvent('x', { promise: {}, reason: 1 });
        console.log(event.type, event.reason, PromiseRejectionEvent.length);
        for (const init of [undefined, {}, { promise: 1 }, 1]) {
          try { new PromiseRejectionEvent('x', init); } catch (error) { console.log(error.name); }
        }
        """);
    fixture.assertPrinted("x 1 2", "TypeError", "TypeError", "TypeError", "TypeError");
  }

  @Test
  void worksWhenBuiltInsArePatched() {
    fixture.run(
        """
        const log = console.log;
        EventTarget.prototype.addEventListener = () => log('patched');
        Array.prototype[Symbol.iterator] = Promise.prototype.then = undefined;
        Function.prototype.call = Function.prototype.apply = undefined;
        const names = ['value', 'get', 'type', 'cancelable', 'message', 'promise', 0, 1];
        for (let i = 0; i < 8; i++) {
          const name = names[i];
          Object.defineProperty(Object.prototype, name, {
            __proto__: null, configurable: true, set() { log('set', name); }, get() {},
          });
        }
        addEventListener('error', (event) => { log(event.message); event.preventDefault(); });
        onunhandledrejection = (event) => { log(event.reason); return false; };
        Promise.reject('rejected');
        throw 'thrown';
        """);
    fixture.assertPrinted("Uncaught thrown", "rejected");
  }
}
