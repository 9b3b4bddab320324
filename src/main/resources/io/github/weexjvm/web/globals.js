// The web's globals: https://html.spec.whatwg.org/#the-global-object and what other standards put
// there.
//
// This file is the only one that is part of every start. It defines the names; the file behind a
// name is loaded when a script first touches it, which may be after the script has patched every
// built-in. So all files of this folder take built-ins only from primordials.js. The host's verb:
//   file(name)   the function in name.js
// The other verbs are described in the files that use them.
//   uncaught   what becomes of an error that nobody caught, as prelude.js describes it
(function (primordials, host, uncaught) {
  'use strict';

  const {
    DataView, Math: MathObject,
    ReflectApply: apply, ReflectDefineProperty: defineProperty,
    ReflectGetOwnPropertyDescriptor: getOwnPropertyDescriptor,
    globalThis: global,
  } = primordials;
  const { file } = host;

  const interfaces = {
    __proto__: null,
    EventTarget: 'event-target',
    Event: 'event',
    CustomEvent: 'custom-event',
    MessageEvent: 'message-event',
    CloseEvent: 'close-event',
    ErrorEvent: 'error-event',
    PromiseRejectionEvent: 'promise-rejection-event',
    DOMException: 'dom-exception',
    TextEncoder: 'encoding',
    TextDecoder: 'encoding',
    Blob: 'blob',
    File: 'file',
    AbortController: 'abort',
    AbortSignal: 'abort',
    Performance: 'performance',
    WebSocket: 'websocket',
    URL: 'url',
    URLSearchParams: 'url',
  };
  // Functions from the start. Optional arguments are no parameters: they don't count in the length.
  const operations = {
    __proto__: null,
    addEventListener(type, callback) {
      return apply(need('global-events').addEventListener, undefined, arguments);
    },
    removeEventListener(type, callback) {
      return apply(need('global-events').removeEventListener, undefined, arguments);
    },
    dispatchEvent(event) {
      return apply(need('global-events').dispatchEvent, undefined, arguments);
    },
    reportError(error) {
      return apply(need('global-events').reportError, undefined, arguments);
    },
    atob(data) {
      return apply(need('base64').atob, undefined, arguments);
    },
    btoa(data) {
      return apply(need('base64').btoa, undefined, arguments);
    },
    structuredClone(value) {
      return apply(need('structured-clone').structuredClone, undefined, arguments);
    },
  };
  // In place of those that the engine has, and can't run.
  const float16 = {
    __proto__: null,
    f16round(x) {
      return need('float16').f16round(x);
    },
    getFloat16(byteOffset, littleEndian = false) {
      return need('float16').getFloat16(this, byteOffset, littleEndian);
    },
    setFloat16(byteOffset, value, littleEndian = false) {
      need('float16').setFloat16(this, byteOffset, value, littleEndian);
    },
  };
  const handlers = ['onerror', 'onunhandledrejection'];

  const loaded = { __proto__: null, uncaught };

  function need(name) {
    return loaded[name] ??= file(name)(primordials, need, host);
  }

  function isTaken(name, keep) {
    return keep && getOwnPropertyDescriptor(global, name) !== undefined;
  }

  function defineValue(name, value, enumerable, target = global) {
    defineProperty(target, name, {
      __proto__: null, value, writable: true, enumerable, configurable: true,
    });
  }

  // An accessor until it is first read or written, from then on the property that it should be.
  function defineLazily(name, load) {
    defineProperty(global, name, {
      __proto__: null,
      get() {
        const value = load();
        defineValue(name, value, false);
        return value;
      },
      set(value) {
        defineValue(name, value, false);
      },
      enumerable: false,
      configurable: true,
    });
  }

  function defineAttribute(name, get, set) {
    const made = {
      get [name]() {
        return get();
      },
      set [name](value) {
        set(value);
      },
    };
    const descriptor = getOwnPropertyDescriptor(made, name);
    defineProperty(global, name, {
      __proto__: null,
      get: descriptor.get,
      set: set === undefined ? undefined : descriptor.set,
      enumerable: true,
      configurable: true,
    });
  }

  // For a script that has an address.
  function installLocation(keep) {
    if (!isTaken('location', keep)) {
      defineLazily('WorkerLocation', () => need('location').WorkerLocation);
      defineAttribute('location', () => need('location').location, undefined);
    }
  }

  function defineAttributes(keep) {
    if (!isTaken('performance', keep)) { // [Replaceable]
      defineAttribute('performance', () => need('performance').performance,
        (value) => defineValue('performance', value, true));
    }
    for (let i = 0; i < handlers.length; i++) {
      const name = handlers[i];
      if (!isTaken(name, keep)) {
        defineAttribute(name, () => need('global-events').handlers[name].get(),
          (value) => need('global-events').handlers[name].set(value));
      }
    }
    if (!isTaken('self', keep)) {
      defineValue('self', global, true);
    }
  }

  function replaceFloat16() {
    interfaces.Float16Array = 'float16';
    defineValue('f16round', float16.f16round, false, MathObject);
    defineValue('getFloat16', float16.getFloat16, false, DataView.prototype);
    defineValue('setFloat16', float16.setFloat16, false, DataView.prototype);
  }

  //   keep           leaves what is there already
  //   lacksFloat16   whether a 16-bit float of the engine's would end the script
  function install(keep, lacksFloat16) {
    if (lacksFloat16 && !keep) {
      replaceFloat16();
    } else { // The engine's is what structuredClone is to make.
      loaded.float16 = { __proto__: null, Float16Array: global.Float16Array };
    }
    for (const name in interfaces) {
      if (!isTaken(name, keep)) {
        defineLazily(name, () => need(interfaces[name])[name]);
      }
    }
    for (const name in operations) {
      if (!isTaken(name, keep)) {
        defineValue(name, operations[name], true);
      }
    }
    defineAttributes(keep);
  }

  return {
    __proto__: null,
    install, installLocation,
    domException: (name, message) => need('dom-exception').domException(name, message),
    webObject: (name, ...members) => need('host-objects').make(name, members),
  };
});
