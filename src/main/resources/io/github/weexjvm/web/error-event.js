// ErrorEvent: https://html.spec.whatwg.org/#the-errorevent-interface
//
// This file adds the class.
(function (primordials, need) {
  'use strict';

  const {
    interfaceObject, toDictionary, toDOMString, toUnsignedLong, toUSVString,
  } = need('webidl');
  const { Event, EventClass } = need('event');

  class ErrorEvent extends EventClass {
    #message = '';
    #filename = '';
    #lineno = 0;
    #colno = 0;
    #error = undefined;

    constructor(type, eventInitDict = undefined) {
      super(type, eventInitDict);
      if (eventInitDict !== undefined) {
        const init = toDictionary(eventInitDict);
        const { colno = 0 } = init;
        this.#colno = toUnsignedLong(colno, 'ErrorEvent: colno');
        this.#error = init.error;
        const { filename = '' } = init;
        this.#filename = toUSVString(filename, 'ErrorEvent: the filename');
        const { lineno = 0 } = init;
        this.#lineno = toUnsignedLong(lineno, 'ErrorEvent: lineno');
        const { message = '' } = init;
        this.#message = toDOMString(message, 'ErrorEvent: the message');
      }
    }

    get message() {
      return this.#message;
    }

    get filename() {
      return this.#filename;
    }

    get lineno() {
      return this.#lineno;
    }

    get colno() {
      return this.#colno;
    }

    get error() {
      return this.#error;
    }
  }

  return {
    __proto__: null,
    ErrorEvent: interfaceObject(ErrorEvent, {
      __proto__: null, parent: Event, shows: ['type', 'message', 'filename', 'lineno', 'colno', 'error'],
    }),
    ErrorEventClass: ErrorEvent,
  };
});
