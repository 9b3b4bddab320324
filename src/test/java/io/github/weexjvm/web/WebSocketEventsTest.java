package io.github.weexjvm.web;

import static io.github.weexjvm.web.Talk.BYE;
import static io.github.weexjvm.web.Talk.CLOSED_1000;
import static io.github.weexjvm.web.Talk.CLOSED_1006;
import static io.github.weexjvm.web.Talk.CONNECT;
import static io.github.weexjvm.web.Talk.NEW;
import static io.github.weexjvm.web.Talk.play;
import static io.github.weexjvm.web.Talk.playAlone;
import static io.github.weexjvm.web.Talk.playWithFaults;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The events of a WebSocket, and whom they reach in which order. */
@Timeout(60)
final class WebSocketEventsTest {

  // ---- onopen and the others ----

  @Test
  void aHandlerKeepsItsPlaceWhenItIsReplaced() throws Exception {
    playAlone(
        """
        const ws = quiet();
        const say = (word) => () => console.log(word);
        ws.addEventListener('open', say('first'));
        ws.onopen = say('replaced');
        ws.addEventListener('open', say('last'));
        ws.onopen = say('handler');
        ws.dispatchEvent(new Event('open'));
        """,
        "first",
        "handler",
        "last");
  }

  @Test
  void aHandlerGoesToTheEndAfterNull() throws Exception {
    playAlone(
        """
        const ws = quiet();
        const say = (word) => () => console.log(word);
        ws.onopen = say('gone');
        ws.addEventListener('open', say('listener'));
        ws.onopen = null;
        ws.dispatchEvent(new Event('open'));
        ws.onopen = say('handler');
        ws.dispatchEvent(new Event('open'));
        """,
        "listener",
        "listener",
        "handler");
  }

  @Test
  void anObjectIsKeptAsAHandlerAndNeverCalled() throws Exception {
    playAlone(
        """
        const ws = quiet();
        const object = { handleEvent() { console.log('never'); } };
        ws.onopen = object;
        console.log(ws.onopen === object, ws.dispatchEvent(new Event('open')));
        """,
        "true true");
  }

  @Test
  void whatIsNoObjectIsNullAsAHandler() throws Exception {
    playAlone(
        """
        const ws = quiet();
        for (const value of [5, 'text', true, Symbol('x'), 1n, undefined, null]) {
          ws.onmessage = () => console.log('never');
          ws.onmessage = value;
          console.log(ws.onmessage);
          ws.dispatchEvent(new MessageEvent('message'));
        }
        """,
        "null",
        "null",
        "null",
        "null",
        "null",
        "null",
        "null");
  }

  @Test
  void aHandlerHasTheSocketAsThisAndTheEventAlone() throws Exception {
    play(
        "accept" + BYE,
        NEW
            + """
            ws.onopen = function (...args) {
              const [event] = args;
              console.log(this === ws, args.length, event.target === ws, event.srcElement === ws,
                event.currentTarget === ws, event.eventPhase, event.composedPath()[0] === ws);
              queueMicrotask(() => console.log(event.currentTarget, event.eventPhase,
                event.target === ws, event.composedPath().length));
            };
            """,
        "true 1 true true true 2 true",
        "null 0 true 0");
  }

  @Test
  void aHandlerThatGivesFalseCancelsWhatCanBeCanceled() throws Exception {
    playAlone(
        """
        const ws = quiet();
        ws.onopen = () => false;
        ws.onerror = () => 0;
        ws.addEventListener('close', () => false);
        for (const type of ['open', 'error', 'close']) {
          console.log(type, ws.dispatchEvent(new Event(type, { cancelable: true })),
            ws.dispatchEvent(new Event(type)));
        }
        """,
        "open false true",
        "error true true",
        "close true true");
  }

  @Test
  void aHandlerReplacedWhileItsEventIsDispatchedIsCalledInItsNewForm() throws Exception {
    playAlone(
        """
        const ws = quiet();
        ws.addEventListener('open', () => { ws.onopen = () => console.log('new'); }, { once: true });
        ws.onopen = () => console.log('old');
        ws.dispatchEvent(new Event('open'));
        """,
        "new");
  }

  // ---- Listeners ----

  @Test
  void aListenerThatThrowsIsReportedAndTheOthersStillRun() throws Exception {
    playWithFaults(
        "accept\nsend text a" + BYE,
        CONNECT
            + """
            ws.addEventListener('open', () => { throw new RangeError('listener'); });
            ws.onopen = () => { throw new Error('handler'); };
            ws.addEventListener('open', () => console.log('still'));
            """,
        List.of("RangeError: listener", "Error: handler"),
        "open",
        "still",
        "message \"a\"",
        CLOSED_1000);
  }

