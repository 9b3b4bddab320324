// What every context gets before its script: timers and microtasks as HTML defines them
// (https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html), and the few functions with
// which the host raises errors, shows values and makes buffers. All built-ins are captured early,
// and the host's functions never leave this closure: a script that patches Function.prototype.call
// or Array.prototype changes nothing below, and gets hold of nothing.
(function (primordials, host) {
  'use strict';

  const global = globalThis;
  const {
    ArrayBuffer: ArrayBufferClass,
    Error: ErrorClass,
    ReflectApply: apply, ReflectDefineProperty: defineProperty,
    ReflectDeleteProperty: deleteProperty,
    ReflectGetOwnPropertyDescriptor: getOwnPropertyDescriptor,
    TypedArrayPrototypeGetBuffer: typedArrayBuffer, TypedArrayPrototypeSet: typedArraySet,
    Uint8Array: Uint8ArrayClass,
  } = primordials;
  const { RangeError, SyntaxError, TypeError } = primordials;
  const errorClasses = { __proto__: null, Error: ErrorClass, RangeError, SyntaxError, TypeError };
  const { setTimer, clearTimer, report, inspector } = host;

  // A property as WebIDL gives a global's operations; one that is there already stays if asked.
  function define(name, value, keep) {
    if (!keep || getOwnPropertyDescriptor(global, name) === undefined) {
      defineProperty(global, name, {
        __proto__: null, value, writable: true, enumerable: true, configurable: true,
      });
    }
  }

  // ---- Timers ----

  function start(name, handler, timeout, args, repeat) {
    if (typeof handler !== 'function') {
      throw new errorClasses.TypeError(`${name}: the first argument is ${describe(handler)}, ` +
        'not a function');
    }
    // WebIDL long: NaN and what is out of range wrap as ToInt32 does.
    return setTimer(() => apply(handler, global, args), timeout | 0, repeat);
  }

  const operations = {
    __proto__: null,
    setTimeout(handler, timeout = 0, ...args) {
      return start('setTimeout', handler, timeout, args, false);
    },
    setInterval(handler, timeout = 0, ...args) {
      return start('setInterval', handler, timeout, args, true);
    },
    clearTimeout(id = 0) {
      clearTimer(id | 0);
    },
    clearInterval(id = 0) {
      clearTimer(id | 0);
    },
    queueMicrotask(callback) {
      if (typeof callback !== 'function') {
        throw new errorClasses.TypeError(
          `queueMicrotask: the argument is ${describe(callback)}, not a function`);
      }
      runLater(callback);
    },
  };

  // Awaiting a primitive takes one turn of the microtask queue and looks nothing up.
  async function runLater(callback) {
    await undefined;
    try {
      callback();
    } catch (error) {
      report(error, false);
    }
  }

  // ---- For the host ----

  function describe(value) {
    try {
      return inspector().inspect(value);
    } catch {
      return typeof value;
    }
  }

  function raise(name, message, isDomException) {
    const own = isDomException ? undefined : errorClasses[name];
    throw own === undefined ? domException(name, message) : new own(message);
  }

  // Until it is told how to make a DOMException: an Error of that name.
  let domException = (name, message) => {
    const error = new ErrorClass(message);
    defineProperty(error, 'name', {
      __proto__: null, value: name, writable: true, configurable: true,
    });
    return error;
  };

  function domExceptions(maker) {
    domException = maker;
  }

  // Copies, so that Java's buffer may change later; the longest part of it is one bulk copy.
  function toArrayBuffer(hostBuffer) {
    const view = new Uint8ArrayClass(new ArrayBufferClass(hostBuffer));
    const copy = new Uint8ArrayClass(view.length);
    typedArraySet(copy, view);
    return typedArrayBuffer(copy);
  }

  // ---- Set up ----

  function install(keep) {
    for (const name in operations) {
      define(name, operations[name], keep);
    }
  }

  // What a sandboxed script must not find: shared memory, and the embedder's own handles.
  function seal() {
    if (typeof Graal === 'object' && Graal.setUnhandledPromiseRejectionHandler) {
      Graal.setUnhandledPromiseRejectionHandler((reason) => {
        report(reason, true);
      });
    }
    deleteProperty(global, 'Graal');
    deleteProperty(global, 'SharedArrayBuffer');
    deleteProperty(global, 'Atomics');
    deleteProperty(global, 'arguments');
  }

  // An ordinary array.
  function list(...items) {
    return items;
  }

  return {
    __proto__: null, define, describe, domExceptions, raise, toArrayBuffer, list, install, seal,
  };
});
