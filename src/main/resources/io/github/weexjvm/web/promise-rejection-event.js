// PromiseRejectionEvent: https://html.spec.whatwg.org/#the-promiserejectionevent-interface
//
// This file adds the class.
(function (primordials, need) {
  'use strict';

  const { TypeError } = primordials;
  const { interfaceObject, isObject, kind, toDictionary } = need('webidl');
  const { Event, EventClass } = need('event');

  class PromiseRejectionEvent extends EventClass {
    #promise;
    #reason;

    constructor(type, eventInitDict) {
      super(type, eventInitDict);
      const init = toDictionary(eventInitDict);
      const { promise } = init;
      if (!isObject(promise)) {
        throw new TypeError(`PromiseRejectionEvent: the promise is ${kind(promise)}`);
      }
      this.#promise = promise;
      this.#reason = init.reason;
    }

    get promise() {
      return this.#promise;
    }

    get reason() {
      return this.#reason;
    }
  }

  return {
    __proto__: null,
    PromiseRejectionEvent: interfaceObject(PromiseRejectionEvent, {
      __proto__: null, parent: Event, shows: ['type', 'promise', 'reason'],
    }),
    PromiseRejectionEventClass: PromiseRejectionEvent,
  };
});
