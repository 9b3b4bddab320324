'use strict';
// `inspect(value, options)` shows any value as text, in the look people know from Node
// (https://nodejs.org/api/util.html#utilinspectobject-options); the code is our own.
//
// What this file adds to its three inspect-*.js neighbours: the walk over an object. It never calls
// a getter or setter among the properties it shows, never throws, and stays bounded: a limit on
// depth, on the entries of a list, on the characters of a string, and on the text in all. Where
// plain JS cannot look (a proxy's target, a promise's state, what an iterator has left), it shows
// less than Node; a proxy's traps do run, and one that throws only spoils its own place.

(function (primordials, text, kinds, contents) {
  const {
    ArrayIsArray: isArray,
    DatePrototypeGetTime: dateGetTime, DatePrototypeToISOString: dateToISOString,
    MathFloor: floor, MathMin: min,
    // Those of Object, because those of Reflect refuse objects of the host.
    ObjectGetOwnPropertyDescriptor: getOwnPropertyDescriptor, ObjectGetPrototypeOf: getPrototypeOf,
    ObjectPrototypeHasOwnProperty: hasOwn,
    RangeErrorPrototype,
    ReflectApply: apply,
    RegExpPrototypeGetFlags: regExpFlags, RegExpPrototypeGetSource: regExpSource,
    StringPrototypeSlice: slice,
    SymbolInspect: CUSTOM,
  } = primordials;

  const { list, more, push } = text;
  const {
    fillArray, fillBuffer, fillDataView, fillMap, fillSet, fillTypedArray, fillUnknown, keysOf,
    mapSize, setSize, typedArrayLength,
  } = contents;

  // Characters of text, over all objects, after which nested objects are only named and the rest
  // of a long object is only counted: a script has a few seconds for a turn, and nobody reads more.
  const MOST_TEXT = 1 << 18;
  // Elements of one list, whatever the options say.
  const MOST_ELEMENTS = 10_000;
  // An object that is only named need not list its keys: some tell that it is not empty, even if
  // they are an error's name, message and stack.
  const ENOUGH_KEYS_TO_NAME = 4;

  // ---- the walk ----

  // style: the options, plus what one call of inspect has to remember on its way: the columns
  // indented, the objects open around this one, those found to contain themselves, the level of
  // the object begun last, the characters produced, how many keys are wanted, and the way back for
  // inspect-entries.js.
  function newStyle() {
    return {
      __proto__: null,
      showHidden: false, depth: 2, breakLength: 80, compact: 3, customInspect: true,
      maxArrayLength: 100, maxStringLength: 10000,
      indentation: 0, open: list(), cyclic: list(), level: 0, written: 0, mostKeys: Infinity,
      nested, slot,
    };
  }

  function given(options, name, type) {
    const value = options[name];
    return typeof value === type && value === value ? value : undefined; // Not NaN.
  }

  // Reads the options a script passed to console.dir or got from a custom inspector.
  function readOptions(options) {
    const style = newStyle();
    if (options === null || typeof options !== 'object') {
      return style;
    }
    const unlimited = (name) => (options[name] === null ? Infinity
      : given(options, name, 'number') ?? style[name]);
    style.depth = unlimited('depth');
    style.maxArrayLength = min(unlimited('maxArrayLength'), MOST_ELEMENTS);
    style.maxStringLength = unlimited('maxStringLength');
    style.breakLength = given(options, 'breakLength', 'number') ?? style.breakLength;
    style.showHidden = given(options, 'showHidden', 'boolean') ?? style.showHidden;
    style.customInspect = given(options, 'customInspect', 'boolean') ?? style.customInspect;
    style.compact = options.compact === false ? 0
      : floor(given(options, 'compact', 'number') ?? style.compact);
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
    if (isRevoked(value)) {
      return '<Revoked Proxy>';
    }
    const type = typeof value === 'function' ? 'Function' : 'Object';
    return isRangeError(error) ? `[${type}: inspection stopped, nested too deeply]`
      : `[${type}: cannot be inspected]`;
  }

  // Asking whether it is an array is the one question that only a revoked proxy fails.
  function isRevoked(value) {
    try {
      isArray(value);
      return false;
    } catch {
      return true;
    }
  }

  // The engine's own, for a full stack; what a script throws may be anything.
  function isRangeError(error) {
    try {
      return getPrototypeOf(error) === RangeErrorPrototype;
    } catch {
      return false;
    }
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
    style.mostKeys = level > style.depth ? ENOUGH_KEYS_TO_NAME : Infinity;
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
      numeric: shape.isList && isNumeric(value, entries.length - rest),
      shallow: style.level - level < style.compact,
    });
    style.written += shown.length;
    if (style.written > MOST_TEXT) {
      style.depth = -1;
    }
    return shown;
  }

  function isNumeric(value, count) {
    if (count <= text.LONGEST_UNGROUPED_LIST) {
      return false; // Not asked for.
    }
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

  // Adds "key: value" for every key of the shape and returns how many.
  function addProperties(style, value, level, shape, entries) {
    const { keys } = shape;
    let length = 0;
    for (let i = 0; i < keys.length; i++) {
      if (length > MOST_TEXT) {
        push(entries, more(keys.length - i, 'key'));
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
    shape.keys = keysOf(style, value, true);
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

  function inspect(value, options) {
    return show(readOptions(options), value, 0);
  }

  return inspect;
});
