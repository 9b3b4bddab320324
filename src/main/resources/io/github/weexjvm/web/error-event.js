// ErrorEvent: https://html.spec.whatwg.org/#the-errorevent-interface
//
// This file adds the class. The state's `own` has the five attributes.
(function (primordials, need) {
  'use strict';

  const { toDOMString, toUnsignedLong, toUSVString } = need('webidl');
  const { derivedInterface, stateOf } = need('event');

  class ErrorEvent {
    get message() {
      return stateOf(this, ErrorEvent).own.message;
    }

    get filename() {
      return stateOf(this, ErrorEvent).own.filename;
    }

    get lineno() {
      return stateOf(this, ErrorEvent).own.lineno;
    }

    get colno() {
      return stateOf(this, ErrorEvent).own.colno;
    }

    get error() {
      return stateOf(this, ErrorEvent).own.error;
    }
  }

  // What onerror is called with, or null for what is no ErrorEvent.
  function argumentsOf(event) {
    try {
      const { message, filename, lineno, colno, error } = stateOf(event, ErrorEvent).own;
      return [message, filename, lineno, colno, error];
    } catch {
      return null;
    }
  }

  // https://html.spec.whatwg.org/#erroreventinit, in the order of the names
  function complete(state, init) {
    const own = { __proto__: null, message: '', filename: '', lineno: 0, colno: 0, error: undefined };
    const { colno = 0 } = init;
    own.colno = toUnsignedLong(colno, 'ErrorEvent: colno');
    own.error = init.error;
    const { filename = '' } = init;
    own.filename = toUSVString(filename, 'ErrorEvent: the filename');
    const { lineno = 0 } = init;
    own.lineno = toUnsignedLong(lineno, 'ErrorEvent: lineno');
    const { message = '' } = init;
    own.message = toDOMString(message, 'ErrorEvent: the message');
    state.own = own;
  }

  return {
    __proto__: null,
    ErrorEvent: derivedInterface(
      ErrorEvent, complete, ['type', 'message', 'filename', 'lineno', 'colno', 'error']),
    ERROR: ErrorEvent,
    argumentsOf,
  };
});
