'use strict';
// Text and layout for console output: how a string is quoted, a number written, and when the
// entries of an object share a line. The look is the one people know from Node's `util.inspect`
// (https://nodejs.org/api/util.html#utilinspectobject-options); the code is our own.
//
// What this file adds: pure functions on strings. Like its neighbours it is loaded when first
// needed and takes every built-in from primordials.js, because a script may have patched or frozen
// all of them by then: no globals, no iteration protocol, no methods looked up, and lists without a
// prototype that no setter can get between.

(function (primordials) {
  const {
    MathFloor: floor, MathMax: max, MathMin: min, MathRound: round, MathSqrt: sqrt,
    NumberPrototypeToString: numberToString,
    ObjectSetPrototypeOf: setPrototypeOf,
    RegExpPrototypeExec: exec,
    StringPrototypeCharCodeAt: charCodeAt, StringPrototypeCodePointAt: codePointAt,
    StringPrototypeIndexOf: indexOf, StringPrototypePadStart: padStart,
    StringPrototypeRepeat: repeat, StringPrototypeSlice: slice,
    StringPrototypeToUpperCase: toUpperCase,
    SymbolPrototypeToString: symbolToString,
  } = primordials;

  const IDENTIFIER = /^[a-zA-Z_][a-zA-Z_0-9]*$/;
  const NEEDS_ESCAPE = /[\x00-\x1f'\\\x7f-\x9f\ud800-\udfff]/;
  const NOT_LATIN = /[^\x20-\x7e]/;
  const SHORT_ESCAPES = {
    __proto__: null, 8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r', 92: '\\\\',
  };

  // A string no longer than this is never broken over lines.
  const SHORTEST_BROKEN_STRING = 16;
  // More entries than this in a list are set in columns.
  const LONGEST_UNGROUPED_LIST = 6;
  // Entries no wider than this are always worth setting in columns.
  const SHORT_ENTRY = 6;
  // A character is about this many times as high as it is wide: columns aim at a square.
  const CHARACTER_HEIGHT = 2.5;
  const MOST_COLUMNS = 15;

  // An array without a prototype: writing past its end meets no setter of the script's.
  function list() {
    return setPrototypeOf([], null);
  }

  function push(entries, entry) {
    entries[entries.length] = entry;
  }

  function join(entries, separator) {
    let text = '';
    for (let i = 0; i < entries.length; i++) {
      text += i === 0 ? entries[i] : separator + entries[i];
    }
    return text;
  }

  function includes(text, part) {
    return indexOf(text, part) !== -1;
  }

  function replaceAll(text, from, to) {
    let result = '';
    let start = 0;
    for (let at; (at = indexOf(text, from, start)) !== -1; start = at + from.length) {
      result += slice(text, start, at) + to;
    }
    return start === 0 ? text : result + slice(text, start);
  }

  // Every line but the first moves right by `columns`.
  function indentRest(text, columns) {
    return columns === 0 ? text : replaceAll(text, '\n', '\n' + repeat(' ', columns));
  }

  function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
  }

  function more(count, noun) {
    return `... ${count} more ${noun}${count === 1 ? '' : 's'}`;
  }

  function isWide(code) {
    // East Asian Wide and Fullwidth, in blocks (https://www.unicode.org/reports/tr11/).
    return code >= 0x1100 && (code <= 0x115f || code === 0x2329 || code === 0x232a
      || (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f)
      || (code >= 0xa960 && code <= 0xa97c) || (code >= 0xac00 && code <= 0xd7a3)
      || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe10 && code <= 0xfe19)
      || (code >= 0xfe30 && code <= 0xfe6b) || (code >= 0xff01 && code <= 0xff60)
      || (code >= 0xffe0 && code <= 0xffe6) || (code >= 0x1f300 && code <= 0x1f64f)
      || (code >= 0x1f900 && code <= 0x1f9ff) || (code >= 0x20000 && code <= 0x3fffd));
  }

  function isZeroWidth(code) {
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0x300 && code <= 0x36f)
      || (code >= 0x200b && code <= 0x200f) || (code >= 0x20d0 && code <= 0x20ff)
      || (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xfe20 && code <= 0xfe2f);
  }

  // Columns the text takes on a terminal.
  function width(text) {
    if (exec(NOT_LATIN, text) === null) {
      return text.length;
    }
    let columns = 0;
    for (let i = 0; i < text.length; i++) {
      const code = codePointAt(text, i);
      columns += isWide(code) ? 2 : isZeroWidth(code) ? 0 : 1;
      i += code > 0xffff ? 1 : 0;
    }
    return columns;
  }

  // Single quotes, unless that would need escapes and double quotes or backticks would not.
  function quoteFor(text) {
    if (!includes(text, "'")) {
      return "'";
    }
    if (!includes(text, '"')) {
      return '"';
    }
    return includes(text, '`') || includes(text, '${') ? "'" : '`';
  }

  function isLoneSurrogate(text, index, code) {
    if (code < 0xd800 || code > 0xdfff) {
      return false;
    }
    const neighbour = code < 0xdc00 ? charCodeAt(text, index + 1) : charCodeAt(text, index - 1);
    const wanted = code < 0xdc00 ? 0xdc00 : 0xd800;
    return !(neighbour >= wanted && neighbour < wanted + 0x400);
  }

  function escapeOf(text, index, code, quote) {
    if (code === 39) {
      return quote === "'" ? "\\'" : null;
    }
    if (code < 0x20 || code === 92 || (code >= 0x7f && code <= 0x9f)) {
      return SHORT_ESCAPES[code]
        ?? '\\x' + padStart(toUpperCase(numberToString(code, 16)), 2, '0');
    }
    return isLoneSurrogate(text, index, code)
      ? '\\u' + numberToString(code, 16) : null;
  }

  function escaped(text, mark) {
    let result = '';
    let copied = 0;
    for (let i = 0; i < text.length; i++) {
      const escape = escapeOf(text, i, charCodeAt(text, i), mark);
      if (escape !== null) {
        result += slice(text, copied, i) + escape;
        copied = i + 1;
      }
    }
    return result + slice(text, copied);
  }

  function quote(text) {
    if (exec(NEEDS_ESCAPE, text) === null) {
      return `'${text}'`;
    }
    const mark = quoteFor(text);
    return mark + escaped(text, mark) + mark;
  }

  function number(value) {
    return value === 0 && 1 / value < 0 ? '-0' : `${value}`;
  }

  // A long string with line breaks in it is shown as one literal per line.
  function brokenString(style, text) {
    const separator = ' +\n' + repeat(' ', style.indentation + 2);
    let result = '';
    let start = 0;
    while (start < text.length) {
      const at = indexOf(text, '\n', start);
      const end = at === -1 ? text.length : at + 1;
      result += (start === 0 ? '' : separator) + quote(slice(text, start, end));
      start = end;
    }
    return result;
  }

  function string(style, value) {
    let text = value;
    let rest = '';
    if (text.length > style.maxStringLength) {
      rest = more(text.length - style.maxStringLength, 'character');
      text = slice(text, 0, style.maxStringLength);
    }
    const room = style.breakLength - style.indentation - 4;
    return text.length > SHORTEST_BROKEN_STRING && text.length > room && includes(text, '\n')
      ? brokenString(style, text) + rest : quote(text) + rest;
  }

  function primitive(style, value) {
    switch (typeof value) {
      case 'string':
        return string(style, value);
      case 'number':
        return number(value);
      case 'bigint':
        return `${value}n`;
      case 'symbol':
        return symbolToString(value);
      default:
        return `${value}`;
    }
  }

  function key(name, enumerable) {
    if (typeof name === 'symbol') {
      return `[${escaped(symbolToString(name), "'")}]`;
    }
    if (name === '__proto__') {
      return "['__proto__']";
    }
    if (!enumerable) {
      return `[${name}]`;
    }
    return exec(IDENTIFIER, name) === null ? quote(name) : name;
  }

  function columnCount(style, count, rest, widest, total) {
    const spread = sqrt(widest - total / (count + rest));
    const typical = max(widest - spread - 3, 1);
    return min(
      round(sqrt(CHARACTER_HEIGHT * typical * count) / typical),
      floor((style.breakLength - style.indentation) / widest),
      style.compact * 4,
      MOST_COLUMNS,
    );
  }

  function columnWidths(widths, count) {
    const result = list();
    for (let column = 0; column < count; column++) {
      let widest = 0;
      for (let i = column; i < widths.length; i += count) {
        widest = max(widest, widths[i]);
      }
      push(result, widest);
    }
    return result;
  }

  function setInColumns(entries, widths, count, toTheRight) {
    const columns = columnWidths(widths, count);
    const rows = list();
    for (let start = 0; start < widths.length; start += count) {
      const end = min(start + count, widths.length);
      let row = '';
      for (let i = start; i < end; i++) {
        const last = i === end - 1;
        const space = repeat(' ', columns[i - start] - widths[i]);
        const cell = last ? entries[i] : entries[i] + ', ';
        row += toTheRight ? space + cell : last ? cell : cell + space;
      }
      push(rows, row);
    }
    return rows;
  }

  // Sets the entries of a list in columns if that saves lines. The last `rest` entries
  // ("... 3 more items") stay on a line of their own.
  function group(style, entries, rest, toTheRight) {
    const widths = list();
    let total = 0;
    let widest = 0;
    for (let i = 0; i < entries.length - rest; i++) {
      const columns = width(entries[i]);
      push(widths, columns);
      total += columns + 2;
      widest = max(widest, columns + 2);
    }
    if (widest * 3 + style.indentation >= style.breakLength
        || (total / widest <= 5 && widest > SHORT_ENTRY + 2)) {
      return entries;
    }
    const count = columnCount(style, widths.length, rest, widest, total);
    if (count <= 1) {
      return entries;
    }
    const rows = setInColumns(entries, widths, count, toTheRight);
    for (let i = entries.length - rest; i < entries.length; i++) {
      push(rows, entries[i]);
    }
    return rows;
  }

  function fitsOneLine(style, entries, head) {
    let length = entries.length * 2 + style.indentation + head.length + 10;
    for (let i = 0; i < entries.length; i++) {
      length += entries[i].length;
      if (length > style.breakLength || includes(entries[i], '\n')) {
        return false;
      }
    }
    return !includes(head, '\n');
  }

  // Puts the entries between the braces: on one line if they fit and `shallow` (no more than
  // `compact` levels of objects inside), otherwise one entry, or one row of columns, per line.
  // layout: { base, open, close, isList, rest, numeric, shallow }
  function arrange(style, entries, layout) {
    const head = layout.base === '' ? layout.open : `${layout.base} ${layout.open}`;
    let rows = entries;
    if (style.compact >= 1) {
      if (layout.isList && entries.length > LONGEST_UNGROUPED_LIST) {
        rows = group(style, entries, layout.rest, layout.numeric);
      }
      if (layout.shallow && rows === entries
          && fitsOneLine(style, entries, layout.base + layout.open)) {
        return `${head} ${join(entries, ', ')} ${layout.close}`;
      }
    }
    const line = '\n' + repeat(' ', style.indentation);
    return `${head}${line}  ${join(rows, `,${line}  `)}${line}${layout.close}`;
  }

  return {
    __proto__: null,
    LONGEST_UNGROUPED_LIST,
    arrange, includes, indentRest, join, key, list, more, number, plural, primitive, push, quote,
    repeat, replaceAll, width,
  };
});
