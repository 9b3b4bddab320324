// Replaces every built-in method, getter and iterator a console could trip over. Each replacement
// tries to call whatever it is given as if it were the host's `write`, and then throws: if one is
// reached, the test sees a line it did not expect, an unknown level, or an error.
const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Object;
const { ownKeys } = Reflect;
const Failure = Error;
const prototypesOf = (...values) => values.map((value) => getPrototypeOf(value));

const owners = [
  Object.prototype, Function.prototype, Array.prototype, String.prototype, Number.prototype,
  Boolean.prototype, Symbol.prototype, BigInt.prototype, RegExp.prototype, Date.prototype,
  Map.prototype, Set.prototype, WeakMap.prototype, WeakSet.prototype, Promise.prototype,
  Error.prototype, ArrayBuffer.prototype, DataView.prototype, Iterator.prototype,
  ...prototypesOf(Uint8Array.prototype, [].values(), new Map().entries(), new Set().values(),
    ''[Symbol.iterator]()),
  Object, Reflect, Array, String, Number, Symbol, Math, JSON, Proxy, Map, Set, ArrayBuffer,
];

const attempt = (value) => {
  if (value === trap) {
    return;
  }
  try {
    value('stolen', 'stolen');
  } catch {
    // Not a verb of the host.
  }
};

const trap = function (...given) {
  attempt(this);
  for (let i = 0; i < given.length; i++) {
    attempt(given[i]);
  }
  throw new Failure('a patched built-in was reached');
};

const patch = (owner, key) => {
  const descriptor = getOwnPropertyDescriptor(owner, key);
  // console reads a tag and a name the way any script does.
  if (!descriptor.configurable || key === Symbol.toStringTag || key === 'constructor') {
    return;
  }
  if (descriptor.get !== undefined) {
    // A flag of a RegExp is read through its getters by the specification.
    if (owner !== RegExp.prototype) {
      defineProperty(owner, key, { get: trap, set: trap });
    }
  } else if (typeof descriptor.value === 'function') {
    defineProperty(owner, key, { value: trap });
  }
};

const names = owners.map((owner) => [owner, ownKeys(owner)]);
const polluted = [
  'get', 'set', 'done', 'depth', 'compact', 'breakLength', 'showHidden', 'customInspect',
  'maxArrayLength', 'maxStringLength', 'fill', 'base', 'open',
];
for (let i = 0; i < names.length; i++) {
  for (let j = 0; j < names[i][1].length; j++) {
    patch(names[i][0], names[i][1][j]);
  }
}
for (let i = 0; i < 200; i++) {
  defineProperty(Array.prototype, i, { get: trap, set: trap });
  defineProperty(Object.prototype, i, { get: trap, set: trap });
}
for (let i = 0; i < polluted.length; i++) {
  defineProperty(Object.prototype, polluted[i], { get: trap, set: trap });
}
const globals = ['String', 'Number', 'parseInt', 'parseFloat', 'Error', 'Uint8Array'];
for (let i = 0; i < globals.length; i++) {
  globalThis[globals[i]] = trap;
}
