// CloseEvent: https://websockets.spec.whatwg.org/#the-closeevent-interface
//
// This file adds the class. The state's `own` has the three attributes.
(function (primordials, need) {
  'use strict';

  const { toUnsignedShort, toUSVString } = need('webidl');
  const { derivedInterface, stateOf } = need('event');

  class CloseEvent {
    get wasClean() {
      return stateOf(this, CloseEvent).own.wasClean;
    }

    get code() {
      return stateOf(this, CloseEvent).own.code;
    }

    get reason() {
      return stateOf(this, CloseEvent).own.reason;
    }
  }

  // https://websockets.spec.whatwg.org/#dictdef-closeeventinit, in the order of the names
  function complete(state, init) {
    const { code = 0 } = init;
    const status = toUnsignedShort(code, 'CloseEvent: the code');
    const { reason = '' } = init;
    const text = toUSVString(reason, 'CloseEvent: the reason');
    state.own = { __proto__: null, code: status, reason: text, wasClean: !!init.wasClean };
  }

  return {
    __proto__: null,
    CloseEvent: derivedInterface(CloseEvent, complete, ['type', 'code', 'reason', 'wasClean']),
    CLOSE: CloseEvent,
  };
});
