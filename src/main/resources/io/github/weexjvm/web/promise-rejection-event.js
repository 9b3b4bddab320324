// PromiseRejectionEvent: https://html.spec.whatwg.org/#the-promiserejectionevent-interface
//
// This file adds the class. The state's `own` has the two attributes.
(function (primordials, need) {
  'use strict';

  const { TypeError } = primordials;
  const { isObject, kind } = need('webidl');
  const { derivedInterface, stateOf } = need('event');

  class PromiseRejectionEvent {
    get promise() {
      return stateOf(this, PromiseRejectionEvent).own.promise;
    }

    get reason() {
      return stateOf(this, PromiseRejectionEvent).own.reason;
    }
  }

  // https://html.spec.whatwg.org/#promiserejectioneventinit
  function complete(state, { promise, reason }) {
    if (!isObject(promise)) {
      throw new TypeError(`PromiseRejectionEvent: the promise is ${kind(promise)}`);
    }
    state.own = { __proto__: null, promise, reason };
  }

  return {
    __proto__: null,
    PromiseRejectionEvent: derivedInterface(
      PromiseRejectionEvent, complete, ['type', 'promise', 'reason'], 2),
    REJECTION: PromiseRejectionEvent,
  };
});
