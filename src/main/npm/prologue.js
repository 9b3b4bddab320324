// What every bundle begins with: the globals that libraries know are the built-ins as they were
// before the first script, which may have replaced them since. A library reads no other global.
const {
  Array, ArrayBuffer, DataView, Date, Error, Float32Array, Function, Map, Math, Number, Object,
  Proxy, RangeError, Reflect, RegExp, Set, String, Symbol, TypeError, Uint16Array, Uint32Array,
  Uint8Array, WeakMap, WeakSet, parseInt,
} = primordials;
const isNaN = (value) => +value !== +value;
const document = undefined;

// A sandboxed context has none, but libraries take the getters of its prototype.
class SharedArrayBuffer {
  get byteLength() {
    throw new TypeError('not a SharedArrayBuffer');
  }

  get growable() {
    throw new TypeError('not a SharedArrayBuffer');
  }
}
