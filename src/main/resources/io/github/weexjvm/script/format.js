'use strict';
// `format(args)` makes one text of console.log's arguments: the specifiers in a leading string are
// replaced (https://console.spec.whatwg.org/#formatter), everything else is inspected. The text is
// what Node prints (https://nodejs.org/api/util.html#utilformatformat-args).
//
// What this file adds: conversions that may run a script's toString, valueOf or toJSON, and that
// fall back to showing the object when those throw.

(function (primordials, text, kinds, inspect) {
  const {
    JSONStringify: stringify, Number: toNumber, String: toText, StringPrototypeSlice: slice,
    parseFloat: toFloat, parseInt: toInteger,
  } = primordials;

  // A conversion that may run the script's code; undefined if it fails.
  function attempt(convert, value) {
    try {
      return convert(value);
    } catch {
      return undefined;
    }
  }

  function isObject(value) {
    return typeof value === 'object' && value !== null;
  }

  function asString(value) {
    if (typeof value === 'number') {
      return text.number(value);
    }
    if (typeof value === 'bigint') {
      return `${value}n`;
    }
    const isShown = isObject(value) && attempt(kinds.hasPlainToString, value) !== false;
    const converted = isShown ? undefined : attempt(toText, value);
    return converted ?? inspect(value, { __proto__: null, depth: 0 });
  }

  function asNumber(value, convert) {
    if (typeof value === 'symbol') {
      return 'NaN';
    }
    const result = attempt(convert, value);
    return result === undefined ? 'NaN' : text.number(result);
  }

  function asJson(value) {
    try {
      return `${stringify(value)}`;
    } catch (error) {
      return isAboutCircles(error) ? '[Circular]' : inspect(value);
    }
  }

  function isAboutCircles(error) {
    const message = isObject(error) ? attempt(messageOf, error) : undefined;
    return typeof message === 'string' && text.includes(message, 'circular');
  }

  function messageOf({ message }) {
    return message;
  }

  // What a specifier makes of an argument; undefined for an unknown one.
  function specified(letter, value) {
    switch (letter) {
      case 's':
        return asString(value);
      case 'd':
        return typeof value === 'bigint' ? `${value}n` : asNumber(value, toNumber);
      case 'i':
        return typeof value === 'bigint' ? `${value}n` : asNumber(value, toInteger);
      case 'f':
        return asNumber(value, toFloat);
      case 'j':
        return asJson(value);
      case 'o':
        return inspect(value, { __proto__: null, showHidden: true, depth: 4 });
      case 'O':
        return inspect(value);
      case 'c':
        return '';
      default:
        return undefined;
    }
  }

  // Replaces the specifiers in `pattern` by the arguments from 1 on.
  function substitute(pattern, args) {
    const result = { __proto__: null, text: '', used: 1 };
    let copied = 0;
    for (let i = 0; i < pattern.length - 1; i++) {
      if (pattern[i] !== '%') {
        continue;
      }
      const letter = pattern[i + 1];
      const shown = letter === '%' ? '%'
        : result.used < args.length ? specified(letter, args[result.used]) : undefined;
      if (shown === undefined) {
        continue;
      }
      result.used += letter === '%' ? 0 : 1;
      result.text += slice(pattern, copied, i) + shown;
      copied = i + 2;
      i++;
    }
    result.text += slice(pattern, copied);
    return result;
  }

  // The text of console.log(...args). Only own properties of the array `args` are read.
  function format(args) {
    let result = '';
    let next = 0;
    if (args.length > 0 && typeof args[0] === 'string') {
      if (args.length === 1) {
        return args[0];
      }
      const substituted = substitute(args[0], args);
      result = substituted.text;
      next = substituted.used;
    }
    for (let i = next; i < args.length; i++) {
      const shown = typeof args[i] === 'string' ? args[i] : inspect(args[i]);
      result += (i === 0 ? '' : ' ') + shown;
    }
    return result;
  }

  return { __proto__: null, text, inspect, format };
});
