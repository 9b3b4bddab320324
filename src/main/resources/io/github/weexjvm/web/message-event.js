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
  const { Event, EventClass, initialize } = need('event');

  let createMessage;

  class MessageEvent extends EventClass {
    #data = null;
    #origin = '';
    #rest = defaults;

    constructor(type, eventInitDict = undefined) {
      super(type, eventInitDict);
      if (eventInitDict !== undefined) {
        this.#read(toDictionary(eventInitDict));
      }
    }

    // https://html.spec.whatwg.org/#messageeventinit, in the order of the names
    #read(init) {
      const { data, lastEventId, origin } = init;
      this.#data = data === undefined ? null : data;
      this.#rest = {
        __proto__: null,
        lastEventId: lastEventId === undefined
          ? '' : toDOMString(lastEventId, 'MessageEvent: lastEventId'),
        ports: emptyPorts,
        source: null,
      };
      this.#origin = origin === undefined ? '' : toUSVString(origin, 'MessageEvent: origin');
      const { ports, source } = init;
      this.#rest.ports = toPorts(ports);
      this.#rest.source = toSource(source);
    }

    get data() {
      return this.#data;
    }

    get origin() {
      return this.#origin;
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
      const newOrigin = toUSVString(origin, 'MessageEvent.initMessageEvent: the origin');
      const rest = {
        __proto__: null,
        lastEventId: toDOMString(lastEventId, 'MessageEvent.initMessageEvent: lastEventId'),
        source: toSource(source),
        ports: toPorts(ports),
      };
      if (initialize(this, name, bubbles, cancelable)) {
        this.#data = data;
        this.#origin = newOrigin;
        this.#rest = rest;
      }
    }

    static {
      // What a socket gives for each message: no conversion, no dictionary.
      createMessage = (data, origin) => {
        const event = new MessageEvent('message');
        event.#data = data;
        event.#origin = origin;
        return event;
      };
    }
  }

  const emptyPorts = freeze([]);
  const defaults = { __proto__: null, lastEventId: '', source: null, ports: emptyPorts };

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
    createMessage,
  };
});
