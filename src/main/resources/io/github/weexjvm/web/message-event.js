// MessageEvent: https://html.spec.whatwg.org/#the-messageevent-interface
//
// This file adds the class. `source` is always null and `ports` empty for events of ours: there are
// no windows and no message ports.
(function (primordials, need) {
  'use strict';

  const { ObjectFreeze: freeze, TypeError } = primordials;
  const {
    interfaceObject, kind, requireArguments, toDictionary, toDOMString, toSequence, toUSVString,
  } = need('webidl');
  const { Event, EventClass, arrival, arrivalAt, initialize } = need('event');

  let createMessage;

  class MessageEvent extends EventClass {
    #data = null;
    #rest = defaults;

    constructor(type, eventInitDict = undefined) {
      super(type, eventInitDict);
      if (eventInitDict !== undefined && eventInitDict !== arrival) {
        this.#read(toDictionary(eventInitDict));
      }
    }

    // https://html.spec.whatwg.org/#messageeventinit, in the order of the names
    #read(init) {
      const { data = null, lastEventId = '' } = init;
      this.#data = data;
      const id = toDOMString(lastEventId, 'MessageEvent: lastEventId');
      const { origin = '' } = init;
      const from = toUSVString(origin, 'MessageEvent: the origin');
      const ports = toPorts(init.ports);
      const source = toSource(init.source);
      this.#rest = { __proto__: null, origin: from, lastEventId: id, source, ports };
    }

    get data() {
      return this.#data;
    }

    get origin() {
      return this.#rest.origin;
    }

    get lastEventId() {
      return this.#rest.lastEventId;
    }

    get source() {
      return this.#rest.source;
    }

    get ports() {
      return this.#rest.ports;
    }

    initMessageEvent(
      type, bubbles = false, cancelable = false, data = null, origin = '', lastEventId = '',
      source = null, ports = [],
    ) {
      this.#data; // The brand check, before all else.
      requireArguments(arguments.length, 1, 'MessageEvent.initMessageEvent');
      const name = toDOMString(type, 'MessageEvent.initMessageEvent: the type');
      const rest = {
        __proto__: null,
        origin: toUSVString(origin, 'MessageEvent.initMessageEvent: the origin'),
        lastEventId: toDOMString(lastEventId, 'MessageEvent.initMessageEvent: lastEventId'),
        source: toSource(source),
        ports: toPorts(ports),
      };
      if (initialize(this, name, bubbles, cancelable)) {
        this.#data = data;
        this.#rest = rest;
      }
    }

    static {
      // A message of the host's; `rest` is messagesFrom(origin).
      createMessage = (data, rest, time) => {
        const event = new MessageEvent('message', arrivalAt(time));
        event.#data = data;
        event.#rest = rest;
        return event;
      };
    }
  }

  const emptyPorts = freeze([]);
  const defaults = messagesFrom('');

  // What all messages of one origin have in common.
  function messagesFrom(origin) {
    return { __proto__: null, origin, lastEventId: '', source: null, ports: emptyPorts };
  }

  function toPorts(value) {
    if (value === undefined) {
      return emptyPorts;
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

  return {
    __proto__: null,
    MessageEvent: interfaceObject(MessageEvent, {
      __proto__: null, parent: Event, shows: ['type', 'data', 'origin'],
    }),
    createMessage, messagesFrom,
  };
});
