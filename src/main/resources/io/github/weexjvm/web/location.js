// WorkerLocation: https://html.spec.whatwg.org/#worker-locations
//
// This file adds the class, and the object that is the global `location` of a script that was given
// an address. It can't be navigated, as in a worker. The host's verb:
//   location()   the address, a URL
(function (primordials, need, host) {
  'use strict';

  const {
    ReflectApply: apply, ReflectGetOwnPropertyDescriptor: getOwnPropertyDescriptor,
  } = primordials;
  const { interfaceObject } = need('webidl');
  const { URL } = need('url');

  const { prototype } = URL;
  const url = new URL(host.location());
  const partOf = (name) => apply(getOwnPropertyDescriptor(prototype, name).get, url, []);

  class WorkerLocation {
    #href = partOf('href');
    #origin = partOf('origin');
    #protocol = partOf('protocol');
    #host = partOf('host');
    #hostname = partOf('hostname');
    #port = partOf('port');
    #pathname = partOf('pathname');
    #search = partOf('search');
    #hash = partOf('hash');

    get href() {
      return this.#href;
    }

    toString() {
      return this.#href;
    }

    get origin() {
      return this.#origin;
    }

    get protocol() {
      return this.#protocol;
    }

    get host() {
      return this.#host;
    }

    get hostname() {
      return this.#hostname;
    }

    get port() {
      return this.#port;
    }

    get pathname() {
      return this.#pathname;
    }

    get search() {
      return this.#search;
    }

    get hash() {
      return this.#hash;
    }
  }

  const location = new WorkerLocation();

  return {
    __proto__: null,
    WorkerLocation: interfaceObject(WorkerLocation, {
      __proto__: null, constructs: null, shows: ['href', 'origin'],
    }),
    location,
  };
});