  @Test
  void aHandlerOfTheErrorThatThrowsDoesNotTakeTheCloseEventAway() throws Exception {
    playWithFaults(
        "refused",
        CONNECT + "ws.close(); ws.onerror = () => { throw new Error('x'); };",
        List.of("Error: x"),
        "error",
        CLOSED_1006);
  }

  @Test
  void aListenerObjectIsAskedForItsMethodAtEachEvent() throws Exception {
    playAlone(
        """
        const ws = quiet();
        const listener = {};
        ws.addEventListener('open', listener);
        listener.handleEvent = function (event) { console.log('a', this === listener, event.type); };
        ws.dispatchEvent(new Event('open'));
        listener.handleEvent = () => console.log('b');
        ws.dispatchEvent(new Event('open'));
        """,
        "a true open",
        "b");
  }

  @Test
  void aListenerObjectWithoutItsMethodIsReportedAndTheOthersStillRun() throws Exception {
    playAlone(
        """
        const ws = quiet();
        ws.addEventListener('open', { get handleEvent() { throw new RangeError('getter'); } });
        ws.addEventListener('open', { handleEvent: 5 });
        ws.addEventListener('open', {});
        ws.addEventListener('open', () => console.log('still'));
        ws.dispatchEvent(new Event('open'));
        """,
        List.of(
            "RangeError: getter",
            "TypeError: the listener's handleEvent is 5, not a function",
            "TypeError: the listener's handleEvent is undefined, not a function"),
        "still");
  }

  @Test
  void aListenerRemovedDuringTheDispatchIsNotCalledAndOneAddedWaits() throws Exception {
    playAlone(
        """
        const ws = quiet();
        const removed = () => console.log('never');
        const added = () => console.log('added');
        ws.addEventListener('open', () => {
          ws.removeEventListener('open', removed);
          ws.addEventListener('open', added);
          console.log('first');
        });
        ws.addEventListener('open', removed);
        ws.dispatchEvent(new Event('open'));
        ws.dispatchEvent(new Event('open'));
        """,
        "first",
        "first",
        "added");
  }

  @Test
  void aListenerIsAddedOnceForEachPhase() throws Exception {
    playAlone(
        """
        const ws = quiet();
        const hear = ({ eventPhase }) => console.log(eventPhase);
        for (const capture of [false, true, false, true]) {
          ws.addEventListener('open', hear, capture);
          ws.addEventListener('open', hear, { capture });
        }
        ws.dispatchEvent(new Event('open'));
        ws.removeEventListener('open', hear);
        console.log('removed');
        ws.dispatchEvent(new Event('open'));
        ws.removeEventListener('open', hear, { capture: true, once: false });
        ws.dispatchEvent(new Event('open'));
        """,
        "2",
        "2",
        "removed",
        "2");
  }

  @Test
  void capturingListenersComeFirst() throws Exception {
    playAlone(
        """
        const ws = quiet();
        ws.addEventListener('open', () => console.log('second'));
        ws.addEventListener('open', () => console.log('first'), true);
        ws.dispatchEvent(new Event('open'));
        """,
        "first",
        "second");
  }

  @Test
  void aListenerForOnceIsGoneBeforeItRuns() throws Exception {
    playAlone(
        """
        const ws = quiet();
        ws.addEventListener('open', () => {
          console.log('once');
          ws.dispatchEvent(new Event('open'));
        }, { once: true });
        ws.dispatchEvent(new Event('open'));
        """,
        "once");
  }

  @Test
  void aPassiveListenerCancelsNothing() throws Exception {
    playAlone(
        """
        const ws = quiet();
        ws.addEventListener('open', (event) => event.preventDefault(), { passive: true });
        ws.addEventListener('close', (event) => event.preventDefault());
        for (const type of ['open', 'close']) {
          const event = new Event(type, { cancelable: true });
          console.log(ws.dispatchEvent(event), event.defaultPrevented, event.returnValue);
        }
        """,
        "true false true",
        "false true false");
  }

  @Test
  void stoppingAtOnceKeepsTheEventFromTheRest() throws Exception {
    playAlone(
        """
        const ws = quiet();
        ws.addEventListener('open', (event) => event.stopPropagation(), true);
        ws.addEventListener('open', () => console.log('same phase'), true);
        ws.addEventListener('open', () => console.log('never'));
        ws.addEventListener('close', (event) => event.stopImmediatePropagation());
        ws.addEventListener('close', () => console.log('never'));
        const event = new Event('open');
        ws.dispatchEvent(event);
        ws.dispatchEvent(new Event('close'));
        console.log(event.cancelBubble);
        """,
        "same phase",
        "false");
  }

