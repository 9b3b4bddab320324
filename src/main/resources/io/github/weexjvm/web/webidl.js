// What every interface here shares: https://webidl.spec.whatwg.org/
//
// This file adds the conversions from JavaScript values to IDL types, and the interface objects that
// scripts see. An interface is written as a class whose private fields are its state, so that using
// a member on anything else is a TypeError. Scripts never get at that class: they get a function that
// constructs it and shares its prototype. A script that changes that function's prototype chain, or
// any built-in, changes nothing for us.
(function (primordials) {
  'use strict';

  const {
    ArrayBufferIsView: isView, ArrayBufferPrototypeGetByteLength: bufferLength,
    ArrayBufferPrototypeGetDetached: bufferDetached,
    ArrayBufferPrototypeGetResizable: bufferResizable,
    DataViewPrototypeGetBuffer: dataViewBuffer,
    DataViewPrototypeGetByteLength: dataViewLength,
    DataViewPrototypeGetByteOffset: dataViewOffset,
    Map: MapClass, MapPrototypeGet: mapGet, MapPrototypeSet: mapSet,
    MathFloor: floor, MathMax: max, MathMin: min,
    NumberMaxSafeInteger: MAX_SAFE,
    ReflectApply: apply, ReflectConstruct: construct, ReflectDefineProperty: defineProperty,
    ReflectGetOwnPropertyDescriptor: getOwnPropertyDescriptor, ReflectOwnKeys: ownKeys,
    ObjectGetPrototypeOf: getPrototypeOf, ObjectSetPrototypeOf: setPrototypeOf,
    StringPrototypeSlice: slice, StringPrototypeToWellFormed: toWellFormed,
    SymbolInspect, SymbolIterator, SymbolToStringTag,
    TypedArrayPrototypeGetBuffer: typedArrayBuffer,
    TypedArrayPrototypeGetByteLength: typedArrayLength,
    TypedArrayPrototypeGetByteOffset: typedArrayOffset,
    TypedArrayPrototypeGetSymbolToStringTag: typedArrayTag,
    TypeError,
  } = primordials;

  const nothing = { __proto__: null };
  const names = new MapClass(); // Of the interfaces, by prototype.
  const ownOfPrototype = { __proto__: null, constructor: true };
  const ownOfClass = { __proto__: null, prototype: true, name: true, length: true };

  // ---- Interface objects ----

  function hide(target, name, value, writable) {
    defineProperty(target, name, {
      __proto__: null, value, writable, enumerable: false, configurable: true,
    });
  }

  // https://webidl.spec.whatwg.org/#define-the-operations, and attributes: the members of a class
  // are not enumerable, those of an interface are.
  function showMembers(from, to, hidden) {
    const keys = ownKeys(from);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (typeof key === 'string' && !hidden[key]) {
        // Without a prototype, so that no `get` of Object.prototype's becomes part of it.
        const descriptor = setPrototypeOf(getOwnPropertyDescriptor(from, key), null);
        descriptor.enumerable = true;
        defineProperty(to, key, descriptor);
      }
    }
  }

  function defineConstants(target, constants) {
    for (const name in constants) {
      defineProperty(target, name, {
        __proto__: null, value: constants[name],
        writable: false, enumerable: true, configurable: false,
      });
    }
  }

  // https://webidl.spec.whatwg.org/#create-an-interface-object
  //   parent       the interface object that it inherits from
  //   constants    by name
  //   shows        the attributes that a console shows
  //   length       how many arguments it needs, if it is not the class itself that takes them
  //   constructs   makes the object from the arguments and new.target; null for an interface that
  //                scripts can't construct
  function interfaceObject(
    Class,
    { parent, constants, shows, constructs = constructOf(Class), length = Class.length } = nothing,
  ) {
    const { name, prototype } = Class;
    const exposed = {
      [name]: function (...args) {
        if (constructs === null) {
          throw new TypeError(`${name}: a script can't construct one`);
        }
        return constructs(args, new.target === exposed ? Class : targetOf(new.target, Class));
      },
    }[name];
    defineProperty(exposed, 'length', { __proto__: null, value: length });
    defineProperty(exposed, 'prototype', { __proto__: null, value: prototype, writable: false });
    hide(prototype, 'constructor', exposed, true);
    hide(prototype, SymbolToStringTag, name, false);
    showMembers(prototype, prototype, ownOfPrototype);
    showMembers(Class, exposed, ownOfClass);
    defineConstants(exposed, constants);
    defineConstants(prototype, constants);
    if (shows !== undefined) {
      hide(prototype, SymbolInspect, shower(prototype, name, shows), true);
    }
    if (parent !== undefined) {
      setPrototypeOf(exposed, parent);
    }
    mapSet(names, prototype, name);
    return exposed;
  }

  // The name of the nearest interface that an object's prototypes say it has; undefined for none.
  function interfaceName(object) {
    let name;
    for (let at = object; at !== null && name === undefined; at = getPrototypeOf(at)) {
      name = mapGet(names, at);
    }
    return name;
  }

  // Not of the standard: what Node's consoles, and ours, call to show an object.
  function shower(prototype, name, shows) {
    const getters = [];
    for (let i = 0; i < shows.length; i++) {
      append(getters, getterOf(prototype, shows[i]));
    }
    return function (depth, options, inspect) {
      if (depth < 0) {
        return `[${name}]`;
      }
      const shown = {};
      for (let i = 0; i < shows.length; i++) {
        defineProperty(shown, shows[i], {
          __proto__: null, value: apply(getters[i], this, []), enumerable: true,
        });
      }
      return `${name} ${inspect(shown, options)}`;
    };
  }

  // An accessor's function, also an inherited one's.
  function getterOf(prototype, name) {
    let descriptor;
    for (let at = prototype; descriptor === undefined; at = getPrototypeOf(at)) {
      descriptor = getOwnPropertyDescriptor(at, name);
    }
    return descriptor.get;
  }

  function constructOf(Class) {
    return (args, newTarget) => {
      requireNew(newTarget, Class.name);
      requireArguments(args.length, Class.length, Class.name);
      return construct(Class, args, newTarget);
    };
  }

  // https://webidl.spec.whatwg.org/#internally-create-a-new-object-implementing-the-interface, step 3:
  // what has no prototype for the object leaves it the interface's.
  function targetOf(newTarget, Class) {
    return newTarget === undefined || isObject(newTarget.prototype) ? newTarget : Class;
  }

  function requireNew(newTarget, name) {
    if (newTarget === undefined) {
      throw new TypeError(`${name}: call it with new, as in new ${name}(…)`);
    }
  }

  // ---- Arguments ----

  // https://webidl.spec.whatwg.org/#dfn-overload-resolution-algorithm
  function requireArguments(given, needed, context) {
    if (given < needed) {
      const noun = needed === 1 ? 'argument' : 'arguments';
      throw new TypeError(`${context}: ${needed} ${noun} needed, ${given} given`);
    }
  }

  function isObject(value) {
    return (typeof value === 'object' && value !== null) || typeof value === 'function';
  }

  // What a sentence calls a value that has the wrong type.
  function kind(value) {
    if (value === null) {
      return 'null';
    }
    if (typeof value === 'string') {
      return `the string '${value.length > 40 ? `${slice(value, 0, 40)}…` : value}'`;
    }
    return isObject(value) || typeof value === 'symbol'
      ? `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}` : `${value}`;
  }

  // https://webidl.spec.whatwg.org/#js-DOMString
  function toDOMString(value, context) {
    if (typeof value === 'symbol') {
      throw new TypeError(`${context} is a symbol: use a string`);
    }
    return `${value}`;
  }

  // https://webidl.spec.whatwg.org/#js-USVString
  function toUSVString(value, context) {
    return toWellFormed(toDOMString(value, context));
  }

  function toNumber(value, context) {
    if (typeof value === 'symbol' || typeof value === 'bigint') {
      throw new TypeError(`${context} is a ${typeof value}: use a number`);
    }
    return +value;
  }

  // https://webidl.spec.whatwg.org/#js-double; the unrestricted one takes infinities and NaN.
  function toDouble(value, context) {
    const number = toNumber(value, context);
    if (!isFinite(number)) {
      throw new TypeError(`${context} is ${number}: use a finite number`);
    }
    return number;
  }

  function isFinite(number) {
    return number - number === 0;
  }

  function truncate(number) {
    return number < 0 ? -floor(-number) + 0 : floor(number);
  }

  // https://webidl.spec.whatwg.org/#abstract-opdef-converttoint, steps 8 and on: modulo 2^bits.
  function wrap(number, bits, signed) {
    if (!isFinite(number)) {
      return 0;
    }
    const modulus = 2 ** bits;
    const rest = truncate(number) % modulus; // Between -modulus and modulus, and exact.
    if (rest < (signed ? -modulus / 2 : 0)) {
      return rest + modulus;
    }
    return (signed && rest >= modulus / 2 ? rest - modulus : rest) + 0;
  }

  // step 6, [EnforceRange]
  function toEnforced(value, lowest, highest, context) {
    const number = toDouble(value, context);
    const integer = truncate(number);
    if (integer < lowest || integer > highest) {
      throw new TypeError(`${context} is ${number}: use ${lowest} to ${highest}`);
    }
    return integer + 0;
  }

  // step 7, [Clamp]: to the nearest integer, ties to the even one.
  function toClamped(value, lowest, highest, context) {
    const number = toNumber(value, context);
    if (number !== number) {
      return 0;
    }
    const bounded = min(max(number, lowest), highest);
    const below = floor(bounded);
    const rest = bounded - below;
    if (rest < 0.5 || (rest === 0.5 && below % 2 === 0)) {
      return below + 0;
    }
    return below + 1;
  }

  const toUnsignedShort = (value, context) => wrap(toNumber(value, context), 16, false);
  const toUnsignedLong = (value, context) => wrap(toNumber(value, context), 32, false);
  const toLongLong = (value, context) => wrap(toNumber(value, context), 64, true);
  const toClampedUnsignedShort = (value, context) => toClamped(value, 0, 65535, context);
  const toClampedLongLong = (value, context) => toClamped(value, -MAX_SAFE, MAX_SAFE, context);
  const toEnforcedUnsignedLongLong = (value, context) => toEnforced(value, 0, MAX_SAFE, context);

  // https://webidl.spec.whatwg.org/#js-dictionary, steps 1 to 3; the caller reads the members, in
  // the order of their names.
  function toDictionary(value, context) {
    const isNothing = value === undefined || value === null;
    if (!isNothing && !isObject(value)) {
      throw new TypeError(`${context} is ${kind(value)}: use an object`);
    }
    return isNothing ? nothing : value;
  }

  // https://webidl.spec.whatwg.org/#js-sequence
  function toSequence(value, convert, context) {
    const method = isObject(value) ? value[SymbolIterator] : undefined;
    if (method === undefined || method === null) {
      throw new TypeError(`${context} is ${kind(value)}: use an array or another iterable`);
    }
    return fromIterable(value, method, convert, context);
  }

  // https://webidl.spec.whatwg.org/#create-sequence-from-iterable
  function fromIterable(value, method, convert, context) {
    if (typeof method !== 'function') {
      throw new TypeError(`${context} has an iterator method that is ${kind(method)}`);
    }
    const iterator = apply(method, value, []);
    if (!isObject(iterator)) {
      throw new TypeError(`${context} has an iterator that is ${kind(iterator)}`);
    }
    const { next } = iterator;
    const items = [];
    for (let i = 0; ; i++) {
      const step = apply(next, iterator, []);
      if (!isObject(step)) {
        throw new TypeError(`${context}: its iterator gave ${kind(step)} for a result`);
      }
      if (step.done) {
        return items;
      }
      append(items, convert(step.value, context));
    }
  }

  // As items.push(item), which a script may have patched; a setter on Array.prototype is not asked.
  function append(items, item) {
    defineProperty(items, items.length, {
      __proto__: null, value: item, writable: true, enumerable: true, configurable: true,
    });
  }

  // ---- Buffers ----

  function isArrayBuffer(value) {
    try {
      bufferLength(value);
      return true;
    } catch {
      return false;
    }
  }

  // The view that an object of ours stands for, which scripts take for a view, and the language for
  // an ordinary object; undefined for any other. There are none until float16.js says so.
  let viewBehind = () => undefined;

  function viewsAreBehind(views) {
    viewBehind = views;
  }

  // https://webidl.spec.whatwg.org/#js-buffer-source-types: { buffer, offset, length } in bytes of
  // an ArrayBuffer or a view, or null for any other value. A detached one has no bytes.
  function bytesOf(value, context) {
    if (typeof value !== 'object' || value === null) {
      return null;
    }
    return isView(value) ? bytesOfView(value, context)
      : isArrayBuffer(value) ? range(value, () => 0, () => bufferLength(value), context)
        : bytesBehind(value, context);
  }

  function bytesBehind(value, context) {
    const view = viewBehind(value);
    return view === undefined ? null : bytesOfView(view, context);
  }

  function bytesOfView(view, context) {
    return typedArrayTag(view) === undefined
      ? range(dataViewBuffer(view), () => dataViewOffset(view), () => dataViewLength(view), context)
      : range(typedArrayBuffer(view), () => typedArrayOffset(view), () => typedArrayLength(view),
        context);
  }

  function range(buffer, offset, length, context) {
    if (!isArrayBuffer(buffer)) {
      throw new TypeError(`${context} is in shared memory: copy it first`);
    }
    if (bufferResizable(buffer)) {
      throw new TypeError(`${context} is in a resizable ArrayBuffer: copy it first`);
    }
    return bufferDetached(buffer)
      ? { __proto__: null, buffer, offset: 0, length: 0 }
      : { __proto__: null, buffer, offset: offset(), length: length() };
  }

  return {
    __proto__: null,
    append, bytesOf, fromIterable, interfaceName, interfaceObject, isObject, kind, requireArguments,
    requireNew,
    toClampedLongLong, toClampedUnsignedShort, toDictionary, toDOMString,
    toEnforcedUnsignedLongLong, toLongLong, toSequence, toUnsignedLong, toUnsignedShort,
    toUSVString, viewBehind: (value) => viewBehind(value),
    viewsAreBehind,
  };
});
