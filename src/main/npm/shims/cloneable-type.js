// What a value is for https://html.spec.whatwg.org/#structuredserializeinternal: the name of the
// type that core-js shall clone it as, or a DataCloneError.
//
// core-js itself believes Symbol.toStringTag, which any class may define. The prototypes suggest a
// type here too, and a getter or method that fails on all other objects confirms it.
const {
  ArrayBufferIsView: isView, ArrayIsArray: isArray,
  ErrorPrototype,
  FunctionPrototypeToString: functionToString,
  Map, MapPrototypeGet: mapGet, MapPrototypeHas: mapHas, MapPrototypeSet: mapSet,
  ObjectGetPrototypeOf: getPrototypeOf, ObjectPrototypeHasOwnProperty: hasOwn,
  ObjectPrototypeToString: objectToString,
  RegExpPrototypeGetSource: regExpSource,
  StringPrototypeSlice: slice,
  TypedArrayPrototypeGetSymbolToStringTag: typedArrayName,
} = primordials;
const { domException } = need('dom-exception');
const { interfaceName, viewBehind } = need('webidl');

const SERIALIZABLE = { __proto__: null, Blob: true, DOMException: true, File: true };

// By prototype: { name, check }.
const TYPES = new Map();
for (const [name, check] of [
  ['Map', primordials.MapPrototypeGetSize],
  ['Set', primordials.SetPrototypeGetSize],
  ['Date', primordials.DatePrototypeGetTime],
  ['RegExp', (value) => hasOwn(value, 'lastIndex') ? regExpSource(value) : fail()],
  ['ArrayBuffer', primordials.ArrayBufferPrototypeGetByteLength],
  ['Boolean', primordials.BooleanPrototypeValueOf],
  ['Number', primordials.NumberPrototypeValueOf],
  ['String', primordials.StringPrototypeValueOf],
  ['BigInt', primordials.BigIntPrototypeValueOf],
  ['Error', (value) => hasOwn(value, 'stack') || objectToString(value) === '[object Error]' || fail()],
]) {
  mapSet(TYPES, primordials[`${name}Prototype`], { __proto__: null, name, check });
}

// What has a state that can't be cloned, and no check but its prototype.
const STATEFUL = new Map();
const generator = getPrototypeOf((function* () {}).prototype);
for (const [name, prototype] of [
  ['Promise', getPrototypeOf((async () => {})())],
  ['Generator', generator],
  ['iterator', getPrototypeOf(generator)],
  ['AsyncGenerator', getPrototypeOf((async function* () {}).prototype)],
  ['WeakMap', primordials.WeakMapPrototype],
  ['WeakSet', primordials.WeakSetPrototype],
  ['WeakRef', primordials.WeakRefPrototype],
  ['FinalizationRegistry', primordials.FinalizationRegistryPrototype],
  ['Symbol', primordials.SymbolPrototype],
]) {
  mapSet(STATEFUL, prototype, name);
}

function fail() {
  throw undefined;
}

function passes(check, value) {
  try {
    check(value);
    return true;
  } catch {
    return false;
  }
}

function refuse(what) {
  throw domException('DataCloneError', `structuredClone: ${what} can't be cloned`);
}

module.exports = cloneableType;

function cloneableType(value) {
  if (typeof value === 'function') {
    const source = functionToString(value);
    refuse(`the function ${source.length > 40 ? `${slice(source, 0, 40)}…` : source}`);
  }
  if (isArray(value)) {
    return 'Array';
  }
  if (isView(value)) {
    return typedArrayName(value) ?? 'DataView';
  }
  if (viewBehind(value) !== undefined) {
    return 'Float16Array';
  }
  return typeOfPrototypes(value) ?? plainType(value);
}

function typeOfPrototypes(value) {
  for (let at = getPrototypeOf(value); at !== null; at = getPrototypeOf(at)) {
    if (mapHas(STATEFUL, at)) {
      refuse(`an object of the class ${mapGet(STATEFUL, at)}`);
    }
    const candidate = mapGet(TYPES, at);
    if (candidate !== undefined && passes(candidate.check, value)) {
      return typeOfInterface(value) ?? candidate.name; // A DOMException is an Error.
    }
  }
  return typeOfInterface(value);
}

function typeOfInterface(value) {
  const name = interfaceName(value);
  if (name !== undefined && SERIALIZABLE[name] !== true) {
    refuse(`an object of the class ${name}`);
  }
  return name;
}

function plainType(value) {
  if (objectToString(value) === '[object Arguments]') {
    refuse('the arguments of a function');
  }
  return 'Object';
}
