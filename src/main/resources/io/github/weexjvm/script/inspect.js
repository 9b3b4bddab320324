'use strict';
// `inspect(value, options)` shows any value as text and `format(...args)` does what console.log
// does with its arguments, in the look people know from Node
// (https://nodejs.org/api/util.html#utilformatformat-args); the code is our own.
//
// What this file adds to inspect-text.js and inspect-kinds.js: the walk over an object. It never
// calls a getter or setter that is a property shown, never throws, and stays bounded: a limit on
// depth, on the entries of a list, on the characters of a string, and on the text in all. Where
// plain JS cannot look (a proxy's target, a promise's state, what an iterator has left), it shows
// less than Node; a proxy's traps do run, and one that throws only spoils its own place.

(function (uncurryThis, text, kinds) {
  const { apply, ownKeys } = Reflect;
  // Those of Object, because those of Reflect refuse objects of the host.
  const { getOwnPropertyDescriptor, getOwnPropertyNames, getPrototypeOf } = Object;
  const { isArray } = Array;
  const { min } = Math;
  const { stringify } = JSON;
  const toText = String;
  const toNumber = Number;
  const toInteger = parseInt;
  const toFloat = parseFloat;
  const Bytes = Uint8Array;
  const RangeErrorPrototype = RangeError.prototype;
  const hasOwn = uncurryThis(Object.prototype.hasOwnProperty);
  const charCodeAt = uncurryThis(String.prototype.charCodeAt);
  const slice = uncurryThis(String.prototype.slice);
  const numberToString = uncurryThis(Number.prototype.toString);
  const dateToISOString = uncurryThis(Date.prototype.toISOString);
  const dateGetTime = uncurryThis(Date.prototype.getTime);
  const regExpSource = getter(RegExp.prototype, 'source');
  const regExpFlags = getter(RegExp.prototype, 'flags');
  const mapEntries = uncurryThis(Map.prototype.entries);
  const mapSize = getter(Map.prototype, 'size');
  const setValues = uncurryThis(Set.prototype.values);
  const setSize = getter(Set.prototype, 'size');
  const mapNext = uncurryThis(getPrototypeOf(new Map().entries()).next);
  const setNext = uncurryThis(getPrototypeOf(new Set().values()).next);
  const typedArrayLength = getter(getPrototypeOf(Uint8Array.prototype), 'length');
  const viewLength = getter(DataView.prototype, 'byteLength');
  const viewOffset = getter(DataView.prototype, 'byteOffset');
  const viewBuffer = getter(DataView.prototype, 'buffer');

  const { list, more, push } = text;

  const CUSTOM = Symbol.for('nodejs.util.inspect.custom');
  // Properties beyond this many are not looked for on a list this long: their names would have to
  // be picked out of as many indices.
  const LONGEST_LIST_WITH_NAMES = 1 << 20;
  // A run of holes longer than this is measured through the list of keys.
  const LONGEST_COUNTED_HOLE = 1000;
  // Characters of text, over all objects, after which nested objects are only named and the rest
  // of a long object is only counted.
  const MOST_TEXT = 1 << 18;

  function getter(prototype, name) {
    return uncurryThis(getOwnPropertyDescriptor(prototype, name).get);
  }

  // ---- the walk ----

  // style: the options, plus what one call of inspect has to remember on its way: the columns
  // indented, the objects open around this one, those found to contain themselves, the level of
  // the object begun last, and the characters produced.
  function newStyle(options) {
    return {
      __proto__: null,
      showHidden: false, depth: 2, breakLength: 80, compact: 3, customInspect: true,
      maxArrayLength: 100, maxStringLength: 10000,
      ...options,
      indentation: 0, open: list(), cyclic: list(), level: 0, written: 0,
    };
  }

  function given(options, name, type) {
    const value = options[name];
    return typeof value === type ? value : undefined;
  }

  // Reads the options a script passed to console.dir or got from a custom inspector.
  function readOptions(options) {
    const style = newStyle(null);
    if (options === null || typeof options !== 'object') {
      return style;
    }
    const unlimited = (name) => (options[name] === null ? Infinity
      : given(options, name, 'number') ?? style[name]);
    style.depth = unlimited('depth');
    style.maxArrayLength = unlimited('maxArrayLength');
    style.maxStringLength = unlimited('maxStringLength');
    style.breakLength = given(options, 'breakLength', 'number') ?? style.breakLength;
    style.showHidden = given(options, 'showHidden', 'boolean') ?? style.showHidden;
    style.customInspect = given(options, 'customInspect', 'boolean') ?? style.customInspect;
    style.compact = options.compact === false ? 0
      : given(options, 'compact', 'number') ?? style.compact;
    return style;
  }

  function show(style, value, level) {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) {
      return text.primitive(style, value);
    }
    const { indentation } = style;
    const depth = style.open.length;
    try {
      const custom = style.customInspect ? showCustom(style, value, level) : undefined;
      return custom ?? showReference(style, value) ?? showObject(style, value, level);
    } catch (error) {
      style.indentation = indentation;
      style.open.length = depth;
      return broken(value, error);
    }
  }

  // What stands for a value that cannot be looked at.
  function broken(value, error) {
    try {
      isArray(value);
    } catch {
      return '<Revoked Proxy>';
    }
    const type = typeof value === 'function' ? 'Function' : 'Object';
    return typeof error === 'object' && error !== null
      && getPrototypeOf(error) === RangeErrorPrototype
      ? `[${type}: inspection stopped, nested too deeply]`
      : `[${type}: cannot be inspected]`;
  }

  function showCustom(style, value, level) {
    try {
      const custom = value[CUSTOM];
      if (typeof custom !== 'function' || custom === inspect || isPrototypeOfItself(value)) {
        return undefined;
      }
      const shown = apply(custom, value, [style.depth - level, optionsOf(style, level), inspect]);
      if (shown === value) {
        return undefined;
      }
      const isText = typeof shown === 'string';
      return text.indentRest(isText ? shown : show(style, shown, level), style.indentation);
    } catch {
      return undefined; // The object is shown plainly.
    }
  }

  function isPrototypeOfItself(value) {
    const constructor = getOwnPropertyDescriptor(value, 'constructor');
    return constructor !== undefined && typeof constructor.value === 'function'
      && constructor.value.prototype === value;
  }

  function optionsOf(style, level) {
    const { showHidden, breakLength, compact, customInspect, maxArrayLength } = style;
    return {
      stylize: (shown) => `${shown}`,
      showHidden, depth: style.depth - level, colors: false, customInspect, showProxy: false,
      maxArrayLength, maxStringLength: style.maxStringLength, breakLength, compact,
      sorted: false, getters: false, numericSeparator: false,
    };
  }

  // "[Circular *1]" if the walk is inside this very object.
  function showReference(style, value) {
    for (let i = 0; i < style.open.length; i++) {
      if (style.open[i] === value) {
        return `[Circular *${cycleNumber(style, value) ?? newCycle(style, value)}]`;
      }
    }
    return undefined;
  }

  function cycleNumber(style, value) {
    for (let i = 0; i < style.cyclic.length; i++) {
      if (style.cyclic[i] === value) {
        return i + 1;
      }
    }
    return undefined;
  }

  function newCycle(style, value) {
    push(style.cyclic, value);
    return style.cyclic.length;
  }

  function showObject(style, value, level) {
    const tag = kinds.tagOf(value);
    const constructor = kinds.constructorName(value);
    const kind = kinds.kindOf(value, tag);
    const shape = shapeOf(style, { __proto__: null, value, tag, constructor, kind });
    if (shape.keys.length === 0 && shape.fill === null) {
      return shape.base === '' ? shape.open + shape.close : shape.base;
    }
    if (level > style.depth) {
      return kind === 'RegExp' ? shape.base : onlyNamed(constructor, tag, kind);
    }
    style.level = level + 1;
    push(style.open, value);
    const entries = list();
    const rest = shape.fill === null ? 0 : shape.fill(style, value, level + 1, entries);
    const named = addProperties(style, value, level + 1, shape, entries);
    style.open.length--;
    return finish(style, value, level + 1, shape, entries, rest === 0 ? 0 : rest + named);
  }

  function onlyNamed(constructor, tag, kind) {
    const name = slice(kinds.prefix(constructor, tag, kind === 'Array' ? kind : 'Object'), 0, -1);
    return constructor === null ? name : `[${name}]`;
  }

  function finish(style, value, level, shape, entries, rest) {
    const cycle = cycleNumber(style, value);
    const reference = cycle === undefined ? ''
      : `<ref *${cycle}>${shape.base === '' ? '' : ' '}`;
    const shown = text.arrange(style, entries, {
      __proto__: null,
      base: reference + shape.base, open: shape.open, close: shape.close,
      isList: shape.isList, rest,
      numeric: shape.isList && entries.length > 6 && isNumeric(value, entries.length - rest),
      shallow: style.level - level < style.compact,
    });
    style.written += shown.length;
    if (style.written > MOST_TEXT) {
      style.depth = -1;
    }
    return shown;
  }

  function isNumeric(value, count) {
    for (let i = 0; i < count; i++) {
      const descriptor = getOwnPropertyDescriptor(value, i);
      const type = descriptor !== undefined && hasOwn(descriptor, 'value')
        ? typeof descriptor.value : '';
      if (type !== 'number' && type !== 'bigint') {
        return false;
      }
    }
    return true;
  }

  // ---- properties ----

  function isIndex(key) {
    const first = charCodeAt(key, 0);
    if (!(first >= 48 && first <= 57) || key.length > 10) {
      return false;
    }
    const index = toNumber(key);
    return index < 0xffffffff && `${index}` === key;
  }

  // Names of the properties to show, without the indices of a list.
  function keysOf(style, value, isList) {
    const all = allKeys(value);
    const keys = list();
    for (let i = 0; i < all.length; i++) {
      const key = all[i];
      if (isList && typeof key === 'string' && isIndex(key)) {
        continue;
      }
      if (style.showHidden || isShown(value, key)) {
        push(keys, key);
      }
    }
    return keys;
  }

  function allKeys(value) {
    try {
      return ownKeys(value);
    } catch {
      return getOwnPropertyNames(value); // Functions and lists of the host know only this one.
    }
  }

  function isShown(value, key) {
    const descriptor = getOwnPropertyDescriptor(value, key);
    return descriptor !== undefined && descriptor.enumerable;
  }

  // Adds "key: value" for every key of the shape and returns how many.
  function addProperties(style, value, level, shape, entries) {
    const { keys } = shape;
    let length = 0;
    for (let i = 0; i < keys.length; i++) {
      if (length > MOST_TEXT) {
        push(entries, more(keys.length - i, 'property'));
        return i + 1;
      }
      const entry = property(style, value, level, keys[i]);
      length += entry.length;
      push(entries, entry);
    }
    return keys.length;
  }

  function property(style, value, level, key) {
    const descriptor = getOwnPropertyDescriptor(value, key);
    const name = text.key(key, descriptor === undefined || descriptor.enumerable);
    return `${name}: ${slot(style, descriptor, level)}`;
  }

  function slot(style, descriptor, level) {
    if (descriptor === undefined) {
      return 'undefined';
    }
    if (hasOwn(descriptor, 'value')) {
      return nested(style, descriptor.value, level);
    }
    if (descriptor.get === undefined) {
      return descriptor.set === undefined ? 'undefined' : '[Setter]';
    }
    return descriptor.set === undefined ? '[Getter]' : '[Getter/Setter]';
  }

  function nested(style, value, level) {
    style.indentation += 2;
    const shown = show(style, value, level);
    style.indentation -= 2;
    return shown;
  }

  // ---- shapes: what each kind puts around and before its properties ----

  // object: { value, tag, constructor, kind }. A shape's `fill`, if any, adds the entries that
  // are not properties and returns 1 if the last of them only counts what was left out.
  function shapeOf(style, object) {
    const { value, kind, constructor, tag } = object;
    const describe = SHAPES[kind];
    const isList = kind === 'Array' || (describe === undefined && kind !== 'Object');
    const shape = {
      __proto__: null,
      keys: null, isList, base: '', open: '{', close: '}', fill: null,
    };
    if (isList) {
      listShape(shape, style, object);
      return shape;
    }
    shape.keys = keysOf(style, value, kind === 'String');
    if (describe !== undefined) {
      describe(shape, object, style);
    } else if (constructor !== 'Object' || tag !== '') {
      shape.open = `${kinds.prefix(constructor, tag, 'Object')}{`;
    }
    return shape;
  }

  function listShape(shape, style, { value, kind, constructor, tag }) {
    const isPlain = kind === 'Array' && constructor === 'Array' && tag === '';
    const length = kind === 'Array' ? value.length : typedArrayLength(value);
    const head = isPlain ? '' : kinds.prefix(constructor, tag, kind, `(${length})`);
    shape.open = `${head}[`;
    shape.close = ']';
    shape.keys = length > LONGEST_LIST_WITH_NAMES ? list() : keysOf(style, value, true);
    if (length > 0) {
      shape.fill = kind === 'Array' ? fillArray : fillTypedArray;
    }
  }

  function braced(name, size, fill) {
    return (shape, { value, constructor, tag }) => {
      const count = size === null ? 1 : size(value);
      const head = kinds.prefix(constructor, tag, name, size === null ? '' : `(${count})`);
      shape.open = `${head}{`;
      shape.fill = count === 0 ? null : fill;
    };
  }

  // A kind shown by one text: on its own, or in front of its properties.
  function worded(words) {
    return (shape, object, style) => {
      shape.base = words(object, style);
    };
  }

  function withPrefix(object, name, words) {
    const head = kinds.prefix(object.constructor, object.tag, name);
    return head === `${name} ` ? words : head + words;
  }

  function dateWords(object) {
    const { value } = object;
    const isInvalid = dateGetTime(value) !== dateGetTime(value);
    return withPrefix(object, 'Date', isInvalid ? 'Invalid Date' : dateToISOString(value));
  }

  function regExpWords({ value }) {
    return `/${regExpSource(value)}/${regExpFlags(value)}`;
  }

  function errorShape(shape, { value, constructor, tag }, style) {
    shape.base = kinds.errorText(style, value, constructor, tag);
    const keys = list();
    for (let i = 0; i < shape.keys.length; i++) {
      if (style.showHidden || !kinds.isInStack(value, shape.keys[i])) {
        push(keys, shape.keys[i]);
      }
    }
    shape.keys = keys;
    addHidden(keys, value, 'cause');
    addHidden(keys, value, 'errors');
  }

  function addHidden(keys, value, name) {
    const descriptor = getOwnPropertyDescriptor(value, name);
    if (descriptor !== undefined && !descriptor.enumerable) {
      push(keys, name);
    }
  }

  const boxed = worded(({ value, kind, constructor, tag }, style) =>
    kinds.boxedText(style, value, kind, constructor, tag));

  const SHAPES = {
    __proto__: null,
    Function: worded(({ value, constructor, tag }) =>
      kinds.functionText(value, constructor, tag)),
    Error: errorShape,
    Date: worded(dateWords),
    RegExp: worded((object) => withPrefix(object, 'RegExp', regExpWords(object))),
    Arguments: (shape) => {
      shape.open = '[Arguments] {';
    },
    Map: braced('Map', mapSize, fillMap),
    Set: braced('Set', setSize, fillSet),
    WeakMap: braced('WeakMap', null, fillUnknown),
    WeakSet: braced('WeakSet', null, fillUnknown),
    ArrayBuffer: braced('ArrayBuffer', null, fillBuffer),
    SharedArrayBuffer: braced('SharedArrayBuffer', null, fillBuffer),
    DataView: braced('DataView', null, fillDataView),
    Number: boxed, String: boxed, Boolean: boxed, Symbol: boxed, BigInt: boxed,
  };

  // ---- entries that are not properties ----

  function addRest(entries, count) {
    if (count <= 0) {
      return 0;
    }
    push(entries, more(count, 'item'));
    return 1;
  }

  function fillArray(style, value, level, entries) {
    const { length } = value;
    const limit = min(style.maxArrayLength, length);
    let index = 0;
    while (index < length && entries.length < limit) {
      const descriptor = getOwnPropertyDescriptor(value, index);
      if (descriptor === undefined) {
        const end = holeEnd(value, index, length);
        push(entries, `<${text.plural(end - index, 'empty item')}>`);
        index = end;
      } else {
        push(entries, slot(style, descriptor, level));
        index++;
      }
    }
    return addRest(entries, length - index);
  }

  function holeEnd(value, start, length) {
    let end = start + 1;
    while (end < length && !hasOwn(value, end)) {
      end++;
      if (end - start > LONGEST_COUNTED_HOLE) {
        return nextIndex(value, end, length);
      }
    }
    return end;
  }

  // The first index from `start` on that is there; indices come first and in order.
  function nextIndex(value, start, length) {
    const keys = allKeys(value);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (typeof key !== 'string' || !isIndex(key)) {
        break;
      }
      if (toNumber(key) >= start) {
        return toNumber(key);
      }
    }
    return length;
  }

  function fillTypedArray(style, value, level, entries) {
    const length = typedArrayLength(value);
    const count = min(style.maxArrayLength, length);
    for (let i = 0; i < count; i++) {
      push(entries, text.primitive(style, value[i]));
    }
    return addRest(entries, length - count);
  }

  function fillSet(style, value, level, entries) {
    const values = setValues(value);
    for (let step = setNext(values); !step.done; step = setNext(values)) {
      if (entries.length >= style.maxArrayLength) {
        return addRest(entries, setSize(value) - entries.length);
      }
      push(entries, nested(style, step.value, level));
    }
    return 0;
  }

  function fillMap(style, value, level, entries) {
    const pairs = mapEntries(value);
    for (let step = mapNext(pairs); !step.done; step = mapNext(pairs)) {
      if (entries.length >= style.maxArrayLength) {
        return addRest(entries, mapSize(value) - entries.length);
      }
      const key = nested(style, step.value[0], level);
      push(entries, `${key} => ${nested(style, step.value[1], level)}`);
    }
    return 0;
  }

  function fillUnknown(style, value, level, entries) {
    push(entries, '<items unknown>');
    return 0;
  }

  function bytesOf(buffer) {
    try {
      return new Bytes(buffer);
    } catch {
      return null; // Detached.
    }
  }

  function fillBuffer(style, value, level, entries) {
    const bytes = bytesOf(value);
    const length = bytes === null ? 0 : typedArrayLength(bytes);
    push(entries, bytes === null ? '(detached)' : `[Uint8Contents]: <${hex(style, bytes)}>`);
    push(entries, `byteLength: ${length}`);
    return 0;
  }

  function hex(style, bytes) {
    const length = typedArrayLength(bytes);
    const count = min(style.maxArrayLength, length);
    let result = '';
    for (let i = 0; i < count; i++) {
      const byte = bytes[i];
      result += (i === 0 ? '' : ' ') + (byte < 16 ? '0' : '') + numberToString(byte, 16);
    }
    return count < length ? `${result} ${more(length - count, 'byte')}` : result;
  }

  function fillDataView(style, value, level, entries) {
    const buffer = viewBuffer(value);
    if (bytesOf(buffer) === null) {
      push(entries, '(detached)');
    } else {
      push(entries, `byteLength: ${viewLength(value)}`);
      push(entries, `byteOffset: ${viewOffset(value)}`);
    }
    push(entries, `buffer: ${nested(style, buffer, level)}`);
    return 0;
  }

  // ---- the face ----

  function inspect(value, options) {
    return show(readOptions(options), value, 0);
  }

  function plainly(value, options) {
    return show(newStyle(options), value, 0);
  }

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
    if (typeof value === 'number' || typeof value === 'bigint') {
      return text.primitive(newStyle(null), value);
    }
    const isShown = isObject(value) && attempt(kinds.hasPlainToString, value) !== false;
    const converted = isShown ? undefined : attempt(toText, value);
    return converted ?? plainly(value, { depth: 0 });
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
      return isAboutCircles(error) ? '[Circular]' : plainly(value, null);
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
        return plainly(value, { showHidden: true, depth: 4 });
      case 'O':
        return plainly(value, null);
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

  // The text of console.log(...args). `args` is an array: only its indices are read.
  function format(args) {
    let result = '';
    let next = 0;
    if (typeof args[0] === 'string') {
      if (args.length === 1) {
        return args[0];
      }
      const substituted = substitute(args[0], args);
      result = substituted.text;
      next = substituted.used;
    }
    for (let i = next; i < args.length; i++) {
      const shown = typeof args[i] === 'string' ? args[i] : plainly(args[i], null);
      result += (i === 0 ? '' : ' ') + shown;
    }
    return result;
  }

  return { __proto__: null, inspect, format };
});
