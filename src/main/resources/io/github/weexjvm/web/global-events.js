// The global object as an event target, and what it hears of errors that nobody caught:
// https://html.spec.whatwg.org/#runtime-script-errors and #unhandled-promise-rejections
//
// This file adds the operations of EventTarget, reportError, and the handlers onerror and
// onunhandledrejection. The global object can't have the private fields of an EventTarget: another
// object holds its listeners. Nothing is asked about an error before there is a listener for it. The
// host's verb:
//   queueTask(callback)   calls it in a task of its own
(function (primordials, need, host) {
  'use strict';

  const { ReflectApply: apply, globalThis: global } = primordials;
  const { requireArguments } = need('webidl');
  const {
    EventTargetClass, addEventListener, dispatchAs, fireAs, handlerOf, hasListeners,
    removeEventListener, setHandler,
  } = need('event-target');
  const { listen, place, report, reportRejection } = need('uncaught');
  const { now, queueTask } = host;
  const holder = new EventTargetClass();

  // ---- Errors ----

  let reporting = false; // The standard's "in error reporting mode"
  let listening = false;

  function listenIfNeeded() {
    if (!listening && (hasListeners(holder, 'error') || hasListeners(holder, 'unhandledrejection'))) {
      listening = true;
      listen({ __proto__: null, exception, rejection });
    }
  }

  // https://html.spec.whatwg.org/#report-an-exception
  function exception(error, at) {
    if (reporting || !hasListeners(holder, 'error')) {
      return false;
    }
    const { ERROR } = need('error-event');
    const { 0: message, 1: filename, 2: lineno, 3: colno } = at ?? place(error);
    reporting = true;
    try {
      return !fireAs(holder, global, 'error', now(), ERROR, {
        __proto__: null, message, filename, lineno, colno, error,
      });
    } finally {
      reporting = false;
    }
  }

  // https://html.spec.whatwg.org/#notify-about-rejected-promises
  function rejection(reason, promise) {
    if (!hasListeners(holder, 'unhandledrejection')) {
      return false;
    }
    queueTask(() => { // step 4
      const { REJECTION } = need('promise-rejection-event');
      const own = { __proto__: null, promise, reason };
      if (fireAs(holder, global, 'unhandledrejection', now(), REJECTION, own)) {
        reportRejection(reason);
      }
    });
    return true;
  }

  // https://html.spec.whatwg.org/#the-event-handler-processing-algorithm, special error event
  // handling
  function processOnError(callback, target, event) {
    if (typeof callback !== 'function') {
      return false;
    }
    const args = need('error-event').argumentsOf(event);
    return args === null
      ? apply(callback, target, [event]) === false : apply(callback, target, args) === true;
  }

  function handler(type, process) {
    return {
      __proto__: null,
      get: () => handlerOf(holder, type),
      set(value) {
        setHandler(holder, type, value, process);
        listenIfNeeded();
      },
    };
  }

  // ---- Operations ----

  return {
    __proto__: null,
    addEventListener(type, callback, options = undefined) {
      apply(addEventListener, holder, arguments);
      listenIfNeeded();
    },
    removeEventListener(type, callback, options = undefined) {
      apply(removeEventListener, holder, arguments);
    },
    dispatchEvent(event) {
      requireArguments(arguments.length, 1, 'dispatchEvent');
      return dispatchAs(holder, global, event);
    },
    reportError(error) {
      requireArguments(arguments.length, 1, 'reportError');
      report(error);
    },
    handlers: {
      __proto__: null,
      onerror: handler('error', processOnError),
      onunhandledrejection: handler('unhandledrejection', null),
    },
  };
});
