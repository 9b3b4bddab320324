'use strict';
// The rarer methods of `console`, with the text of Node's: counters, timers, `dir`, `table`,
// `trace` and `assert`.
//
// What this file adds to console.js, which loads it when one of them is first called: the state of
// counters and timers. `print(level, text)` and `format(args)` are console.js's, `inspectorOf()`
// loads the inspector if need be; the host's verbs `now` and `loadTable` are described there.

(function (primordials, print, format, inspectorOf, now, loadTable) {
  const {
    Map, MapPrototypeDelete: mapDelete, MapPrototypeGet: mapGet, MapPrototypeHas: mapHas,
    MapPrototypeSet: mapSet,
    Number: toNumber, NumberPrototypeToFixed: toFixed,
    StringPrototypeIndexOf: indexOf, StringPrototypePadStart: padStart,
    StringPrototypeSlice: slice,
  } = primordials;

  const MINUTE = 60_000;
  const HOUR = 60 * MINUTE;

  const counts = new Map();
  const timers = new Map(); // Label to the time it began.
  let draw; // Once loaded.

  function warning(words) {
    print('warn', `Warning: ${words}`);
  }

  // The label of a counter or a timer; undefined means the default one.
  function labelOf(label) {
    return label === undefined ? 'default' : `${label}`;
  }

  function pad(value) {
    return padStart(`${value}`, 2, '0');
  }

  // "12.3ms", "1.234s", "2:03.456 (m:ss.mmm)", "1:02:03.456 (h:mm:ss.mmm)"
  function duration(milliseconds) {
    if (milliseconds < 1000) {
      return `${toNumber(toFixed(milliseconds, 3))}ms`;
    }
    if (milliseconds < MINUTE) {
      return `${toFixed(milliseconds / 1000, 3)}s`;
    }
    const hours = (milliseconds - milliseconds % HOUR) / HOUR;
    const rest = milliseconds % HOUR;
    const minutes = (rest - rest % MINUTE) / MINUTE;
    const seconds = padStart(toFixed(rest % MINUTE / 1000, 3), 6, '0');
    return hours > 0 ? `${hours}:${pad(minutes)}:${seconds} (h:mm:ss.mmm)`
      : `${minutes}:${seconds} (m:ss.mmm)`;
  }

  // Prints the time a timer has run; false if there is no such timer.
  function elapsed(label, method, extra) {
    if (!mapHas(timers, label)) {
      warning(`No such label '${label}' for console.${method}()`);
      return false;
    }
    const took = duration(now() - mapGet(timers, label));
    print('log', `${label}: ${took}${extra.length === 0 ? '' : ` ${format(extra)}`}`);
    return true;
  }

  return {
    __proto__: null,
    // The stack where console.trace was called, and what it was given.
    trace(stack, args) {
      const heading = args.length === 0 ? 'Trace' : `Trace: ${format(args)}`;
      const at = typeof stack === 'string' ? indexOf(stack, '\n    at ') : -1;
      print('trace', at === -1 ? heading : heading + slice(stack, at));
    },
    assert(...args) {
      if (args.length > 0 && typeof args[0] === 'string') {
        args[0] = `Assertion failed: ${args[0]}`;
        print('warn', format(args));
      } else {
        print('warn', `Assertion failed${args.length === 0 ? '' : `: ${format(args)}`}`);
      }
    },
    dir(value, options) {
      const { inspect } = inspectorOf();
      print('log', inspect(value, { __proto__: null, customInspect: false, ...options }));
    },
    table(data, properties) {
      draw ??= loadTable(inspectorOf());
      print('log', draw(data, properties) ?? format([data]));
    },
    count(label) {
      const name = labelOf(label);
      const count = (mapGet(counts, name) ?? 0) + 1;
      mapSet(counts, name, count);
      print('log', `${name}: ${count}`);
    },
    countReset(label) {
      const name = labelOf(label);
      if (!mapDelete(counts, name)) {
        warning(`Count for '${name}' does not exist`);
      }
    },
    time(label) {
      const name = labelOf(label);
      if (mapHas(timers, name)) {
        warning(`Label '${name}' already exists for console.time()`);
      } else {
        mapSet(timers, name, now());
      }
    },
    timeLog(label, ...extra) {
      elapsed(labelOf(label), 'timeLog', extra);
    },
    timeEnd(label) {
      const name = labelOf(label);
      if (elapsed(name, 'timeEnd', [])) {
        mapDelete(timers, name);
      }
    },
  };
});
