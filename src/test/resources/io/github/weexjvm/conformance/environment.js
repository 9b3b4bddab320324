// What a test of https://web-platform-tests.org/ finds in its global object besides the web's own
// interfaces, and the wires between resources/testharness.js and the runner. It runs before the
// harness: the harness takes a global object without a document for a shell's, where the end of all
// scripts is one microtask away, and which may have no events of its own for errors. So while it
// loads it is handed a stand-in for what it asks: the runner then says when the scripts have run, and
// which error nobody caught.
(function (settings) {
  'use strict';

  const global = globalThis;
  const { stringify, parse } = JSON;
  const channel = weex.requireModule('wptHarness');
  const { listen, result, completion, read, block } = channel;
  const listeners = { __proto__: null };
  let loaded = () => {};
  let timeout = () => {};

  function define(name, value) {
    Object.defineProperty(global, name, {
      __proto__: null, value, writable: true, enumerable: false, configurable: true,
    });
  }

  function defineMissing(name, value) {
    if (!(name in global)) {
      define(name, value);
    }
  }

  // ---- The surroundings ----

  function locationOf(url) {
    const [, protocol, hostname, port, pathname, search] =
      /^(https?:)\/\/([^/:]+):(\d+)([^?]*)(.*)$/.exec(url);
    return {
      protocol, hostname, port, host: `${hostname}:${port}`, pathname, search, hash: '',
      origin: `${protocol}//${hostname}:${port}`, href: url,
      toString() {
        return url;
      },
    };
  }

  defineMissing('self', global);
  defineMissing('location', locationOf(settings.url));
  if (settings.title !== '') {
    define('META_TITLE', settings.title);
  }
  if (settings.page) {
    defineMissing('window', global);
  } else {
    define('GLOBAL', {
      isWindow: () => false, isWorker: () => false, isShadowRealm: () => false,
    });
  }
  if (settings.idl) {
    // Which interfaces to look for is told by the global object's own; ours is none of them, but
    // what it has is what a window has.
    defineMissing('Window', function Window() {});
    // An interface is an accessor until it is first touched; the tests are about what it is then.
    for (const name of Object.getOwnPropertyNames(global)) {
      void global[name];
    }
  }

  // Files of the suite, which is all that tests of these areas fetch.
  defineMissing('fetch', async (input) => {
    const file = read(String(input));
    return {
      status: file.status,
      ok: file.status === 200,
      url: String(input),
      headers: new Map([['content-type', file.type]]),
      text: async () => file.text,
      json: async () => parse(file.text),
      arrayBuffer: async () => file.bytes,
      blob: async () => new Blob([file.bytes], { type: file.type }),
    };
  });

  // Synchronous requests only: what a test may want of them is that the script stands still.
  defineMissing('XMLHttpRequest', class XMLHttpRequest {
    #url = '';
    status = 0;
    responseText = '';

    open(method, url, async) {
      if (async !== false) {
        throw new Error('only synchronous requests are there');
      }
      this.#url = String(url);
    }

    send() {
      const trickle = /[?&]pipe=trickle\(d(\d+)\)/.exec(this.#url);
      if (trickle !== null) {
        block(Number(trickle[1]) * 1000);
      }
      const file = read(this.#url);
      this.status = file.status;
      this.responseText = file.text;
    }
  });

  // ---- The wires ----

  const promiseResolve = Promise.resolve;
  const hasEvents = 'addEventListener' in global;
  Promise.resolve = () => ({
    then(then) {
      loaded = then;
    },
  });
  defineMissing('addEventListener', (type, listener) => {
    listeners[type] = listener;
  });

  function restore() {
    Promise.resolve = promiseResolve;
    if (!hasEvents) {
      delete global.addEventListener;
    }
    delete global.weex;
  }

  function shown(test) {
    return { name: test.name, status: test.status, message: test.message };
  }

  // Called by the runner right after the harness.
  function connect() {
    restore();
    timeout = global.timeout;
    add_result_callback((test) => result(stringify(shown(test))));
    add_completion_callback((tests, harness) => {
      const all = [];
      for (let i = 0; i < tests.length; i++) {
        all[i] = shown(tests[i]);
      }
      completion(stringify({ status: harness.status, message: harness.message, tests: all }));
    });
  }

  function fail({ rejection, message, stack }) {
    const error = { message, stack };
    if (rejection) {
      listeners.unhandledrejection?.({ reason: error });
    } else {
      listeners.error?.({ message, error });
    }
  }

  listen((event) => {
    switch (event.type) {
      case 'harness':
        return connect();
      case 'loaded':
        return loaded();
      case 'error':
        return fail(event);
      default:
        return timeout();
    }
  });
})
