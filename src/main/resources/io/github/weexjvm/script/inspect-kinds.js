'use strict';
// What a value is, for console output: the name of its constructor, its Symbol.toStringTag, which
// built-in it really is, and the words that stand for a function, an error or a boxed primitive.
//
// What this file adds: brand checks in plain JS. A script can lie about a prototype, so the
// prototype chain only suggests a kind; a getter or method that fails on any other kind confirms
// it.

(function (primordials, text) {
  const {
    ArrayBufferIsView: isView,
    ArrayIsArray: isArray,
    ErrorPrototype, ErrorPrototypeToString: errorToString,
    FunctionPrototypeToString: functionToString,
    Map, MapPrototypeGet: mapGet, MapPrototypeSet: mapSet,
    // Those of Object, because those of Reflect refuse objects of the host.
    ObjectGetOwnPropertyDescriptor: getOwnPropertyDescriptor, ObjectGetPrototypeOf: getPrototypeOf,
    ObjectPrototypeHasOwnProperty: hasOwn, ObjectPrototypePropertyIsEnumerable: isEnumerable,
    ObjectPrototypeToString: objectToString,
    ReflectOwnKeys: ownKeys,
    RegExpPrototypeExec: exec, RegExpPrototypeGetSource: regExpSource,
    StringPrototypeEndsWith: endsWith, StringPrototypeIndexOf: indexOf,
    StringPrototypeSlice: slice, StringPrototypeStartsWith: startsWith,
    SymbolToPrimitive: toPrimitive, SymbolToStringTag: toStringTag,
    TypedArrayPrototype, TypedArrayPrototypeGetSymbolToStringTag: typedArrayName,
    WeakMapPrototypeHas: weakMapHas, WeakSetPrototypeHas: weakSetHas,
  } = primordials;

  const { includes, push } = text;

  const FUNCTION_KINDS = text.list();
  push(FUNCTION_KINDS, [getPrototypeOf(async () => {}), 'AsyncFunction']);
  push(FUNCTION_KINDS, [getPrototypeOf(function* () {}), 'GeneratorFunction']);
  push(FUNCTION_KINDS, [getPrototypeOf(async function* () {}), 'AsyncGeneratorFunction']);

  const LEADING_NAME = /^[A-Za-z_][A-Za-z0-9_]*/;
  const CLASS_SOURCE = /^class[\s{]/;

  // Every kind but functions, arrays, views and errors: its prototype, and a call that throws
  // unless its argument is one. A promise needs none: its state cannot be seen from JS, so it is
  // printed like any object with its constructor and tag, as `Promise {}`.
  const BRANDS = text.list();
  brand('Map', primordials.MapPrototypeGetSize);
  brand('Set', primordials.SetPrototypeGetSize);
  brand('Date', primordials.DatePrototypeGetTime);
  brand('RegExp', checkRegExp);
  brand('WeakMap', (value) => weakMapHas(value, value));
  brand('WeakSet', (value) => weakSetHas(value, value));
  brand('ArrayBuffer', primordials.ArrayBufferPrototypeGetByteLength);
  brand('Number', primordials.NumberPrototypeValueOf);
  brand('String', primordials.StringPrototypeValueOf);
  brand('Boolean', primordials.BooleanPrototypeValueOf);
  brand('Symbol', primordials.SymbolPrototypeValueOf);
  brand('BigInt', primordials.BigIntPrototypeValueOf);
  if (primordials.SharedArrayBufferPrototype !== undefined) {
    brand('SharedArrayBuffer', primordials.SharedArrayBufferPrototypeGetByteLength);
  }
  const BRAND_BY_PROTOTYPE = brandsByPrototype();
  function brand(name, check) {
    push(BRANDS, { __proto__: null, name, prototype: primordials[`${name}Prototype`], check });
  }

  function brandsByPrototype() {
    const map = new Map();
    for (let i = 0; i < BRANDS.length; i++) {
      mapSet(map, BRANDS[i].prototype, BRANDS[i]);
    }
    return map;
  }

  // The getter alone would let RegExp.prototype pass.
  function checkRegExp(value) {
    if (!hasOwn(value, 'lastIndex')) {
      throw value;
    }
    regExpSource(value);
  }

  function passes(check, value) {
    try {
      check(value);
      return true;
    } catch {
      return false;
    }
  }

  function isInstance(value, constructor) {
    const prototype = ownData(constructor, 'prototype');
    for (let at = getPrototypeOf(value); at !== null; at = getPrototypeOf(at)) {
      if (at === prototype) {
        return true;
      }
    }
    return false;
  }

  // The value of an own data property; undefined for none and for an accessor.
  function ownData(object, key) {
    const descriptor = getOwnPropertyDescriptor(object, key);
    return descriptor !== undefined && hasOwn(descriptor, 'value') ? descriptor.value : undefined;
  }

  function nameOf(callable) {
    const name = ownData(callable, 'name');
    return typeof name === 'string' ? name : '';
  }

  // The Weex JS frameworks put accessors on the prototypes of Object and Error; what inherits from
  // these is an Object and an Error all the same.
  function hiddenConstructor(prototype) {
    const { ErrorPrototype, ObjectPrototype, Error: ErrorClass, Object: ObjectClass } = primordials;
    const known = prototype === ErrorPrototype ? ErrorClass
      : prototype === ObjectPrototype ? ObjectClass : undefined;
    return known !== undefined && hasOwn(prototype, 'constructor') ? known : undefined;
  }

  // The name of the nearest constructor the object is an instance of; null if there is no
  // prototype to tell.
  function constructorName(value) {
    for (let at = value; at !== null; at = getPrototypeOf(at)) {
      const constructor = ownData(at, 'constructor') ?? hiddenConstructor(at);
      if (typeof constructor === 'function') {
        const name = nameOf(constructor);
        if (name !== '' && isInstance(value, constructor)) {
          return name;
        }
      }
    }
    const prototype = getPrototypeOf(value);
    return prototype === null ? null : `Object <${orphanName(prototype)}>`;
  }

  function orphanName(prototype) {
    if (getPrototypeOf(prototype) !== null) {
      return 'Complex prototype';
    }
    const empty = ownKeys(prototype).length === 0;
    return empty ? '[Object: null prototype] {}' : '[Object: null prototype]';
  }

  // Symbol.toStringTag, unless it shows among the properties anyway or cannot be read.
  function tagOf(value) {
    try {
      const tag = value[toStringTag];
      return typeof tag === 'string' && !isEnumerable(value, toStringTag) ? tag : '';
    } catch {
      return '';
    }
  }

  // "Foo(2) [tag] " in front of an opening brace.
  function prefix(constructor, tag, fallback, size = '') {
    const name = constructor === null
      ? `[${fallback}${size}: null prototype]` : `${constructor}${size}`;
    const known = constructor === null ? fallback : constructor;
    return tag !== '' && tag !== known ? `${name} [${tag}] ` : `${name} `;
  }

  // One of the names in BRANDS, a typed array's name, 'Array', 'Function', 'Error', 'DataView',
  // 'Arguments' or 'Object'.
  function kindOf(value, tag) {
    if (typeof value === 'function') {
      return 'Function';
    }
    if (isArray(value)) {
      return 'Array';
    }
    if (isView(value)) {
      return typedArrayName(value) ?? 'DataView';
    }
    let last = value;
    for (let at = getPrototypeOf(value); at !== null; at = getPrototypeOf(at)) {
      if (at === ErrorPrototype) {
        return 'Error';
      }
      const candidate = mapGet(BRAND_BY_PROTOTYPE, at);
      if (candidate !== undefined && passes(candidate.check, value)) {
        return candidate.name;
      }
      last = at;
    }
    return last === value ? kindOfOrphan(value) : plainKind(value, tag);
  }

  // Without a prototype to suggest a kind, all of them are tried.
  function kindOfOrphan(value) {
    for (let i = 0; i < BRANDS.length; i++) {
      if (passes(BRANDS[i].check, value)) {
        return BRANDS[i].name;
      }
    }
    return plainKind(value, tagOf(value));
  }

  function builtinTag(value) {
    try {
      return objectToString(value);
    } catch {
      return ''; // Its Symbol.toStringTag throws.
    }
  }

  function plainKind(value, tag) {
    const builtin = tag === '' ? builtinTag(value) : '';
    return builtin === '[object Arguments]' ? 'Arguments'
      : builtin === '[object Error]' ? 'Error' : 'Object';
  }

  function isClass(callable) {
    try {
      return exec(CLASS_SOURCE, functionToString(callable)) !== null;
    } catch {
      return false; // A function of the host has no source.
    }
  }

  function suffix(constructor, known, tag) {
    const name = constructor !== known && constructor !== null ? ` ${constructor}` : '';
    return tag !== '' && tag !== constructor ? `${name} [${tag}]` : name;
  }

  function classText(value, constructor, tag) {
    const known = constructor === 'Function' || constructor === null ? '' : ` [${constructor}]`;
    const ownTag = tag !== '' && tag !== constructor ? ` [${tag}]` : '';
    const head = `class ${nameOf(value) || '(anonymous)'}${known}${ownTag}`;
    if (constructor === null) {
      return `[${head} extends [null prototype]]`;
    }
    const parent = nameOf(getPrototypeOf(value));
    return parent === '' ? `[${head}]` : `[${head} extends ${parent}]`;
  }

  function functionType(value) {
    const prototype = getPrototypeOf(value);
    for (let i = 0; i < FUNCTION_KINDS.length; i++) {
      if (FUNCTION_KINDS[i][0] === prototype) {
        return FUNCTION_KINDS[i][1];
      }
    }
    return 'Function';
  }

  function functionText(value, constructor, tag) {
    if (isClass(value)) {
      return classText(value, constructor, tag);
    }
    const type = functionType(value);
    const name = nameOf(value);
    const described = (constructor === null ? ' (null prototype)' : '')
      + (name === '' ? ' (anonymous)' : `: ${name}`);
    const known = type === tag ? '' : tag;
    return `[${type}${described}]${suffix(constructor, type, known)}`;
  }

  function boxedText(style, value, kind, constructor, tag) {
    const check = boxedCheck(kind);
    const owner = constructor === kind ? ''
      : constructor === null ? ' (null prototype)' : ` (${constructor})`;
    const shownTag = tag !== '' && tag !== constructor && tag !== kind ? ` [${tag}]` : '';
    return `[${kind}${owner}: ${text.primitive(style, check(value))}]${shownTag}`;
  }

  function boxedCheck(kind) {
    for (let i = 0; ; i++) {
      if (BRANDS[i].name === kind) {
        return BRANDS[i].check;
      }
    }
  }

  // name, message and stack are read as any printing of an error does; they may be accessors, as
  // on a DOMException.
  function read(error, key) {
    try {
      const value = error[key];
      return value === undefined || value === null || typeof value === 'symbol' ? '' : `${value}`;
    } catch {
      return '';
    }
  }

  function describeError(error) {
    try {
      return errorToString(error);
    } catch {
      return 'Error';
    }
  }

  // Makes the first line say what the object is: "MyFault [Error]: x", "ValidationError: x".
  function withClassName(stack, name, constructor, tag) {
    let known = name;
    if (constructor === null) {
      const leading = exec(LEADING_NAME, stack);
      known = leading !== null && endsWith(leading[0], 'Error') ? leading[0] : '';
    } else {
      const next = slice(stack, name.length, name.length + 1);
      if (!endsWith(name, 'Error') || !startsWith(stack, name)
          || !(next === '' || next === ':' || next === '\n')) {
        return stack;
      }
    }
    const shown = slice(prefix(constructor, tag, known || 'Error'), 0, -1);
    if (shown === name) {
      return stack;
    }
    const rest = slice(stack, known.length);
    if (includes(shown, name)) {
      return known === '' ? `${shown}: ${stack}` : shown + rest;
    }
    return `${shown} [${name}]${rest}`;
  }

  // The stack, or "[Error: x]" without one.
  function errorText(style, error, constructor, tag) {
    const name = read(error, 'name') || 'Error';
    const stack = withClassName(
      read(error, 'stack') || describeError(error), name, constructor, tag);
    const message = read(error, 'message');
    const at = message === '' ? -1 : indexOf(stack, message);
    const frames = indexOf(stack, '\n    at', at === -1 ? 0 : at + message.length);
    return text.indentRest(frames === -1 ? `[${stack}]` : stack, style.indentation);
  }

  // Whether the stack already shows this property.
  function isInStack(error, key) {
    return (key === 'name' || key === 'message' || key === 'stack')
      && includes(read(error, 'stack'), read(error, key));
  }

  // Whether its toString is no reason to prefer it over showing the object.
  function isPlainPrototype(value) {
    return value === primordials.ObjectPrototype || value === primordials.FunctionPrototype
      || value === primordials.ArrayPrototype || value === ErrorPrototype
      || value === TypedArrayPrototype || mapGet(BRAND_BY_PROTOTYPE, value) !== undefined;
  }

  // Whether `%s` shows the object: true if nobody gave it a toString of its own.
  function hasPlainToString(value) {
    for (let at = value; at !== null; at = getPrototypeOf(at)) {
      if (hasOwn(at, 'toString') || hasOwn(at, toPrimitive)) {
        return isPlainPrototype(at);
      }
    }
    return true;
  }

  return {
    __proto__: null,
    boxedText, constructorName, errorText, functionText, hasPlainToString, isInStack, kindOf,
    prefix, tagOf,
  };
});
