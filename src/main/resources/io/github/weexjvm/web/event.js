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

  const { CAPTURE, HANDLER, ONCE, PASSIVE, REMOVED } = need('listeners');

  const constants = {
    __proto__: null, NONE: 0, CAPTURING_PHASE: 1, AT_TARGET: 2, BUBBLING_PHASE: 3,
  };

  // In place of an eventInitDict: the event is the host's, of type `type`, and came at `time`.
  const arrival = { __proto__: null, time: 0 };

  let dispatch;
  let dispatchEvent;
  let initialize;

  class Event {
    #type;
    #flags;
    #target = null;
    #timeStamp;

    constructor(type, eventInitDict = undefined) {
      if (eventInitDict === arrival) {
        this.#type = type;
        this.#flags = INITIALIZED | TRUSTED;
        this.#timeStamp = arrival.time;
      } else {
        this.#type = toDOMString(type, 'Event: the type');
        this.#flags = eventInitDict === undefined ? INITIALIZED
          : readInit(toDictionary(eventInitDict, 'Event: the second argument'));
        this.#timeStamp = now();
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
      return this.#flags & DISPATCHED ? this.#target : null;
    }

    composedPath() {
      return this.#flags & DISPATCHED ? [this.#target] : [];
    }

    get eventPhase() {
      return this.#flags & DISPATCHED ? constants.AT_TARGET : constants.NONE;
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

    static {
      // https://dom.spec.whatwg.org/#dom-eventtarget-dispatchevent. `lists` has the listeners of the
      // target by type, or is null.
      dispatchEvent = (event, target, lists) => {
        if (typeof event !== 'object' || event === null || !(#type in event)) {
          throw new TypeError(`EventTarget.dispatchEvent: the argument is ${kind(event)}, no Event`);
        }
        const flags = event.#flags;
        if (flags & DISPATCHED) { // step 1
          throw need('dom-exception').domException('InvalidStateError',
            `EventTarget.dispatchEvent: the event '${event.#type}' is being dispatched already`);
        }
        return dispatch(event, target, lists, flags & ~TRUSTED); // step 2
      };

      // https://dom.spec.whatwg.org/#concept-event-dispatch. The result says whether the default
      // action follows.
      dispatch = (event, target, lists, flags = event.#flags) => {
        event.#flags = flags | DISPATCHED; // step 1
        event.#target = target; // step 5.3
        if (lists !== null && (flags & STOPPED) === 0) {
          const list = lists[event.#type];
          if (list !== undefined) {
            if (list.captures > 0) {
              invoke(event, target, list, CAPTURE); // step 5.13
            }
            if ((event.#flags & STOPPED) === 0) {
              invoke(event, target, list, 0); // step 5.14
            }
          }
        }
        const left = event.#flags & ~(DISPATCHED | STOPPED | STOPPED_NOW); // steps 9 and 10
        event.#flags = left;
        return (left & CANCELED) === 0; // step 13
      };

      // https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke
      const invoke = (event, target, list, phase) => {
        const end = list.lastNumber;
        for (let at = list.first; at !== null && at.number <= end; at = at.next) {
          const kinds = at.kinds;
          if ((kinds & (CAPTURE | REMOVED)) === phase) {
            if (kinds & ONCE) { // step 2.5
              at.remove();
            }
            if (kinds & PASSIVE) { // step 2.9
              event.#flags |= IN_PASSIVE_LISTENER;
            }
            try { // step 2.11
              if (kinds & HANDLER) {
                event.#cancel(at.process(at.callback, target, event));
              } else {
                call(at.callback, target, event);
              }
            } catch (error) {
              report(error);
            }
            const flags = event.#flags;
            if (flags & (IN_PASSIVE_LISTENER | STOPPED_NOW)) {
              event.#flags = flags & ~IN_PASSIVE_LISTENER; // step 2.12
              if (flags & STOPPED_NOW) { // step 2.14
                return;
              }
            }
          }
        }
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
    }
  }

  // https://webidl.spec.whatwg.org/#call-a-user-objects-operation
  function call(listener, target, event) {
    if (typeof listener === 'function') {
      apply(listener, target, [event]);
      return;
    }
    const { handleEvent } = listener;
    if (typeof handleEvent !== 'function') {
      throw new TypeError(`the listener's handleEvent is ${kind(handleEvent)}, not a function`);
    }
    apply(handleEvent, listener, [event]);
  }

  // For an event of the host's: `new Class(type, arrivalAt(time))`.
  function arrivalAt(time) {
    arrival.time = time;
    return arrival;
  }

  // An event of the host's that comes now.
  function createEvent(type) {
    return new Event(type, arrivalAt(now()));
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
    arrival, arrivalAt, createEvent, dispatch, dispatchEvent, initialize,
  };
});
