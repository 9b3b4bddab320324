// The web's globals: https://html.spec.whatwg.org/#the-global-object and what other standards put
// there.
//
// This file is the only one that is part of every start. It defines the names; the file behind a
// name is loaded when a script first touches it, which may be after the script has patched every
// built-in. So all files of this folder take built-ins only from primordials.js. The host's verb:
//   file(name)   the function in name.js
// The other verbs are described in the files that use them.
(function (primordials, host) {
  'use strict';

  const {
    ReflectApply: apply, ReflectDefineProperty: defineProperty,
    ReflectGetOwnPropertyDescriptor: getOwnPropertyDescriptor,
  } = primordials;
  const { file } = host;
  const global = globalThis;

  const interfaces = {
    __proto__: null,
    EventTarget: 'event-target',
    Event: 'event',
    CustomEvent: 'custom-event',
    MessageEvent: 'message-event',
    CloseEvent: 'close-event',
    ErrorEvent: 'error-event',
    DOMException: 'dom-exception',
    WebSocket: 'websocket',
    URL: 'url',
    URLSearchParams: 'url',
  };

  const operations = {
    __proto__: null,
    // Its options are no parameter: the length of a function counts the required arguments.
    structuredClone(value) {
      return apply(need('structured-clone').structuredClone, undefined, arguments);
    },
  };

  const loaded = { __proto__: null };

  function need(name) {
    return loaded[name] ??= file(name)(primordials, need, host);
  }

  function isTaken(name, keep) {
    return keep && getOwnPropertyDescriptor(global, name) !== undefined;
  }

  function defineValue(name, value, enumerable) {
    defineProperty(global, name, {
      __proto__: null, value, writable: true, enumerable, configurable: true,
    });
  }

  // An accessor until it is first read or written, from then on the property that it should be.
  function defineLazily(name, enumerable, load) {
    defineProperty(global, name, {
      __proto__: null,
      get() {
        const value = load();
        defineValue(name, value, enumerable);
        return value;
      },
      set(value) {
        defineValue(name, value, enumerable);
      },
      enumerable,
      configurable: true,
    });
  }

  function install(keep) {
    for (const name in interfaces) {
      if (!isTaken(name, keep)) {
        defineLazily(name, false, () => need(interfaces[name])[name]);
      }
    }
    for (const name in operations) {
      if (!isTaken(name, keep)) {
        defineValue(name, operations[name], true);
      }
    }
    if (!isTaken('self', keep)) {
      defineValue('self', global, true);
    }
  }

  return {
    __proto__: null,
    install,
    domException: (name, message) => need('dom-exception').domException(name, message),
  };
});
