// What every bundle begins with: the globals that libraries know are the built-ins as they were
// before the first script, which may have replaced them since. A library reads no other global.
const {
  Array, ArrayBuffer, DataView, Date, Error, Function, Map, Math, Number, Object, Reflect, RegExp,
  Set, String, Symbol, TypeError, Uint8Array, parseInt,
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
