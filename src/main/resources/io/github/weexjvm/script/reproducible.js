// Dates and random numbers that are the same each time a script runs: of
// https://tc39.es/ecma262/#sec-date-constructor, https://tc39.es/ecma262/#sec-date.now,
// https://tc39.es/ecma402/#sec-datetime-format-functions and
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

  const { Date, Intl, Math, Proxy, Reflect, WeakMap } = globalThis;
  const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const { get: known, set: learn } = WeakMap.prototype;
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

  // What formats a date formats the present one when it is given none.
  function clockedFormat(format) {
    return new Proxy(format, {
      __proto__: null,
      apply(target, self, args) {
        const isPresent = args.length === 0 || args[0] === undefined;
        return apply(target, self, isPresent ? [now()] : args);
      },
    });
  }

  // The getter gives one function for each formatter.
  function clockFormatters({ prototype: formatters }) {
    const descriptor = getOwnPropertyDescriptor(formatters, 'format');
    const clocked = new WeakMap();
    const get = new Proxy(descriptor.get, {
      __proto__: null,
      apply(target, self, args) {
        const format = apply(target, self, args);
        if (apply(known, clocked, [format]) === undefined) {
          apply(learn, clocked, [format, clockedFormat(format)]);
        }
        return apply(known, clocked, [format]);
      },
    });
    defineProperty(formatters, 'format', { __proto__: null, ...descriptor, get });
    replace(formatters, 'formatToParts', clockedFormat(formatters.formatToParts));
  }

  clockFormatters(Intl.DateTimeFormat);
  replace(Date, 'now', clockedNow);
  replace(prototype, 'constructor', clockedDate);
  replace(globalThis, 'Date', clockedDate);
  replace(Math, 'random', seededRandom);
});
