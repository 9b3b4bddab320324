// Float16Array of https://tc39.es/ecma262/#sec-typedarray-objects, and the other operations on
// 16-bit floats. An array is a proxy of a Uint16Array: `bits` has the latter by the former.
import {
  Float16Array, f16round, float16bitsArrays as bits, getFloat16, setFloat16,
} from '@petamoriken/float16';

export default { __proto__: null, Float16Array, bits, f16round, getFloat16, setFloat16 };
