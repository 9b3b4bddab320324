// Dates and random numbers that are the same each time a script runs: of
// https://tc39.es/ecma262/#sec-date-constructor, https://tc39.es/ecma262/#sec-date.now and
// https://tc39.es/ecma262/#sec-math.random only what can't be known in advance.
//
// It runs before primordials.js, so that our own scripts have no other Date than the script has.
// Proxies stand before the built-ins, which so keep their names, lengths and prototypes, and show no
// source. The host's verbs:
//   date()     milliseconds since 1970, or undefined for the machine's own time
//   random()   a number from 0 to 1, or undefined for the engine's own
// Each is called whenever a script asks.
(function (host) {
  'use strict';

  const { Date, Math, Proxy, Reflect } = globalThis;
  const { apply, construct, defineProperty } = Reflect;
  const { now: realNow, prototype } = Date;
  const { toString } = prototype;
  const { random: realRandom } = Math;
  const { date, random } = host;

  function now() {
    return date() ?? realNow();
  }

  function replace(object, name, value) {
    defineProperty(object, name, {
      __proto__: null, value, writable: true, enumerable: false, configurable: true,
    });
  }

  const clockedNow = new Proxy(realNow, { __proto__: null, apply: now });
  const clockedDate = new Proxy(Date, {
    __proto__: null,
    apply() {
      return apply(toString, construct(Date, [now()]), []);
    },
    construct(target, args, newTarget) {
      return construct(Date, args.length === 0 ? [now()] : args, newTarget);
    },
  });
  const seededRandom = new Proxy(realRandom, {
    __proto__: null,
    apply() {
      return random() ?? realRandom();
    },
  });

  replace(Date, 'now', clockedNow);
  replace(prototype, 'constructor', clockedDate);
  replace(globalThis, 'Date', clockedDate);
  replace(Math, 'random', seededRandom);
});
