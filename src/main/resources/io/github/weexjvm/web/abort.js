// AbortController and AbortSignal: https://dom.spec.whatwg.org/#aborting-ongoing-activities
//
// This file adds both classes. A signal that depends on others is known to them until it is aborted,
// also when nobody listens to it; the standard would let it go before. The host's verb:
//   after(millis, callback)   calls once, in a task; an instance with nothing else to wait for does
//                             not wait for it
(function (primordials, need, host) {
  'use strict';

  const {
    Map, MapPrototypeDelete: mapDelete, MapPrototypeForEach: mapForEach, MapPrototypeSet: mapSet,
    TypeError,
  } = primordials;
  const {
    append, interfaceObject, kind, requireArguments, toEnforcedUnsignedLongLong, toSequence,
  } = need('webidl');
  const { EventTarget, EventTargetClass, defineHandlers, fire } = need('event-target');
  const { domException } = need('dom-exception');
  const { after } = host;

  // ---- AbortSignal ----

  let create;
  let internals;
  let isSignal;
  let signalAbort;

  class AbortSignal extends EventTargetClass {
    #reason = undefined; // The signal is aborted when it is not undefined.
    #algorithms = []; // Functions to call when it is aborted.
    #sources = null; // Signals as the keys of a Map; null for one that depends on none.
    #dependents = null; // As the keys of a Map; made for the first one.

    static abort(reason = undefined) {
      const signal = new AbortSignal();
      signal.#reason = reasonFrom(reason);
      return signal;
    }

    // https://dom.spec.whatwg.org/#dom-abortsignal-timeout
    static timeout(milliseconds) {
      requireArguments(arguments.length, 1, 'AbortSignal.timeout');
      const delay = toEnforcedUnsignedLongLong(milliseconds, 'AbortSignal.timeout: the time');
      const signal = new AbortSignal();
      after(delay, () => signal.#abort(
        domException('TimeoutError', `the operation timed out after ${delay} ms`)));
      return signal;
    }

    // https://dom.spec.whatwg.org/#create-a-dependent-abort-signal
    static any(signals) {
      requireArguments(arguments.length, 1, 'AbortSignal.any');
      const given = toSequence(signals, toSignal, 'AbortSignal.any: the argument');
      const result = new AbortSignal();
      for (let i = 0; i < given.length; i++) { // step 2
        if (given[i].#reason !== undefined) {
          result.#reason = given[i].#reason;
          return result;
        }
      }
      result.#sources = new Map(); // step 3
      for (let i = 0; i < given.length; i++) { // step 4
        result.#dependOn(given[i]);
      }
      return result;
    }

    #dependOn(signal) {
      if (signal.#sources !== null) { // step 4.2
        mapForEach(signal.#sources, (_, source) => this.#dependOn(source));
      } else { // step 4.1
        signal.#dependents ??= new Map();
        mapSet(this.#sources, signal, true);
        mapSet(signal.#dependents, this, true);
      }
    }

    get aborted() {
      return this.#reason !== undefined;
    }

    get reason() {
      return this.#reason;
    }

    throwIfAborted() {
      if (this.#reason !== undefined) {
        throw this.#reason;
      }
    }

    // https://dom.spec.whatwg.org/#abortsignal-signal-abort
    #abort(reason) {
      if (this.#reason !== undefined) { // step 1
        return;
      }
      this.#reason = reasonFrom(reason); // step 2
      const toAbort = []; // step 3
      if (this.#dependents !== null) { // step 4
        mapForEach(this.#dependents, (_, dependent) => {
          if (dependent.#reason === undefined) {
            dependent.#reason = this.#reason;
            append(toAbort, dependent);
          }
        });
      }
      this.#runSteps(); // step 5
      for (let i = 0; i < toAbort.length; i++) { // step 6
        toAbort[i].#runSteps();
      }
    }

    // https://dom.spec.whatwg.org/#run-the-abort-steps
    #runSteps() {
      const algorithms = this.#algorithms;
      for (let i = 0; i < algorithms.length; i++) { // step 1
        algorithms[i]();
      }
      this.#algorithms = []; // step 2
      this.#leave();
      fire(this, 'abort'); // step 3
    }

    // From now on no other signal has to know it.
    #leave() {
      if (this.#sources !== null) {
        mapForEach(this.#sources, (_, source) => {
          if (source.#dependents !== null) {
            mapDelete(source.#dependents, this);
          }
        });
        this.#sources = new Map();
      }
      this.#dependents = null;
    }

    static {
      defineHandlers(AbortSignal, ['abort'], (value) => {
        value.#reason;
      });
      create = () => new AbortSignal();
      signalAbort = (signal, reason) => signal.#abort(reason);
      isSignal = (value) => typeof value === 'object' && value !== null && #reason in value;

      // What other interfaces need of a signal that a script gave them.
      internals = (value) => {
        const signal = toSignal(value, 'the signal');
        return {
          __proto__: null,
          aborted: signal.#reason !== undefined,
          // https://dom.spec.whatwg.org/#abortsignal-add
          onAbort(algorithm) {
            if (signal.#reason === undefined) {
              append(signal.#algorithms, algorithm);
            }
          },
        };
      };
    }
  }

  function toSignal(value, context) {
    if (!isSignal(value)) {
      throw new TypeError(`${context} is ${kind(value)}: use an AbortSignal`);
    }
    return value;
  }

  function reasonFrom(reason) {
    return reason === undefined ? domException('AbortError', 'the operation was aborted') : reason;
  }

  // ---- AbortController ----

  class AbortController {
    #signal = create();

    get signal() {
      return this.#signal;
    }

    abort(reason = undefined) {
      signalAbort(this.#signal, reason);
    }
  }

  return {
    __proto__: null,
    AbortController: interfaceObject(AbortController, { __proto__: null, shows: ['signal'] }),
    AbortSignal: interfaceObject(AbortSignal, {
      __proto__: null, parent: EventTarget, constructs: null, shows: ['aborted'],
    }),
    internals,
  };
});
