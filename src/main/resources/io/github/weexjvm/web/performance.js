// Performance: https://w3c.github.io/hr-time/#sec-performance
//
// This file adds the class and its one object, which tells the time; there is no timeline. The
// host's verbs:
//   now()          milliseconds since the script began, on a clock that never goes back
//   timeOrigin()   when that was, in milliseconds since 1970
(function (primordials, need, host) {
  'use strict';

  const { interfaceObject } = need('webidl');
  const { EventTarget, EventTargetClass } = need('event-target');
  const { now, timeOrigin } = host;

  class Performance extends EventTargetClass {
    #timeOrigin = timeOrigin();

    now() {
      this.#timeOrigin; // The brand check.
      return now();
    }

    get timeOrigin() {
      return this.#timeOrigin;
    }

    toJSON() {
      return { timeOrigin: this.#timeOrigin };
    }
  }

  return {
    __proto__: null,
    Performance: interfaceObject(Performance, {
      __proto__: null, parent: EventTarget, constructs: null, shows: ['timeOrigin'],
    }),
    performance: new Performance(),
  };
});
