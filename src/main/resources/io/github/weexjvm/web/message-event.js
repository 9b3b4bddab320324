// MessageEvent: https://html.spec.whatwg.org/#the-messageevent-interface
//
// This file adds the class. The state's `own` has what all messages of one origin have in common.
// `source` is always null and `ports` empty: there are no windows and no message ports.
(function (primordials, need) {
  'use strict';

  const { ObjectFreeze: freeze, TypeError } = primordials;
  const { kind, requireArguments, toDOMString, toSequence, toUSVString } = need('webidl');
  const { derivedInterface, initialize, stateOf } = need('event');

  class MessageEvent {
    get data() {
      return stateOf(this, MessageEvent).data;
    }

    get origin() {
      return stateOf(this, MessageEvent).own.origin;
    }

    get lastEventId() {
      return stateOf(this, MessageEvent).own.lastEventId;
    }

    get source() {
      return stateOf(this, MessageEvent).own.source;
    }

    get ports() {
      return stateOf(this, MessageEvent).own.ports;
    }

    initMessageEvent(
      type, bubbles = false, cancelable = false, data = null, origin = '', lastEventId = '',
      source = null, ports = [],
    ) {
      const state = stateOf(this, MessageEvent);
      requireArguments(arguments.length, 1, 'MessageEvent.initMessageEvent');
      const name = toDOMString(type, 'MessageEvent.initMessageEvent: the type');
      const own = {
        __proto__: null,
        origin: toUSVString(origin, 'MessageEvent.initMessageEvent: the origin'),
        lastEventId: toDOMString(lastEventId, 'MessageEvent.initMessageEvent: lastEventId'),
        source: toSource(source),
        ports: toPorts(ports),
      };
      if (initialize(state, name, bubbles, cancelable)) {
        state.data = data;
        state.own = own;
      }
    }
  }

  // https://html.spec.whatwg.org/#messageeventinit, in the order of the names
  function complete(state, init) {
    const { data = null, lastEventId = '' } = init;
    state.data = data;
    const id = toDOMString(lastEventId, 'MessageEvent: lastEventId');
    const { origin = '' } = init;
    const from = toUSVString(origin, 'MessageEvent: the origin');
    const ports = toPorts(init.ports);
    const source = toSource(init.source);
    state.own = { __proto__: null, origin: from, lastEventId: id, source, ports };
  }

  function toPorts(value) {
    if (value === undefined) {
      return noPorts;
    }
    return freeze(toSequence(value, (port) => {
      throw new TypeError(`MessageEvent: a port is ${kind(port)}, and there are no message ports`);
    }, 'MessageEvent: ports'));
  }

  function toSource(value) {
    if (value !== undefined && value !== null) {
      throw new TypeError(`MessageEvent: the source is ${kind(value)}: use null`);
    }
    return null;
  }

  const noPorts = freeze([]);

  return {
    __proto__: null,
    MessageEvent: derivedInterface(MessageEvent, complete, ['type', 'data', 'origin']),
    MESSAGE: MessageEvent,
    // The `own` of messages that the host makes.
    messagesFrom: (origin) => ({
      __proto__: null, origin, lastEventId: '', source: null, ports: noPorts,
    }),
  };
});
