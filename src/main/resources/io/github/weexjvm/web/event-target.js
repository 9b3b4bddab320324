// EventTarget: https://dom.spec.whatwg.org/#interface-eventtarget, and the event handlers (`onopen`)
// of https://html.spec.whatwg.org/#event-handlers.
//
// This file adds the class, which has a list of listeners for each type.
(function (primordials, need) {
  'use strict';

  const { ReflectDefineProperty: defineProperty, TypeError } = primordials;
  const {
    interfaceObject, isObject, kind, requireArguments, toDOMString,
  } = need('webidl');
  const { HOSTS_CANCELABLE, dispatchEvent, fireDerived, fireEvent } = need('event');
  const { CAPTURE, HANDLER, ONCE, PASSIVE, Listener, ListenerList } = need('listeners');

  let dispatchAs;
  let fire;
  let fireAs;
  let handlerOf;
  let hasListeners;
  let listsOf;
  let setHandler;

  class EventTarget {
    #lists = null; // By type; made for the first listener, as is the next.
    #handlers = null; // The listeners of event handlers, by type.

    addEventListener(type, callback, options = undefined) {
      const lists = this.#lists;
      requireArguments(arguments.length, 2, 'EventTarget.addEventListener');
      const name = toDOMString(type, 'EventTarget.addEventListener: the type');
      checkListener(callback, 'EventTarget.addEventListener');
      const { kinds, signal } = flattenMore(options);
      if (callback === null || callback === undefined || signal?.aborted) { // steps 2 and 3
        return;
      }
      const list = lists?.[name] ?? this.#listFor(name);
      if (list.find(callback, kinds & CAPTURE) === undefined) { // step 5
        const listener = new Listener(list, callback, kinds, null);
        signal?.onAbort(() => listener.remove()); // step 6
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
      return dispatchEvent(event, this, this.#lists);
    }

    #listFor(type) {
      return listsOf(this)[type] ??= new ListenerList();
    }

    static {
      // https://dom.spec.whatwg.org/#concept-event-fire
      fire = (target, type) => fireEvent(target, target.#lists, type);

      // The same two for another target, whose listeners a holder has.
      dispatchAs = (holder, target, event) => dispatchEvent(event, target, holder.#lists);

      fireAs = (holder, target, type, time, kind, own) =>
        fireDerived(
          target, holder.#lists?.[type], type, HOSTS_CANCELABLE, time, kind, null, own);

      // The lists that a target has from now on.
      listsOf = (target) => target.#lists ??= { __proto__: null };

      hasListeners = (target, type) => {
        const list = target.#lists?.[type];
        return list !== undefined && list.first !== null;
      };

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
          handlers[type] = new Listener(target.#listFor(type), handler, HANDLER, process);
        }
      };
    }
  }

  // https://dom.spec.whatwg.org/#dom-eventtarget-dispatchevent
  function dispatchGiven(event, target, lists) {
    const type = typeOf(event);
    if (type === undefined) {
      throw new TypeError(`EventTarget.dispatchEvent: the argument is ${kind(event)}, no Event`);
    }
    if (!isReady(event)) { // step 1
      throw need('dom-exception').domException(
        'InvalidStateError', `the event '${type}' is being dispatched already`);
    }
    return dispatch(event, target, lists?.[type]); // step 3
  }

  function checkListener(callback, context) {
    if (callback !== null && callback !== undefined && !isObject(callback)) {
      throw new TypeError(
        `${context}: the listener is ${kind(callback)}: use a function or an object`);
    }
  }

  // https://dom.spec.whatwg.org/#concept-flatten-options
  function flatten(options) {
    return (isObject(options) ? options.capture : options) ? CAPTURE : 0;
  }

  // https://dom.spec.whatwg.org/#event-flatten-more
  function flattenMore(options) {
    let kinds = flatten(options);
    if (!isObject(options)) {
      return { __proto__: null, kinds, signal: undefined };
    }
    kinds |= options.once ? ONCE : 0;
    kinds |= options.passive ? PASSIVE : 0;
    const { signal } = options;
    return {
      __proto__: null, kinds,
      signal: signal === undefined ? undefined : need('abort').internals(signal),
    };
  }

  // As they are before a script can change them.
  const { addEventListener, removeEventListener } = EventTarget.prototype;

  // ---- Event handlers ----

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
          setHandler(this, type, value, null);
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
    addEventListener, defineHandlers, dispatchAs, fire, fireAs, handlerOf, hasListeners, listsOf,
    removeEventListener, setHandler,
  };
});
