// Event: https://dom.spec.whatwg.org/#interface-event
//
// This file adds the class, the dispatch of an event to the listeners of its target, and what the
// interfaces that derive from Event need. There is no tree: the path of an event is its target alone.
//
// A socket makes an event for each message, so two things here are as they are for speed, as measured
// on a whole echo. An event has one private field, a record of all its state, also of what a derived
// interface adds: fields in a class that extends another cost twice as much. And no function on the
// way of a message has a `return` other than at its end: the interpreter throws an exception for it,
// which costs more than all the rest.
(function (primordials, need, host) {
  'use strict';

  const {
    ObjectSetPrototypeOf: setPrototypeOf,
    ReflectApply: apply, ReflectConstruct: construct, ReflectDefineProperty: defineProperty,
    ReflectDeleteProperty: deleteProperty,
    ReflectGetOwnPropertyDescriptor: getOwnPropertyDescriptor,
    TypeError,
  } = primordials;
  const {
    interfaceObject, kind: kindOf, requireArguments, requireNew, toDictionary, toDOMString,
  } = need('webidl');
  const { CAPTURE, HANDLER, ONCE, PASSIVE, REMOVED } = need('listeners');
  const { now } = host;
  const { report } = need('uncaught');

  // https://dom.spec.whatwg.org/#stop-propagation-flag and those after it, then the attributes.
  const STOPPED = 1;
  const STOPPED_NOW = 2;
  const CANCELED = 4;
  const IN_PASSIVE_LISTENER = 8;
  const COMPOSED = 16;
  const INITIALIZED = 32;
  const DISPATCHED = 64;
  const BUBBLES = 128;
  const CANCELABLE = 256;
  const TRUSTED = 512;
  const HOSTS = INITIALIZED | TRUSTED;

  const constants = {
    __proto__: null, NONE: 0, CAPTURING_PHASE: 1, AT_TARGET: 2, BUBBLING_PHASE: 3,
  };

  let dispatch;
  let dispatchEvent;
  let stateOf;

  class Event {
    #state; // Made by newState.

    constructor(state) {
      this.#state = state;
      defineProperty(this, 'isTrusted', isTrusted);
    }

    get type() {
      return this.#state.type;
    }

    get target() {
      return this.#state.target;
    }

    get srcElement() {
      return this.#state.target;
    }

    get currentTarget() {
      const { flags, target } = this.#state;
      return flags & DISPATCHED ? target : null;
    }

    composedPath() {
      const { flags, target } = this.#state;
      return flags & DISPATCHED ? [target] : [];
    }

    get eventPhase() {
      return this.#state.flags & DISPATCHED ? constants.AT_TARGET : constants.NONE;
    }

    stopPropagation() {
      this.#state.flags |= STOPPED;
    }

    get cancelBubble() {
      return (this.#state.flags & STOPPED) !== 0;
    }

    set cancelBubble(value) {
      this.#state.flags |= value ? STOPPED : 0;
    }

    stopImmediatePropagation() {
      this.#state.flags |= STOPPED | STOPPED_NOW;
    }

    get bubbles() {
      return (this.#state.flags & BUBBLES) !== 0;
    }

    get cancelable() {
      return (this.#state.flags & CANCELABLE) !== 0;
    }

    get returnValue() {
      return (this.#state.flags & CANCELED) === 0;
    }

    set returnValue(value) {
      cancel(this.#state, !value);
    }

    preventDefault() {
      cancel(this.#state, true);
    }

    get defaultPrevented() {
      return (this.#state.flags & CANCELED) !== 0;
    }

    get composed() {
      return (this.#state.flags & COMPOSED) !== 0;
    }

    get isTrusted() {
      return (this.#state.flags & TRUSTED) !== 0;
    }

    get timeStamp() {
      return this.#state.timeStamp;
    }

    initEvent(type, bubbles = false, cancelable = false) {
      const state = this.#state;
      requireArguments(arguments.length, 1, 'Event.initEvent');
      initialize(state, toDOMString(type, 'Event.initEvent: the type'), bubbles, cancelable);
    }

    static {
      // https://dom.spec.whatwg.org/#dom-eventtarget-dispatchevent. `lists` has the listeners of the
      // target by type, or is null.
      dispatchEvent = (event, target, lists) => {
        if (typeof event !== 'object' || event === null || !(#state in event)) {
          throw new TypeError(
            `EventTarget.dispatchEvent: the argument is ${kindOf(event)}, not an Event`);
        }
        const state = event.#state;
        if (state.flags & DISPATCHED) { // step 1
          throw need('dom-exception').domException('InvalidStateError',
            `EventTarget.dispatchEvent: the event '${state.type}' is being dispatched already`);
        }
        state.flags &= ~TRUSTED; // step 2
        return dispatch(event, state, target, lists === null ? undefined : lists[state.type]);
      };

      // The state of an event of a derived interface: the brand check of its members.
      stateOf = (event, kind) => {
        const state = event.#state;
        if (state.kind !== kind) {
          throw new TypeError(`the object is an Event, but no ${kind.name}`);
        }
        return state;
      };
    }
  }

  // kind   the class of the interface, without its subclasses
  // data   whatever the derived interface wants to keep; so is own
  function newState(type, flags, timeStamp, kind, data, own) {
    return { __proto__: null, type, flags, target: null, timeStamp, kind, data, own };
  }

  // ---- Dispatching ----

  // https://dom.spec.whatwg.org/#concept-event-dispatch. `list` has the listeners for the type, or is
  // undefined. The result says whether the default action follows.
  dispatch = (event, state, target, list) => {
    const flags = state.flags;
    state.flags = flags | DISPATCHED; // step 1
    state.target = target; // step 5.3
    if (list !== undefined && (flags & STOPPED) === 0) {
      const only = list.only;
      if (only !== null && typeof only.callback === 'function') {
        // What is below, for a list as most are.
        try {
          if (apply(only.callback, target, [event]) === false && only.kinds === HANDLER) {
            cancel(state, true);
          }
        } catch (error) {
          report(error);
        }
      } else {
        invokeAll(event, state, target, list);
      }
    }
    const left = state.flags & ~(DISPATCHED | STOPPED | STOPPED_NOW); // steps 9 and 10
    state.flags = left;
    return (left & CANCELED) === 0; // step 13
  };

  function invokeAll(event, state, target, list) {
    if (list.captures > 0) {
      invoke(event, state, target, list, CAPTURE); // step 5.13
    }
    if ((state.flags & STOPPED) === 0) {
      invoke(event, state, target, list, 0); // step 5.14
    }
  }

  // https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke
  function invoke(event, state, target, list, phase) {
    const end = list.lastNumber;
    for (let at = list.first; at !== null && at.number <= end; at = at.next) {
      const kinds = at.kinds;
      if ((kinds & (CAPTURE | REMOVED)) === phase) {
        if (kinds & ONCE) { // step 2.5
          at.remove();
        }
        if (kinds & PASSIVE) { // step 2.9
          state.flags |= IN_PASSIVE_LISTENER;
        }
        try { // step 2.11
          const callback = at.callback;
          if (at.process !== null) {
            cancel(state, at.process(callback, target, event));
          } else if (typeof callback !== 'function') {
            callObject(callback, kinds, event);
          } else if (apply(callback, target, [event]) === false && kinds & HANDLER) {
            cancel(state, true);
          }
        } catch (error) {
          report(error);
        }
        if (state.flags & (IN_PASSIVE_LISTENER | STOPPED_NOW)) {
          state.flags &= ~IN_PASSIVE_LISTENER; // step 2.12
          if (state.flags & STOPPED_NOW) { // step 2.14
            return;
          }
        }
      }
    }
  }

  // https://webidl.spec.whatwg.org/#call-a-user-objects-operation; an event handler that is no
  // function is kept, and never called.
  function callObject(listener, kinds, event) {
    if (!(kinds & HANDLER)) {
      const { handleEvent } = listener;
      if (typeof handleEvent !== 'function') {
        throw new TypeError(`the listener's handleEvent is ${kindOf(handleEvent)}, not a function`);
      }
      apply(handleEvent, listener, [event]);
    }
  }

  // https://dom.spec.whatwg.org/#set-the-canceled-flag
  function cancel(state, really) {
    if (really && state.flags & CANCELABLE && !(state.flags & IN_PASSIVE_LISTENER)) {
      state.flags |= CANCELED;
    }
  }

  // https://dom.spec.whatwg.org/#concept-event-initialize; false for one being dispatched, which
  // stays as it is.
  function initialize(state, type, bubbles, cancelable) {
    if (state.flags & DISPATCHED) {
      return false;
    }
    state.flags = INITIALIZED | (state.flags & COMPOSED) |
      (bubbles ? BUBBLES : 0) | (cancelable ? CANCELABLE : 0);
    state.target = null;
    state.type = type;
    return true;
  }

  // ---- Making events ----

  // https://dom.spec.whatwg.org/#concept-event-constructor, for an interface object. `complete` reads
  // the members of a derived interface's dictionary, after those of Event's.
  function constructing(kind, length, complete) {
    return (args, newTarget) => {
      const { name } = kind;
      requireNew(newTarget, name);
      requireArguments(args.length, length, name);
      const type = toDOMString(args[0], `${name}: the type`);
      const init = toDictionary(
        args.length > 1 ? args[1] : undefined, `${name}: the second argument`);
      const state = newState(type, readInit(init), now(), kind, null, null);
      if (complete !== undefined) {
        complete(state, init);
      }
      return construct(Event, [state], newTarget);
    };
  }

  // https://dom.spec.whatwg.org/#dictdef-eventinit
  function readInit(init) {
    return INITIALIZED | (init.bubbles ? BUBBLES : 0) | (init.cancelable ? CANCELABLE : 0) |
      (init.composed ? COMPOSED : 0);
  }

  // Dispatches an event of the host's; `time` is when it came.
  function fireEvent(target, lists, type, time = now()) {
    const state = newState(type, INITIALIZED | TRUSTED, time, Event, null, null);
    return dispatch(new Event(state), state, target, lists === null ? undefined : lists[type]);
  }

  // Likewise for a derived interface, whose attributes are in data and own; nobody would see an event
  // without listeners. The record is written out here for the messages' sake: a call less for each.
  function fireDerived(target, list, type, flags, timeStamp, kind, data, own) {
    if (list !== undefined) {
      const state = { __proto__: null, type, flags, target: null, timeStamp, kind, data, own };
      return dispatch(construct(Event, [state], kind), state, target, list);
    } else {
      return true;
    }
  }

  // An event of the host's that is handed over, not dispatched: it has no target.
  function hostEvent(type, kind, data, own) {
    return construct(Event, [newState(type, HOSTS, now(), kind, data, own)], kind);
  }

  // [LegacyUnforgeable]: each event has the accessor itself, for good.
  const isTrusted = setPrototypeOf(getOwnPropertyDescriptor(Event.prototype, 'isTrusted'), null);
  isTrusted.enumerable = true;
  isTrusted.configurable = false;
  deleteProperty(Event.prototype, 'isTrusted');

  const exposed = interfaceObject(Event, {
    __proto__: null, constants, constructs: constructing(Event, 1), length: 1, shows: ['type'],
  });

  // The interface object of a class that has the members of an interface derived from Event.
  function derivedInterface(kind, complete, shows, length = 1) {
    setPrototypeOf(kind.prototype, Event.prototype);
    return interfaceObject(kind, {
      __proto__: null,
      parent: exposed,
      constructs: constructing(kind, length, complete),
      length,
      shows,
    });
  }

  return {
    __proto__: null,
    Event: exposed,
    HOSTS,
    HOSTS_CANCELABLE: INITIALIZED | TRUSTED | CANCELABLE,
    EVENT: Event,
    derivedInterface, dispatchEvent, fireDerived, fireEvent, hostEvent, initialize, stateOf,
  };
});
