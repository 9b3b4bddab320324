// CustomEvent: https://dom.spec.whatwg.org/#interface-customevent
//
// This file adds the class.
(function (primordials, need) {
  'use strict';

  const { interfaceObject, requireArguments, toDictionary, toDOMString } = need('webidl');
  const { Event, EventClass, initialize } = need('event');

  class CustomEvent extends EventClass {
    #detail;

    constructor(type, eventInitDict = undefined) {
      super(type, eventInitDict);
      const { detail = null } = toDictionary(eventInitDict);
      this.#detail = detail;
    }

    get detail() {
      return this.#detail;
    }

    initCustomEvent(type, bubbles = false, cancelable = false, detail = null) {
      this.#detail; // The brand check, before all else.
      requireArguments(arguments.length, 1, 'CustomEvent.initCustomEvent');
      const name = toDOMString(type, 'CustomEvent.initCustomEvent: the type');
      if (initialize(this, name, bubbles, cancelable)) {
        this.#detail = detail;
      }
    }
  }

  return {
    __proto__: null,
    CustomEvent: interfaceObject(CustomEvent, {
      __proto__: null, parent: Event, shows: ['type', 'detail'],
    }),
  };
});
