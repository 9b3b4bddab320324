'use strict';
// The built-ins that our own scripts use, captured before any other script runs: those scripts may
// be loaded when a script has patched, frozen or deleted every one of them. There is no standard
// for it; the names are in the manner of Node's own scripts: `MathMax`, `StringPrototypeSlice` (a
// method that takes `this` as its first argument), `MapPrototypeGetSize` (a getter, likewise),
// `Map`, `MapPrototype`. What syntax makes needs no capture: literals, functions, `{ __proto__ }`.
//
// It is part of every start: a name that no file uses has no place here, and one literal is faster
// in a cold engine than loops over names.

(function () {
  const { getOwnPropertyDescriptor } = Object;
  const uncurryThis = Function.prototype.bind.bind(Function.prototype.call);
  const getter = (prototype, name) => uncurryThis(getOwnPropertyDescriptor(prototype, name).get);
  const TypedArray = Object.getPrototypeOf(Uint8Array);

  const primordials = {
    __proto__: null,
    ArrayBuffer,
    ArrayBufferIsView: ArrayBuffer.isView,
    ArrayBufferPrototype: ArrayBuffer.prototype,
    ArrayBufferPrototypeGetByteLength: getter(ArrayBuffer.prototype, 'byteLength'),
    ArrayBufferPrototypeGetDetached: getter(ArrayBuffer.prototype, 'detached'),
    ArrayIsArray: Array.isArray,
    ArrayPrototype: Array.prototype,
    BigIntPrototype: BigInt.prototype,
    BigIntPrototypeValueOf: uncurryThis(BigInt.prototype.valueOf),
    BooleanPrototype: Boolean.prototype,
    BooleanPrototypeValueOf: uncurryThis(Boolean.prototype.valueOf),
    DataViewPrototypeGetBuffer: getter(DataView.prototype, 'buffer'),
    DataViewPrototypeGetByteLength: getter(DataView.prototype, 'byteLength'),
    DataViewPrototypeGetByteOffset: getter(DataView.prototype, 'byteOffset'),
    DatePrototype: Date.prototype,
    DatePrototypeGetTime: uncurryThis(Date.prototype.getTime),
    DatePrototypeToISOString: uncurryThis(Date.prototype.toISOString),
    Error,
    ErrorPrototype: Error.prototype,
    ErrorPrototypeToString: uncurryThis(Error.prototype.toString),
    FunctionPrototype: Function.prototype,
    FunctionPrototypeToString: uncurryThis(Function.prototype.toString),
    JSONStringify: JSON.stringify,
    Map,
    MapIteratorPrototypeNext: uncurryThis(new Map().entries().next),
    MapPrototype: Map.prototype,
    MapPrototypeDelete: uncurryThis(Map.prototype.delete),
    MapPrototypeEntries: uncurryThis(Map.prototype.entries),
    MapPrototypeGet: uncurryThis(Map.prototype.get),
    MapPrototypeGetSize: getter(Map.prototype, 'size'),
    MapPrototypeHas: uncurryThis(Map.prototype.has),
    MapPrototypeSet: uncurryThis(Map.prototype.set),
    MathFloor: Math.floor,
    MathMax: Math.max,
    MathMin: Math.min,
    MathRound: Math.round,
    MathSqrt: Math.sqrt,
    Number,
    NumberPrototype: Number.prototype,
    NumberPrototypeToFixed: uncurryThis(Number.prototype.toFixed),
    NumberPrototypeToString: uncurryThis(Number.prototype.toString),
    NumberPrototypeValueOf: uncurryThis(Number.prototype.valueOf),
    ObjectGetOwnPropertyDescriptor: getOwnPropertyDescriptor,
    ObjectGetOwnPropertyNames: Object.getOwnPropertyNames,
    ObjectGetPrototypeOf: Object.getPrototypeOf,
    ObjectKeys: Object.keys,
    ObjectPrototype: Object.prototype,
    ObjectPrototypeHasOwnProperty: uncurryThis(Object.prototype.hasOwnProperty),
    ObjectPrototypePropertyIsEnumerable: uncurryThis(Object.prototype.propertyIsEnumerable),
    ObjectPrototypeToString: uncurryThis(Object.prototype.toString),
    ObjectSetPrototypeOf: Object.setPrototypeOf,
    RangeError,
    RangeErrorPrototype: RangeError.prototype,
    ReflectApply: Reflect.apply,
    ReflectDefineProperty: Reflect.defineProperty,
    ReflectDeleteProperty: Reflect.deleteProperty,
    ReflectGetOwnPropertyDescriptor: Reflect.getOwnPropertyDescriptor,
    ReflectOwnKeys: Reflect.ownKeys,
    RegExpPrototype: RegExp.prototype,
    RegExpPrototypeExec: uncurryThis(RegExp.prototype.exec),
    RegExpPrototypeGetFlags: getter(RegExp.prototype, 'flags'),
    RegExpPrototypeGetSource: getter(RegExp.prototype, 'source'),
    SetIteratorPrototypeNext: uncurryThis(new Set().values().next),
    SetPrototype: Set.prototype,
    SetPrototypeGetSize: getter(Set.prototype, 'size'),
    SetPrototypeValues: uncurryThis(Set.prototype.values),
    String,
    StringPrototype: String.prototype,
    StringPrototypeCharCodeAt: uncurryThis(String.prototype.charCodeAt),
    StringPrototypeCodePointAt: uncurryThis(String.prototype.codePointAt),
    StringPrototypeEndsWith: uncurryThis(String.prototype.endsWith),
    StringPrototypeIndexOf: uncurryThis(String.prototype.indexOf),
    StringPrototypePadStart: uncurryThis(String.prototype.padStart),
    StringPrototypeRepeat: uncurryThis(String.prototype.repeat),
    StringPrototypeSlice: uncurryThis(String.prototype.slice),
    StringPrototypeStartsWith: uncurryThis(String.prototype.startsWith),
    StringPrototypeToUpperCase: uncurryThis(String.prototype.toUpperCase),
    StringPrototypeValueOf: uncurryThis(String.prototype.valueOf),
    SymbolInspect: Symbol.for('nodejs.util.inspect.custom'),
    SymbolPrototype: Symbol.prototype,
    SymbolPrototypeToString: uncurryThis(Symbol.prototype.toString),
    SymbolPrototypeValueOf: uncurryThis(Symbol.prototype.valueOf),
    SymbolToPrimitive: Symbol.toPrimitive,
    SymbolToStringTag: Symbol.toStringTag,
    SyntaxError, TypeError,
    TypedArrayPrototype: TypedArray.prototype,
    TypedArrayPrototypeGetBuffer: getter(TypedArray.prototype, 'buffer'),
    TypedArrayPrototypeGetByteLength: getter(TypedArray.prototype, 'byteLength'),
    TypedArrayPrototypeGetByteOffset: getter(TypedArray.prototype, 'byteOffset'),
    TypedArrayPrototypeGetLength: getter(TypedArray.prototype, 'length'),
    TypedArrayPrototypeGetSymbolToStringTag: getter(TypedArray.prototype, Symbol.toStringTag),
    TypedArrayPrototypeSet: uncurryThis(TypedArray.prototype.set),
    Uint8Array,
    WeakMapPrototype: WeakMap.prototype,
    WeakMapPrototypeHas: uncurryThis(WeakMap.prototype.has),
    WeakSetPrototype: WeakSet.prototype,
    WeakSetPrototypeHas: uncurryThis(WeakSet.prototype.has),
    parseFloat, parseInt,
  };
  if (typeof SharedArrayBuffer === 'function') {
    const { prototype } = SharedArrayBuffer;
    primordials.SharedArrayBufferPrototype = prototype;
    primordials.SharedArrayBufferPrototypeGetByteLength = getter(prototype, 'byteLength');
  }
  return primordials;
});