  @Test
  void whatIsNoListenerIsRefused() throws Exception {
    playAlone(
        """
        const ws = quiet();
        ws.addEventListener('open', null);
        ws.addEventListener('open', undefined);
        const calls = [
          () => ws.addEventListener('open', 5),
          () => ws.removeEventListener('open', 'text'),
          () => ws.addEventListener('open'),
          () => ws.addEventListener(Symbol('x'), () => {}),
          () => ws.dispatchEvent({ type: 'open' }),
          () => ws.dispatchEvent(null),
          () => ws.dispatchEvent(),
          () => ws.addEventListener.call({}, 'open', () => {}),
        ];
        for (const call of calls) {
          try {
            call();
            console.log('taken');
          } catch (error) {
            console.log(error.name, error.message.replace(/private.*/, 'private'));
          }
        }
        """,
        "TypeError EventTarget.addEventListener: the listener is 5: use a function or an object",
        "TypeError EventTarget.removeEventListener: the listener is the string 'text': use a"
            + " function or an object",
        "TypeError EventTarget.addEventListener: 2 arguments needed, 1 given",
        "TypeError EventTarget.addEventListener: the type is a symbol: use a string",
        "TypeError EventTarget.dispatchEvent: the argument is an object, not an Event",
        "TypeError EventTarget.dispatchEvent: the argument is null, not an Event",
        "TypeError EventTarget.dispatchEvent: the argument is undefined, not an Event",
        "TypeError Cannot read private");
  }

  // ---- dispatchEvent ----

  @Test
  void anEventThatIsBeingDispatchedCannotBeDispatchedAgainUntilItIsOver() throws Exception {
    playAlone(
        """
        const ws = quiet();
        let calls = 0;
        ws.onopen = (event) => {
          calls++;
          event.initEvent('other'); // Without effect now.
          try {
            ws.dispatchEvent(event);
          } catch (error) {
            console.log(error instanceof DOMException, error.name, event.type);
          }
        };
        const event = new Event('open');
        ws.dispatchEvent(event);
        ws.dispatchEvent(event);
        console.log(calls);
        """,
        "true InvalidStateError open",
        "true InvalidStateError open",
        "2");
  }

  @Test
  void anEventOfOursIsTrustedUntilAScriptDispatchesIt() throws Exception {
    play(
        "accept" + BYE,
        NEW
            + """
            let again;
            ws.addEventListener('open', (event) => {
              console.log(event.isTrusted);
              again = event;
            });
            ws.onclose = () => ws.dispatchEvent(again);
            """,
        "true",
        "false");
  }

  // ---- What the events are ----

  @Test
  void eachEventIsOfItsClassAndSaysNoMoreThanTheStandardHasIt() throws Exception {
    play(
        "accept\nsend text a\nclose 3000 why\nexpect close 3000",
        NEW
            + """
            const classes = { open: Event, message: MessageEvent, close: CloseEvent };
            for (const type in classes) {
              ws.addEventListener(type, (event) => {
                console.log(type, Object.getPrototypeOf(event) === classes[type].prototype,
                  event.isTrusted, event.bubbles, event.cancelable, event.composed,
                  Object.getOwnPropertyNames(event).join());
              });
            }
            ws.onmessage = ({ origin, lastEventId, source, ports }) =>
              console.log(origin, JSON.stringify(lastEventId), source, Object.isFrozen(ports),
                ports.length);
            """,
        "open true true false false false isTrusted",
        "message true true false false false isTrusted",
        "ws://example.org \"\" null true 0",
        "close true true false false false isTrusted");
  }

  @Test
  void theErrorEventIsAPlainEvent() throws Exception {
    play(
        "refused",
        NEW
            + """
            ws.close();
            ws.onerror = (event) => console.log(event.constructor === Event, event.type,
              event.isTrusted, event.message, event.error);
            """,
        "true error true undefined undefined");
  }

  @Test
  void theOriginOfAMessageIsThatOfTheUrl() throws Exception {
    play(
        "accept\nsend text a" + BYE,
        """
        const ws = new WebSocket('http://Example.org:8080/path?query');
        ws.onmessage = ({ origin }) => console.log(origin);
        """,
        "ws://example.org:8080");
  }

