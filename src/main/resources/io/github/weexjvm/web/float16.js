// Float16Array and the other operations on 16-bit floats, where the engine's own don't work:
// https://tc39.es/ecma262/#sec-typedarray-objects, https://tc39.es/ecma262/#sec-math.f16round,
// https://tc39.es/ecma262/#sec-dataview.prototype.getfloat16
//
// The library float16 computes. To the language its arrays are no views, which ArrayBuffer.isView
// and the modules of Weex go by; this file makes them views to the standards here, and to a console.
(function (primordials, need) {
  'use strict';

  const {
    Float64Array, ReflectDefineProperty: defineProperty, StringPrototypeSlice: slice, SymbolInspect,
    TypedArrayPrototypeGetLength: typedArrayLength, WeakMapPrototypeGet: weakMapGet,
  } = primordials;
  const { viewsAreBehind } = need('webidl');
  const { Float16Array, bits, f16round, getFloat16, setFloat16 } = need('lib/float16');

  // Not of the standard: as Node's console shows it.
  function inspectArray(depth, options, inspect) {
    const view = weakMapGet(bits, this);
    if (view === undefined) {
      return this;
    }
    if (depth < 0) {
      return '[Float16Array]';
    }
    const numbers = new Float64Array(typedArrayLength(view));
    for (let i = 0; i < numbers.length; i++) {
      numbers[i] = this[i];
    }
    return `Float16Array${slice(inspect(numbers, options), 'Float64Array'.length)}`;
  }

  // The bundler may have renamed it.
  defineProperty(Float16Array, 'name', { __proto__: null, value: 'Float16Array' });
  defineProperty(Float16Array.prototype, SymbolInspect, {
    __proto__: null, value: inspectArray, writable: true, configurable: true,
  });
  viewsAreBehind((array) => weakMapGet(bits, array));

  return { __proto__: null, Float16Array, f16round, getFloat16, setFloat16 };
});
