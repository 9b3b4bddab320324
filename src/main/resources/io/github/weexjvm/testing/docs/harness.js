// Hears what a sample does with the class WebSocket, and lets it do it. There is no standard for
// it. It runs before the sample, in the same context, so that a script should hardly notice: the
// class goes on being what it was, with accessors of its own for the handlers. What is heard goes
// to the checker's module:
//   made(socket, stack)              a socket was made, the first one being 0
//   ended(socket)                    it got its close event
//   set(name, stack)                 a handler such as onopen was set; gives its number
//   listens(type, stack)             a listener was added; gives its number
//   takenAway(number)                neither is there any more
//   fired(number, type, members)     it is about to be called
(function () {
  'use strict';

  const probe = weex.requireModule('documented samples');
  const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const Failure = Error;
  const Bytes = ArrayBuffer;
  const Octets = Uint8Array;
  const TYPES = ['open', 'message', 'error', 'close'];
  const { get: loadClass } = getOwnPropertyDescriptor(globalThis, 'WebSocket');

  // By socket: its number, and the numbers of what it has been given.
  const sockets = new WeakMap();
  // By what is called in place of a script's own function, and the other way round.
  const originals = new WeakMap();
  const standIns = new WeakMap();
  let count = 0;

  function stack() {
    return new Failure().stack;
  }

  // ---- Events ----

  function describe(event) {
    switch (event.type) {
      case 'message':
        return { type: event.type, data: describeData(event.data) };
      case 'close':
        return { type: event.type, code: event.code, reason: event.reason, wasClean: event.wasClean };
      default:
        return { type: event.type };
    }
  }

  // Without buffers, which some platforms' modules get as something else. Of a Blob only the size is
  // known at once; Blob is not asked for while it is not needed, since it would be loaded.
  function describeData(data) {
    if (typeof data !== 'object') {
      return data;
    }
    return data instanceof Bytes ? { bytes: [...new Octets(data)] } : { blob: data.size };
  }

  function isCallback(value) {
    return typeof value === 'function' || (typeof value === 'object' && value !== null);
  }

  function call(callback, target, event) {
    return typeof callback === 'function'
      ? apply(callback, target, [event]) : callback.handleEvent(event);
  }

  function standInFor(callback) {
    let standIn = standIns.get(callback);
    if (standIn === undefined) {
      standIn = function (event) {
        const number = sockets.get(this)?.given.get(event.type)?.get(callback);
        if (number !== undefined) {
          probe.fired(number, event.type, describe(event));
        }
        return call(callback, this, event);
      };
      standIns.set(callback, standIn);
      originals.set(standIn, callback);
    }
    return standIn;
  }

  // The listeners for a type, which may be one that no socket fires: a misspelt one, for example.
  function givenTo(socket, type) {
    const given = sockets.get(socket)?.given;
    const name = String(type);
    if (given !== undefined && !given.has(name)) {
      given.set(name, new Map());
    }
    return given?.get(name);
  }

  // ---- Handlers and listeners ----

  function defineHandler(prototype, type) {
    const name = `on${type}`;
    const { get, set, enumerable } = getOwnPropertyDescriptor(prototype, name);
    const accessors = {
      get [name]() {
        const handler = apply(get, this, []);
        return handler === null ? null : originals.get(handler)?.callback ?? handler;
      },
      set [name](value) {
        const socket = sockets.get(this);
        const number = socket?.handlers.get(type);
        if (number !== undefined) {
          probe.takenAway(number);
          socket.handlers.delete(type);
        }
        // What is no function can't be called: it only makes sense to take a handler away.
        const takesAway = value === null || (value === undefined && number !== undefined);
        if (socket !== undefined && !takesAway) {
          socket.handlers.set(type, probe.set(name, stack()));
        }
        apply(set, this, [typeof value === 'function' ? handlerFor(value) : value]);
      },
    };
    defineProperty(prototype, name, {
      ...getOwnPropertyDescriptor(accessors, name), enumerable, configurable: true,
    });
  }

  // Not the listener's stand-in: one function may be both, on one socket.
  function handlerFor(callback) {
    function handler(event) {
      const number = sockets.get(this)?.handlers.get(event.type);
      if (number !== undefined) {
        probe.fired(number, event.type, describe(event));
      }
      return apply(callback, this, [event]);
    }
    originals.set(handler, { callback });
    return handler;
  }

  function defineListening(prototype) {
    const { addEventListener, removeEventListener } = prototype;
    const methods = {
      addEventListener(type, callback, ...more) {
        const given = givenTo(this, type);
        if (arguments.length < 2 || given === undefined || !isCallback(callback)) {
          return apply(addEventListener, this, arguments);
        }
        apply(addEventListener, this, [type, standInFor(callback), ...more]);
        if (!given.has(callback)) {
          given.set(callback, probe.listens(String(type), stack()));
        }
      },
      removeEventListener(type, callback, ...more) {
        const given = givenTo(this, type);
        if (arguments.length < 2 || !given?.has(callback)) {
          return apply(removeEventListener, this, arguments);
        }
        probe.takenAway(given.get(callback));
        given.delete(callback);
        apply(removeEventListener, this, [type, standInFor(callback), ...more]);
      },
    };
    for (const name of Object.keys(methods)) {
      defineProperty(prototype, name, {
        value: methods[name], writable: true, enumerable: true, configurable: true,
      });
    }
    return addEventListener;
  }

  // ---- The class ----

  function watch(Class) {
    const { prototype } = Class;
    TYPES.forEach((type) => defineHandler(prototype, type));
    const listen = defineListening(prototype);

    function note(made) {
      const number = count++;
      sockets.set(made, { number, given: new Map(), handlers: new Map() });
      probe.made(number, stack());
      apply(listen, made, ['close', () => probe.ended(number)]);
      return made;
    }

    const watched = new Proxy(Class, {
      apply: (target, self, args) => note(apply(target, self, args)),
      construct: (target, args, newTarget) => note(construct(target, args, newTarget)),
    });
    defineProperty(prototype, 'constructor', {
      value: watched, writable: true, enumerable: false, configurable: true,
    });
    return watched;
  }

  function define(value) {
    defineProperty(globalThis, 'WebSocket', {
      value, writable: true, enumerable: false, configurable: true,
    });
    return value;
  }

  // Loaded when it is first touched, as it is without us.
  defineProperty(globalThis, 'WebSocket', {
    get: () => define(watch(apply(loadClass, globalThis, []))),
    set: define,
    enumerable: false,
    configurable: true,
  });
})();