  @Test
  void eventsAreTurnsOfTheirOwnThoughTheyCameTogether() throws Exception {
    play(
        "accept\n# Two texts and the end in one segment.\nsend raw 81 01 61 81 01 62 88 02 03e8"
            + "\nexpect close 1000",
        NEW
            + """
            for (const type of ['open', 'message', 'close']) {
              ws.addEventListener(type, ({ data }) => {
                console.log(type, data);
                queueMicrotask(() => console.log('after', type, data));
              });
            }
            """,
        "open undefined",
        "after open undefined",
        "message a",
        "after message a",
        "message b",
        "after message b",
        "close undefined",
        "after close undefined");
  }

  @Test
  void aListenerAddedInOnopenHearsTheMessageThatCameWithTheHandshake() throws Exception {
    play(
        "accept\nsend text a" + BYE,
        NEW + "ws.onopen = () => { ws.onmessage = ({ data }) => console.log(data); };",
        "a");
  }

  @Test
  void eventsOfTwoSocketsReachTheirOwn() throws Exception {
    play(
        "accept\nsend text a" + BYE + "\nconnection\naccept\nsend text b" + BYE,
        """
        const sockets = [1, 2].map((number) => {
          const ws = new WebSocket('ws://example.org/');
          ws.heard = [];
          ws.onmessage = function ({ data, target }) {
            this.heard.push(number, data, target === ws);
          };
          return ws;
        });
        let open = 2;
        for (const ws of sockets) {
          ws.onclose = () => {
            if (--open === 0) sockets.forEach(({ heard }) => console.log(...heard));
          };
        }
        """,
        "1 a true",
        "2 b true");
  }

  @Test
  void aScriptThatPatchedEveryBuiltInStillHearsItsEvents() throws Exception {
    play(
        "accept\nexpect text a\nsend binary 01" + BYE,
        """
        const print = console.log;
        const { defineProperty } = Object;
        const never = (name) => function () { throw new Error(`${name} was called`); };
        for (const [holder, names] of [
          [Array.prototype, ['push', 'slice', 'map', 'filter', 'forEach', 'indexOf', 'splice']],
          [Function.prototype, ['call', 'apply', 'bind']],
          [Reflect, ['apply', 'construct', 'defineProperty', 'ownKeys']],
          [String.prototype, ['slice', 'toWellFormed', 'indexOf']],
          [Object, ['keys', 'defineProperty', 'setPrototypeOf', 'freeze']],
        ]) {
          for (const name of names) holder[name] = never(name);
        }
        for (const name of ['type', 'data', 'capture', 'once', 'passive', 'signal', 'value', 'get',
          'set', 'callback', 'process', 'removed', 'shared', 'protocols', 'headers', 'bubbles',
          'cancelable', 'composed', 'code', 'reason', 'wasClean', 'open', 'message']) {
          defineProperty(Object.prototype, name, {
            __proto__: null, get: never(name), set: never(name), configurable: true,
          });
        }
        Array.prototype[Symbol.iterator] = never('the iterator');
        const ws = new WebSocket('ws://example.org/');
        ws.binaryType = 'arraybuffer';
        ws.addEventListener('open', () => ws.send('a'));
        ws.onmessage = (event) => print(event.data.byteLength, event.origin);
        ws.onclose = (event) => print(event.code, event.wasClean);
        """,
        "1 ws://example.org",
        "1000 true");
  }

  // ---- binaryType ----

  @Test
  void binaryTypeIsBlobAtFirstAndIgnoresWhatItDoesNotKnow() throws Exception {
    playAlone(
        """
        const ws = quiet();
        const seen = [ws.binaryType];
        for (const type of ['foo', 'arraybuffer', '', 'BLOB', null, 'blob']) {
          ws.binaryType = type;
          seen.push(ws.binaryType);
        }
        console.log(seen.join());
        try { ws.binaryType = Symbol('x'); } catch (error) { console.log(error.name); }
        ws.binaryType = { toString: () => 'arraybuffer' };
        console.log(ws.binaryType);
        """,
        "blob,blob,arraybuffer,arraybuffer,arraybuffer,arraybuffer,blob",
        "TypeError",
        "arraybuffer");
  }

  @Test
  void binaryTypeIsLookedAtWhenAMessageArrives() throws Exception {
    play(
        "accept\nsend binary 00 ff\nsend binary" + BYE,
        NEW
            + """
            ws.onopen = () => { ws.binaryType = 'arraybuffer'; };
            ws.onmessage = ({ data }) =>
              console.log(data.constructor === ArrayBuffer, new Uint8Array(data).join());
            """,
        "true 0,255",
        "true ");
  }
}
