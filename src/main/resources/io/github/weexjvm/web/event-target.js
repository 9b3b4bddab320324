// EventTarget: https://dom.spec.whatwg.org/#interface-eventtarget, and the event handlers (`onopen`)
// of https://html.spec.whatwg.org/#event-handlers.
//
// This file adds the class, and the lists of listeners, one for each type. A list is copied only
// when it changes after a dispatch has begun to go through it.
(function (primordials, need) {
  'use strict';

  const { ReflectApply: apply, ReflectDefineProperty: defineProperty, TypeError } = primordials;
  const {
    append, interfaceObject, isObject, kind, requireArguments, toDictionary, toDOMString,
  } = need('webidl');
  const { EventClass, dispatch, isReady, trust, typeOf } = need('event');

  // ---- Listeners ----

  // https://dom.spec.whatwg.org/#concept-event-listener
  // Fields are declared, here and below, so that no setter of Object.prototype's is asked.
  class Listener {
    list;
    callback;
    process;
    capture;
    once;
    passive;
    removed = false;

    //   process   runs an event handler and says whether its result cancels the event; null for
    //             what addEventListener was given
    constructor(list, callback, process, { capture, once, passive }) {
      this.list = list;
      this.callback = callback;
      this.process = process;
      this.capture = capture;
      this.once = once;
      this.passive = passive;
    }

    // https://dom.spec.whatwg.org/#remove-an-event-listener
    remove() {
      if (!this.removed) {
        this.removed = true;
        this.list.remove(this);
      }
    }
  }

  class ListenerList {
    entries = [];
    captures = 0;
    shared = false; // Whether a dispatch may be going through the entries.

    add(listener) {
      this.#unshare();
      append(this.entries, listener);
      this.captures += listener.capture ? 1 : 0;
    }

    remove(listener) {
      const { entries } = this;
      const left = [];
      for (let i = 0; i < entries.length; i++) {
        if (entries[i] !== listener) {
          append(left, entries[i]);
        }
      }
      this.entries = left;
      this.shared = false;
      this.captures -= listener.capture ? 1 : 0;
    }

    find(callback, capture) {
      const { entries } = this;
      for (let i = 0; i < entries.length; i++) {
        const entry = entries[i];
        if (entry.callback === callback && entry.capture === capture && entry.process === null) {
          return entry;
        }
      }
      return undefined;
    }

    #unshare() {
      if (this.shared) {
        const { entries } = this;
        this.entries = [];
        for (let i = 0; i < entries.length; i++) {
          append(this.entries, entries[i]);
        }
        this.shared = false;
      }
    }
  }

  const atBubbling = { __proto__: null, capture: false, once: false, passive: false };

  // ---- EventTarget ----

  let fire;
  let handlerOf;
  let setHandler;
  let hasListeners;

  class EventTarget {
    #lists = null; // By type; made for the first listener, as is the next.
    #handlers = null; // The listeners of event handlers, by type.

    addEventListener(type, callback, options = undefined) {
      const lists = this.#lists;
      requireArguments(arguments.length, 2, 'EventTarget.addEventListener');
      const name = toDOMString(type, 'EventTarget.addEventListener: the type');
      checkListener(callback, 'EventTarget.addEventListener');
      const flat = flattenMore(options);
      const { signal } = flat;
      if (callback === null || callback === undefined || signal?.aborted) { // steps 2 and 3
        return;
      }
      const list = lists?.[name] ?? this.#listFor(name);
      if (list.find(callback, flat.capture) === undefined) { // step 5
        const listener = new Listener(list, callback, null, flat);
        list.add(listener);
        if (signal !== undefined) { // step 6
          signal.onAbort(() => listener.remove());
        }
      }
    }

    removeEventListener(type, callback, options = undefined) {
      const lists = this.#lists;
      requireArguments(arguments.length, 2, 'EventTarget.removeEventListener');
      const name = toDOMString(type, 'EventTarget.removeEventListener: the type');
      checkListener(callback, 'EventTarget.removeEventListener');
      const capture = flatten(options);
      lists?.[name]?.find(callback, capture)?.remove();
    }

    dispatchEvent(event) {
      const lists = this.#lists;
      requireArguments(arguments.length, 1, 'EventTarget.dispatchEvent');
      const type = typeOf(event);
      if (type === undefined) {
        throw new TypeError(`EventTarget.dispatchEvent: the argument is ${kind(event)}, no Event`);
      }
      if (!isReady(event)) {
        throw need('dom-exception').domException(
          'InvalidStateError', `the event '${type}' is being dispatched already`);
      }
      return dispatch(event, this, lists?.[type]);
    }

    #listFor(type) {
      this.#lists ??= { __proto__: null };
      return this.#lists[type] ??= new ListenerList();
    }

    static {
      // https://dom.spec.whatwg.org/#concept-event-fire, with the event made by the caller
      fire = (target, type, event) => dispatch(trust(event), target, target.#lists?.[type]);

      hasListeners = (target, type) => (target.#lists?.[type]?.entries.length ?? 0) > 0;

      // https://html.spec.whatwg.org/#event-handler-idl-attributes
      handlerOf = (target, type) => target.#handlers?.[type]?.callback ?? null;

      setHandler = (target, type, value, process) => {
        const handler = isObject(value) ? value : null; // [LegacyTreatNonObjectAsNull]
        const handlers = target.#handlers ??= { __proto__: null };
        const active = handlers[type];
        if (handler === null) {
          active?.remove(); // deactivate an event handler
          handlers[type] = undefined;
        } else if (active !== undefined) {
          active.callback = handler; // It keeps its place.
        } else {
          const list = target.#listFor(type);
          handlers[type] = new Listener(list, handler, process, atBubbling);
          list.add(handlers[type]);
        }
      };
    }
  }

  function checkListener(callback, context) {
    if (callback !== null && callback !== undefined && !isObject(callback)) {
      throw new TypeError(
        `${context}: the listener is ${kind(callback)}: use a function or an object`);
    }
  }

  // https://dom.spec.whatwg.org/#concept-flatten-options
  function flatten(options) {
    if (options === undefined || options === null) {
      return false;
    }
    return isObject(options) ? !!options.capture : !!options;
  }

  // https://dom.spec.whatwg.org/#event-flatten-more
  function flattenMore(options) {
    const capture = flatten(options);
    if (!isObject(options)) {
      return { __proto__: null, capture, once: false, passive: false, signal: undefined };
    }
    const once = !!options.once;
    const passive = !!options.passive;
    const { signal } = options;
    return {
      __proto__: null, capture, once, passive,
      signal: signal === undefined ? undefined : need('abort').internals(signal),
    };
  }

  // ---- Event handlers ----

  // https://html.spec.whatwg.org/#the-event-handler-processing-algorithm: a handler that is no
  // function is kept, and never called.
  function processHandler(callback, target, event) {
    return typeof callback === 'function' && apply(callback, target, [event]) === false;
  }

  // Gives a class an attribute for each type: `onopen` for 'open'. `check` throws for what is no
  // object of the class.
  function defineHandlers({ prototype }, types, check) {
    for (let i = 0; i < types.length; i++) {
      const type = types[i];
      defineAccessor(prototype, `on${type}`, {
        get [`on${type}`]() {
          check(this);
          return handlerOf(this, type);
        },
        set [`on${type}`](value) {
          check(this);
          setHandler(this, type, value, processHandler);
        },
      });
    }
  }

  function defineAccessor(target, name, source) {
    const { get, set } = primordials.ReflectGetOwnPropertyDescriptor(source, name);
    defineProperty(target, name, {
      __proto__: null, get, set, enumerable: true, configurable: true,
    });
  }

  return {
    __proto__: null,
    EventTarget: interfaceObject(EventTarget),
    EventTargetClass: EventTarget,
    EventClass, defineHandlers, fire, handlerOf, hasListeners, processHandler, setHandler,
  };
});
