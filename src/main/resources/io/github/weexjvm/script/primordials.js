'use strict';
// The built-ins that our own scripts use, captured before any other script runs: those scripts may
// be loaded when a script has patched, frozen or deleted every one of them. There is no standard
// for it; the names are in the manner of Node's own scripts: `MathMax`, `StringPrototypeSlice` (a
// method that takes `this` as its first argument), `MapPrototypeGetSize` (a getter, likewise),
// `Map`, `MapPrototype`. What syntax makes needs no capture: literals, functions, `{ __proto__ }`.

(function () {
  const { getOwnPropertyDescriptor, getPrototypeOf } = Object;
  const uncurryThis = Function.prototype.bind.bind(Function.prototype.call);
  const primordials = {
    __proto__: null,
    parseFloat, parseInt, SymbolToPrimitive: Symbol.toPrimitive,
    SymbolToStringTag: Symbol.toStringTag,
    SymbolInspect: Symbol.for('nodejs.util.inspect.custom'),
  };

  function each(prefix, names, capture) {
    if (names !== '') {
      for (const name of names.split(' ')) {
        primordials[prefix + name[0].toUpperCase() + name.slice(1)] = capture(name);
      }
    }
  }

  // The functions of `owner`, and the methods and the getters of its prototype.
  function take(name, owner, functions, methods = '', getters = '') {
    const { prototype } = owner;
    primordials[name] = owner;
    primordials[`${name}Prototype`] = prototype;
    each(name, functions, (key) => owner[key]);
    each(`${name}Prototype`, methods, (key) => uncurryThis(prototype[key]));
    each(`${name}PrototypeGet`, getters,
      (key) => uncurryThis(getOwnPropertyDescriptor(prototype, key).get));
  }

  const TypedArray = getPrototypeOf(Uint8Array);
  take('Object', Object,
    'defineProperty getOwnPropertyDescriptor getOwnPropertyNames getPrototypeOf keys setPrototypeOf',
    'hasOwnProperty propertyIsEnumerable toString');
  take('Reflect', Reflect, 'apply defineProperty deleteProperty getOwnPropertyDescriptor ownKeys');
  take('Math', Math, 'floor max min round sqrt');
  take('JSON', JSON, 'stringify');
  take('Function', Function, '', 'toString');
  take('Array', Array, 'isArray');
  take('String', String, '', 'charCodeAt codePointAt endsWith indexOf padStart repeat slice '
    + 'startsWith toUpperCase valueOf');
  take('Number', Number, '', 'toFixed toString valueOf');
  take('Boolean', Boolean, '', 'valueOf');
  take('Symbol', Symbol, '', 'toString valueOf');
  take('BigInt', BigInt, '', 'valueOf');
  take('RegExp', RegExp, '', 'exec', 'flags source');
  take('Date', Date, '', 'getTime toISOString');
  take('Map', Map, '', 'delete entries get has set', 'size');
  take('Set', Set, '', 'values', 'size');
  take('WeakMap', WeakMap, '', 'has');
  take('WeakSet', WeakSet, '', 'has');
  take('ArrayBuffer', ArrayBuffer, 'isView', '', 'byteLength detached');
  take('TypedArray', TypedArray, '', 'set', 'buffer byteLength byteOffset length');
  take('Uint8Array', Uint8Array, '');
  take('DataView', DataView, '', '', 'buffer byteLength byteOffset');
  take('Error', Error, '', 'toString');
  take('RangeError', RangeError, '');
  take('SyntaxError', SyntaxError, '');
  take('TypeError', TypeError, '');
  if (typeof SharedArrayBuffer === 'function') {
    take('SharedArrayBuffer', SharedArrayBuffer, '', '', 'byteLength');
  }
  primordials.TypedArrayPrototypeGetSymbolToStringTag =
    uncurryThis(getOwnPropertyDescriptor(TypedArray.prototype, Symbol.toStringTag).get);
  primordials.MapIteratorPrototypeNext = uncurryThis(new Map().entries().next);
  primordials.SetIteratorPrototypeNext = uncurryThis(new Set().values().next);
  return primordials;
});
