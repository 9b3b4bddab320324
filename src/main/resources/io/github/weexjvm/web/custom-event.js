// CustomEvent: https://dom.spec.whatwg.org/#interface-customevent
//
// This file adds the class. The state's `data` is the detail.
(function (primordials, need) {
  'use strict';

  const { requireArguments, toDOMString } = need('webidl');
  const { derivedInterface, initialize, stateOf } = need('event');

  class CustomEvent {
    get detail() {
      return stateOf(this, CustomEvent).data;
    }

    initCustomEvent(type, bubbles = false, cancelable = false, detail = null) {
      const state = stateOf(this, CustomEvent);
      requireArguments(arguments.length, 1, 'CustomEvent.initCustomEvent');
      const name = toDOMString(type, 'CustomEvent.initCustomEvent: the type');
      if (initialize(state, name, bubbles, cancelable)) {
        state.data = detail;
      }
    }
  }

  // https://dom.spec.whatwg.org/#dictdef-customeventinit
  function complete(state, { detail = null }) {
    state.data = detail;
  }

  return {
    __proto__: null,
    CustomEvent: derivedInterface(CustomEvent, complete, ['type', 'detail']),
  };
});
