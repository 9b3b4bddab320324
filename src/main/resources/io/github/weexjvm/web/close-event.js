// CloseEvent: https://websockets.spec.whatwg.org/#the-closeevent-interface
//
// This file adds the class.
(function (primordials, need) {
  'use strict';

  const {
    interfaceObject, toDictionary, toUnsignedShort, toUSVString,
  } = need('webidl');
  const { Event, EventClass } = need('event');

  class CloseEvent extends EventClass {
    #wasClean = false;
    #code = 0;
    #reason = '';

    constructor(type, eventInitDict = undefined) {
      super(type, eventInitDict);
      if (eventInitDict !== undefined) {
        const init = toDictionary(eventInitDict);
        const { code = 0 } = init;
        this.#code = toUnsignedShort(code, 'CloseEvent: the code');
        const { reason = '' } = init;
        this.#reason = toUSVString(reason, 'CloseEvent: the reason');
        this.#wasClean = !!init.wasClean;
      }
    }

    get wasClean() {
      return this.#wasClean;
    }

    get code() {
      return this.#code;
    }

    get reason() {
      return this.#reason;
    }
  }

  return {
    __proto__: null,
    CloseEvent: interfaceObject(CloseEvent, {
      __proto__: null, parent: Event, shows: ['type', 'code', 'reason', 'wasClean'],
    }),
    CloseEventClass: CloseEvent,
  };
});
