// Event: https://dom.spec.whatwg.org/#interface-event
//
// This file adds the class, and the dispatch of an event to the listeners of its target. There is no
// tree: the path of an event is its target alone.
(function (primordials, need, host) {
  'use strict';

  const {
    ObjectSetPrototypeOf: setPrototypeOf,
    ReflectApply: apply, ReflectDefineProperty: defineProperty,
    ReflectDeleteProperty: deleteProperty,
    ReflectGetOwnPropertyDescriptor: getOwnPropertyDescriptor,
    TypeError,
  } = primordials;
  const { interfaceObject, kind, requireArguments, toDictionary, toDOMString } = need('webidl');
  const { now, report } = host;

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

  const constants = {
    __proto__: null, NONE: 0, CAPTURING_PHASE: 1, AT_TARGET: 2, BUBBLING_PHASE: 3,
  };

  let dispatch;
  let initialize;
  let isReady;
  let trust;
  let typeOf;

  class Event {
    #type;
    #flags = INITIALIZED;
    #target = null;
    #currentTarget = null;
    #timeStamp = now();

    constructor(type, eventInitDict = undefined) {
      this.#type = toDOMString(type, 'Event: the type');
      if (eventInitDict !== undefined) {
        this.#flags = readInit(toDictionary(eventInitDict, 'Event: the second argument'));
      }
      defineProperty(this, 'isTrusted', isTrusted);
    }

    get type() {
      return this.#type;
    }

    get target() {
      return this.#target;
    }

    get srcElement() {
      return this.#target;
    }

    get currentTarget() {
      return this.#currentTarget;
    }

    composedPath() {
      return this.#currentTarget === null ? [] : [this.#currentTarget];
    }

    get eventPhase() {
      return this.#currentTarget === null ? constants.NONE : constants.AT_TARGET;
    }

    stopPropagation() {
      this.#flags |= STOPPED;
    }

    get cancelBubble() {
      return (this.#flags & STOPPED) !== 0;
    }

    set cancelBubble(value) {
      this.#flags |= value ? STOPPED : 0;
    }

    stopImmediatePropagation() {
      this.#flags |= STOPPED | STOPPED_NOW;
    }

    get bubbles() {
      return (this.#flags & BUBBLES) !== 0;
    }

    get cancelable() {
      return (this.#flags & CANCELABLE) !== 0;
    }

    get returnValue() {
      return (this.#flags & CANCELED) === 0;
    }

    set returnValue(value) {
      this.#cancel(!value);
    }

    preventDefault() {
      this.#cancel(true);
    }

    get defaultPrevented() {
      return (this.#flags & CANCELED) !== 0;
    }

    get composed() {
      return (this.#flags & COMPOSED) !== 0;
    }

    get isTrusted() {
      return (this.#flags & TRUSTED) !== 0;
    }

    get timeStamp() {
      return this.#timeStamp;
    }

    initEvent(type, bubbles = false, cancelable = false) {
      this.#flags; // The brand check, before all else.
      requireArguments(arguments.length, 1, 'Event.initEvent');
      initialize(this, toDOMString(type, 'Event.initEvent: the type'), bubbles, cancelable);
    }

    // https://dom.spec.whatwg.org/#set-the-canceled-flag
    #cancel(really) {
      const flags = this.#flags;
      if (really && flags & CANCELABLE && !(flags & IN_PASSIVE_LISTENER)) {
        this.#flags = flags | CANCELED;
      }
    }

    // https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke
    #invoke(list, capture) {
      const { entries } = list;
      list.shared = true;
      for (let i = 0; i < entries.length; i++) {
        const entry = entries[i];
        if (entry.capture === capture && !entry.removed) {
          if (entry.once) { // step 2.5
            entry.remove();
          }
          if (entry.passive) { // step 2.9
            this.#flags |= IN_PASSIVE_LISTENER;
          }
          try {
            this.#call(entry); // step 2.11
          } catch (error) {
            report(error);
          }
          this.#flags &= ~IN_PASSIVE_LISTENER; // step 2.12
          if (this.#flags & STOPPED_NOW) { // step 2.14
            return;
          }
        }
      }
    }

    // https://webidl.spec.whatwg.org/#call-a-user-objects-operation
    #call({ callback, process }) {
      const target = this.#currentTarget;
      if (process !== null) {
        this.#cancel(process(callback, target, this));
      } else if (typeof callback === 'function') {
        apply(callback, target, [this]);
      } else {
        const { handleEvent } = callback;
        if (typeof handleEvent !== 'function') {
          throw new TypeError(`the listener's handleEvent is ${kind(handleEvent)}, not a function`);
        }
        apply(handleEvent, callback, [this]);
      }
    }

    static {
      // https://dom.spec.whatwg.org/#concept-event-dispatch: `list` has the listeners for the type,
      // and is undefined when there are none. The result says whether the default action follows.
      dispatch = (event, target, list) => {
        event.#flags |= DISPATCHED; // step 1
        event.#target = target; // step 5.3
        if (list !== undefined && !(event.#flags & STOPPED)) {
          event.#currentTarget = target;
          if (list.captures > 0) {
            event.#invoke(list, true); // step 5.13
          }
          if (!(event.#flags & STOPPED)) {
            event.#invoke(list, false); // step 5.14
          }
          event.#currentTarget = null; // step 7
        }
        event.#flags &= ~(DISPATCHED | STOPPED | STOPPED_NOW); // steps 9 and 10
        return (event.#flags & CANCELED) === 0; // step 13
      };
      // https://dom.spec.whatwg.org/#dom-eventtarget-dispatchevent, steps 1 and 2
      isReady = (event) => {
        if (event.#flags & DISPATCHED) {
          return false;
        }
        event.#flags &= ~TRUSTED;
        return true;
      };
      trust = (event) => {
        event.#flags |= TRUSTED;
        return event;
      };
      // https://dom.spec.whatwg.org/#concept-event-initialize; false for one being dispatched
      initialize = (event, type, bubbles, cancelable) => {
        if (event.#flags & DISPATCHED) {
          return false;
        }
        event.#flags = INITIALIZED | (event.#flags & COMPOSED) |
          (bubbles ? BUBBLES : 0) | (cancelable ? CANCELABLE : 0);
        event.#target = null;
        event.#type = type;
        return true;
      };
      // The brand check of whoever takes an event: undefined for anything else.
      typeOf = (event) => (isEvent(event) ? event.#type : undefined);
      const isEvent = (value) => typeof value === 'object' && value !== null && #type in value;
    }
  }

  // https://dom.spec.whatwg.org/#dictdef-eventinit
  function readInit(init) {
    return INITIALIZED | (init.bubbles ? BUBBLES : 0) | (init.cancelable ? CANCELABLE : 0) |
      (init.composed ? COMPOSED : 0);
  }

  // [LegacyUnforgeable]: each event has the accessor itself, for good.
  const isTrusted = setPrototypeOf(getOwnPropertyDescriptor(Event.prototype, 'isTrusted'), null);
  isTrusted.enumerable = true;
  isTrusted.configurable = false;
  deleteProperty(Event.prototype, 'isTrusted');

  return {
    __proto__: null,
    Event: interfaceObject(Event, { __proto__: null, constants, shows: ['type'] }),
    EventClass: Event,
    dispatch, initialize, isReady, trust, typeOf,
  };
});
