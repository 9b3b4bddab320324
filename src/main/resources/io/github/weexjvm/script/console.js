'use strict';
// `console` for scripts: https://console.spec.whatwg.org/, with the text of Node's console.
//
// What this file adds: the methods that most scripts use, groups, and nothing that costs a start
// much. Whatever needs more than joining primitives is loaded when it is first called, which may be
// after the script has patched every built-in. So the loaded files, like this one, take built-ins
// only from primordials.js, and the host's verbs never leave this closure:
//   write(level, text)   prints the text, one line or several, without a final newline
//   now()                milliseconds from any fixed point, a number that never goes back
//   inspector()          loads { text, inspect, format } from inspect*.js and format.js
//   methods()            loads the other methods: the function in console-methods.js
//   table(inspector)     loads the function from console-table.js

(function (primordials, host) {
  const {
    Error: StackBearer,
    ReflectApply: apply, ReflectDefineProperty: defineProperty,
    StringPrototypeIndexOf: indexOf, StringPrototypeSlice: slice,
  } = primordials;
  // Taken now: a member that a host's object lacks would be looked up in Object.prototype.
  const {
    write, now, inspector: loadInspector, methods: loadMethods, table: loadTable,
  } = host;

  const GROUP_INDENT = '  ';

  let inspector; // Once loaded; so are the methods.
  let methods;
  let indent = '';

  function print(level, shown) {
    if (indent === '') {
      write(level, shown);
      return;
    }
    let result = indent;
    let start = 0;
    for (let at; (at = indexOf(shown, '\n', start)) !== -1; start = at + 1) {
      result += slice(shown, start, at + 1) + indent;
    }
    write(level, result + slice(shown, start));
  }

  function inspectorOf() {
    return inspector ??= loadInspector();
  }

  // The text of what needs no inspector to be shown; undefined for anything else.
  function plain(value) {
    switch (typeof value) {
      case 'string':
        return value;
      case 'number':
        return value === 0 && 1 / value < 0 ? '-0' : `${value}`;
      case 'boolean':
      case 'undefined':
        return `${value}`;
      default:
        return undefined;
    }
  }

  function format(args) {
    const { length } = args;
    if (length > 1 && typeof args[0] === 'string' && indexOf(args[0], '%') !== -1) {
      return inspectorOf().format(args);
    }
    let result = '';
    for (let i = 0; i < length; i++) {
      const shown = plain(args[i]);
      if (shown === undefined) {
        return inspectorOf().format(args);
      }
      result += i === 0 ? shown : ` ${shown}`;
    }
    return result;
  }

  function call(name, args) {
    methods ??= loadMethods()(primordials, print, format, inspectorOf, now, loadTable);
    apply(methods[name], undefined, args);
  }

  function open(labels) {
    if (labels.length > 0) {
      print('log', format(labels));
    }
    indent += GROUP_INDENT;
  }

  // A namespace object of the spec: its prototype is an empty object of its own.
  const console = {
    __proto__: {},
    log(...args) {
      print('log', format(args));
    },
    warn(...args) {
      print('warn', format(args));
    },
    dir(...args) {
      call('dir', args);
    },
    time(...args) {
      call('time', args);
    },
    timeEnd(...args) {
      call('timeEnd', args);
    },
    timeLog(...args) {
      call('timeLog', args);
    },
    trace(...args) {
      // Frames of our own are not in a stack: it begins with the caller's.
      call('trace', [new StackBearer().stack, args]);
    },
    assert(condition, ...args) {
      if (!condition) {
        call('assert', args);
      }
    },
    count(...args) {
      call('count', args);
    },
    countReset(...args) {
      call('countReset', args);
    },
    group(...labels) {
      open(labels);
    },
    groupCollapsed(...labels) {
      open(labels);
    },
    groupEnd() {
      indent = slice(indent, GROUP_INDENT.length);
    },
    table(...args) {
      call('table', args);
    },
    debug(...args) {
      print('debug', format(args));
    },
    info(...args) {
      print('info', format(args));
    },
    error(...args) {
      print('error', format(args));
    },
  };
  defineProperty(console, primordials.SymbolToStringTag, {
    __proto__: null, value: 'console', configurable: true,
  });
  return console;
});
