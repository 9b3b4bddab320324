'use strict';
// `console` for scripts: https://console.spec.whatwg.org/, with the text of Node's console.
//
// What this file adds on top of two host verbs: `write(level, text)`, which prints the text, one
// line or several, without a final newline, and `now()`, milliseconds from any fixed point as a
// number that never goes back. Groups, counters and timers live here. The verbs stay in this
// closure, and every built-in used is captured before any script runs, so that a script which
// patches them can neither break the console nor get hold of a verb.
//
// Each file is a factory that takes what the earlier ones returned:
//   text    = inspect-text.js(uncurryThis)
//   kinds   = inspect-kinds.js(uncurryThis, text)
//   entries = inspect-entries.js(uncurryThis, text)
//   inspect = inspect.js(uncurryThis, text, kinds, entries)
//   format  = format.js(uncurryThis, text, kinds, inspect)
//   table   = console-table.js(uncurryThis, text, inspect)
//   console = console.js(uncurryThis, text, inspect, format, table, host)
// where uncurryThis is Function.prototype.bind.bind(Function.prototype.call).

(function (uncurryThis, text, inspect, format, table, host) {
  const { create, defineProperty } = Object;
  const { apply } = Reflect;
  const toNumber = Number;
  const StackBearer = Error;
  const { write, now } = host;
  const slice = uncurryThis(String.prototype.slice);
  const indexOf = uncurryThis(String.prototype.indexOf);
  const padStart = uncurryThis(String.prototype.padStart);
  const toFixed = uncurryThis(Number.prototype.toFixed);
  const mapGet = uncurryThis(Map.prototype.get);
  const mapSet = uncurryThis(Map.prototype.set);
  const mapHas = uncurryThis(Map.prototype.has);
  const mapDelete = uncurryThis(Map.prototype.delete);

  const GROUP_INDENT = '  ';
  const MINUTE = 60_000;
  const HOUR = 60 * MINUTE;

  const counts = new Map();
  const timers = new Map(); // Label to the time it began.
  let indent = '';

  function print(level, shown) {
    write(level, indent === '' ? shown
      : indent + text.replaceAll(shown, '\n', '\n' + indent));
  }

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

  // The stack without its heading and the first `skip` frames, which are this file's own.
  function callerStack(stack, skip) {
    if (typeof stack !== 'string') {
      return '';
    }
    let at = indexOf(stack, '\n    at ');
    for (let i = 0; i < skip && at !== -1; i++) {
      at = indexOf(stack, '\n    at ', at + 1);
    }
    return at === -1 ? '' : slice(stack, at);
  }

  function log(...args) {
    print('log', format(args));
  }

  function assertion(args) {
    if (args.length === 0) {
      return 'Assertion failed';
    }
    if (typeof args[0] !== 'string') {
      return `Assertion failed: ${format(args)}`;
    }
    args[0] = `Assertion failed: ${args[0]}`;
    return format(args);
  }

  const methods = {
    log,
    info(...args) {
      print('info', format(args));
    },
    debug(...args) {
      print('debug', format(args));
    },
    warn(...args) {
      print('warn', format(args));
    },
    error(...args) {
      print('error', format(args));
    },
    trace(...args) {
      const heading = args.length === 0 ? 'Trace' : `Trace: ${format(args)}`;
      print('trace', heading + callerStack(new StackBearer().stack, 1));
    },
    assert(condition, ...args) {
      if (!condition) {
        print('warn', assertion(args));
      }
    },
    dir(value, options) {
      print('log', inspect(value, { __proto__: null, customInspect: false, ...options }));
    },
    table(data, properties) {
      print('log', table(data, properties) ?? format([data]));
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
    group(...labels) {
      if (labels.length > 0) {
        apply(log, undefined, labels);
      }
      indent += GROUP_INDENT;
    },
    groupEnd() {
      indent = slice(indent, GROUP_INDENT.length);
    },
  };
  methods.groupCollapsed = methods.group;

  // A namespace object of the spec: its prototype is an empty object of its own.
  const console = create({});
  for (const name of [
    'log', 'warn', 'dir', 'time', 'timeEnd', 'timeLog', 'trace', 'assert', 'count', 'countReset',
    'group', 'groupCollapsed', 'groupEnd', 'table', 'debug', 'info', 'error',
  ]) {
    console[name] = methods[name];
  }
  defineProperty(console, Symbol.toStringTag, { value: 'console', configurable: true });
  return console;
});
