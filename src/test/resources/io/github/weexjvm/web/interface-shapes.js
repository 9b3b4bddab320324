// What Web IDL has interfaces look like: https://webidl.spec.whatwg.org/#js-interfaces
//
// The table has each interface's members by the standard that defines it; check(name) prints a line
// for each rule that the interface of that name breaks.
const domExceptions = [
  'INDEX_SIZE_ERR', 'DOMSTRING_SIZE_ERR', 'HIERARCHY_REQUEST_ERR', 'WRONG_DOCUMENT_ERR',
  'INVALID_CHARACTER_ERR', 'NO_DATA_ALLOWED_ERR', 'NO_MODIFICATION_ALLOWED_ERR', 'NOT_FOUND_ERR',
  'NOT_SUPPORTED_ERR', 'INUSE_ATTRIBUTE_ERR', 'INVALID_STATE_ERR', 'SYNTAX_ERR',
  'INVALID_MODIFICATION_ERR', 'NAMESPACE_ERR', 'INVALID_ACCESS_ERR', 'VALIDATION_ERR',
  'TYPE_MISMATCH_ERR', 'SECURITY_ERR', 'NETWORK_ERR', 'ABORT_ERR', 'URL_MISMATCH_ERR',
  'QUOTA_EXCEEDED_ERR', 'TIMEOUT_ERR', 'INVALID_NODE_TYPE_ERR', 'DATA_CLONE_ERR',
];

//   length       of the constructor: its required arguments
//   readOnly     attributes, readWrite too; operations with their required arguments
//   unforgeable  attributes that each object has itself
//   make         an object of the interface
const shapes = {
  EventTarget: {
    length: 0,
    operations: { addEventListener: 2, removeEventListener: 2, dispatchEvent: 1 },
    make: () => new EventTarget(),
  },
  Event: {
    length: 1,
    constants: { NONE: 0, CAPTURING_PHASE: 1, AT_TARGET: 2, BUBBLING_PHASE: 3 },
    readOnly: [
      'type', 'target', 'srcElement', 'currentTarget', 'eventPhase', 'bubbles', 'cancelable',
      'defaultPrevented', 'composed', 'timeStamp',
    ],
    readWrite: ['cancelBubble', 'returnValue'],
    unforgeable: ['isTrusted'],
    operations: {
      composedPath: 0, stopPropagation: 0, stopImmediatePropagation: 0, preventDefault: 0,
      initEvent: 1,
    },
    make: () => new Event('x'),
  },
  CustomEvent: {
    parent: 'Event',
    length: 1,
    readOnly: ['detail'],
    unforgeable: ['isTrusted'],
    operations: { initCustomEvent: 1 },
    make: () => new CustomEvent('x'),
  },
  MessageEvent: {
    parent: 'Event',
    length: 1,
    readOnly: ['data', 'origin', 'lastEventId', 'source', 'ports'],
    unforgeable: ['isTrusted'],
    operations: { initMessageEvent: 1 },
    make: () => new MessageEvent('x'),
  },
  CloseEvent: {
    parent: 'Event',
    length: 1,
    readOnly: ['wasClean', 'code', 'reason'],
    unforgeable: ['isTrusted'],
    make: () => new CloseEvent('x'),
  },
  ErrorEvent: {
    parent: 'Event',
    length: 1,
    readOnly: ['message', 'filename', 'lineno', 'colno', 'error'],
    unforgeable: ['isTrusted'],
    make: () => new ErrorEvent('x'),
  },
  DOMException: {
    extendsError: true,
    length: 0,
    constants: Object.fromEntries(domExceptions.map((name, index) => [name, index + 1])),
    readOnly: ['name', 'message', 'code'],
    own: ['stack'],
    make: () => new DOMException(),
  },
  WebSocket: {
    parent: 'EventTarget',
    length: 1,
    withoutNew: true, // As Weex's documents have it.
    constants: { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 },
    readOnly: ['url', 'readyState', 'bufferedAmount', 'extensions', 'protocol'],
    readWrite: ['onopen', 'onerror', 'onclose', 'onmessage', 'binaryType'],
    operations: { close: 0, send: 1 },
    make() {
      const socket = new WebSocket('ws://127.0.0.1:1234/');
      socket.close();
      return socket;
    },
  },
};

function expect(what, expected, actual) {
  if (!Object.is(expected, actual)) {
    console.log(`${what} is ${String(actual)}, not ${String(expected)}`);
  }
}

function expectTypeError(what, action) {
  try {
    action();
    console.log(`${what} does not throw`);
  } catch (error) {
    expect(`what ${what} throws`, TypeError, error.constructor);
  }
}

// flags: w, e and c, as they are set
function expectFlags(what, descriptor, flags) {
  const set = (descriptor.writable ? 'w' : '') + (descriptor.enumerable ? 'e' : '') +
    (descriptor.configurable ? 'c' : '');
  expect(`${what}: what it allows`, flags, set);
}

function expectValue(holder, key, value, flags, what) {
  const descriptor = Object.getOwnPropertyDescriptor(holder, key);
  if (descriptor === undefined) {
    console.log(`${what} is missing`);
    return;
  }
  expect(what, value, descriptor.value);
  expectFlags(what, descriptor, flags);
}

// The console's own symbol is beside the standard, as it is in Node.
function expectKeys(what, expected, holder) {
  const keys = Reflect.ownKeys(holder)
    .filter((key) => key !== Symbol.for('nodejs.util.inspect.custom'));
  expect(`the keys of ${what}`, expected.map(String).sort().join(' '),
    keys.map(String).sort().join(' '));
}

function checkFunction(what, actual, name, length) {
  expect(`${what}: its type`, 'function', typeof actual);
  expectValue(actual, 'name', name, 'c', `${what}: its name`);
  expectValue(actual, 'length', length, 'c', `${what}: its length`);
  expect(`${what}: its prototype`, Function.prototype, Object.getPrototypeOf(actual));
}

// https://webidl.spec.whatwg.org/#interface-object
function checkInterfaceObject(name, shape) {
  const { [name]: exposed } = globalThis;
  expectValue(globalThis, name, exposed, 'wc', name);
  expect(`the type of ${name}`, 'function', typeof exposed);
  expectValue(exposed, 'name', name, 'c', `${name}.name`);
  expectValue(exposed, 'length', shape.length, 'c', `${name}.length`);
  expectValue(exposed, 'prototype', exposed.prototype, '', `${name}.prototype`);
  expect(`what ${name} inherits from`,
    shape.parent === undefined ? Function.prototype : globalThis[shape.parent],
    Object.getPrototypeOf(exposed));
  expectKeys(name, ['length', 'name', 'prototype', ...Object.keys(shape.constants ?? {})], exposed);
  if (!shape.withoutNew) {
    expectTypeError(`${name}() without new`, () => exposed('x'));
  }
  if (shape.length > 0) {
    expectTypeError(`new ${name}()`, () => new exposed());
  }
}

// https://webidl.spec.whatwg.org/#interface-prototype-object
function checkPrototype(name, shape) {
  const { prototype } = globalThis[name];
  const base = shape.extendsError ? Error.prototype : Object.prototype;
  expect(`what ${name}.prototype inherits from`,
    shape.parent === undefined ? base : globalThis[shape.parent].prototype,
    Object.getPrototypeOf(prototype));
  expectValue(prototype, 'constructor', globalThis[name], 'wc', `${name}.prototype.constructor`);
  expectValue(prototype, Symbol.toStringTag, name, 'c', `the class string of ${name}`);
  expectKeys(`${name}.prototype`, [
    'constructor', Symbol.toStringTag, ...Object.keys(shape.constants ?? {}),
    ...(shape.readOnly ?? []), ...(shape.readWrite ?? []), ...Object.keys(shape.operations ?? {}),
  ], prototype);
}

// https://webidl.spec.whatwg.org/#js-constants
function checkConstants(name, shape) {
  for (const [constant, value] of Object.entries(shape.constants ?? {})) {
    expectValue(globalThis[name], constant, value, 'e', `${name}.${constant}`);
    expectValue(globalThis[name].prototype, constant, value, 'e', `${name}.prototype.${constant}`);
  }
}

// https://webidl.spec.whatwg.org/#js-attributes
function checkAttribute(holder, what, attribute, writable, flags) {
  const descriptor = Object.getOwnPropertyDescriptor(holder, attribute) ?? {};
  expectFlags(what, descriptor, flags);
  checkFunction(`the getter of ${what}`, descriptor.get, `get ${attribute}`, 0);
  if (writable) {
    checkFunction(`the setter of ${what}`, descriptor.set, `set ${attribute}`, 1);
  } else {
    expect(`the setter of ${what}`, undefined, descriptor.set);
  }
  for (const other of strangers) {
    expectTypeError(`getting ${what} of a stranger`, () => descriptor.get.call(other));
    if (writable) {
      expectTypeError(`setting ${what} of a stranger`, () => descriptor.set.call(other, 'x'));
    }
  }
}

function checkAttributes(name, shape) {
  const { prototype } = globalThis[name];
  for (const attribute of shape.readOnly ?? []) {
    checkAttribute(prototype, `${name}.${attribute}`, attribute, false, 'ec');
    expectTypeError(`${name}.prototype.${attribute}`, () => prototype[attribute]);
  }
  for (const attribute of shape.readWrite ?? []) {
    checkAttribute(prototype, `${name}.${attribute}`, attribute, true, 'ec');
    expectTypeError(`${name}.prototype.${attribute}`, () => prototype[attribute]);
  }
}

// https://webidl.spec.whatwg.org/#js-operations
function checkOperations(name, shape) {
  const { prototype } = globalThis[name];
  for (const [operation, length] of Object.entries(shape.operations ?? {})) {
    const what = `${name}.${operation}`;
    const { value } = Object.getOwnPropertyDescriptor(prototype, operation) ?? {};
    expectValue(prototype, operation, value, 'wec', what);
    checkFunction(what, value, operation, length);
    expectTypeError(`new ${what}()`, () => new value());
    for (const other of strangers) {
      const never = { toString() { throw new RangeError('converted before the brand check'); } };
      expectTypeError(`${what} of a stranger`, () => value.call(other, never, never, never));
    }
    if (length > 0) {
      expectTypeError(`${what} without arguments`, () => value.call(shape.make()));
    }
  }
}

function checkObject(name, shape) {
  const { prototype } = globalThis[name];
  const object = shape.make();
  expect(`the prototype of an object of ${name}`, prototype, Object.getPrototypeOf(object));
  expect(`the class string of an object of ${name}`, `[object ${name}]`,
    Object.prototype.toString.call(object));
  expectKeys(`an object of ${name}`, [...(shape.unforgeable ?? []), ...(shape.own ?? [])], object);
  for (const attribute of shape.unforgeable ?? []) {
    checkAttribute(object, `${name}.${attribute}`, attribute, false, 'e');
    expect(`the getter of ${attribute} of another object`,
      Object.getOwnPropertyDescriptor(object, attribute).get,
      Object.getOwnPropertyDescriptor(shape.make(), attribute).get);
  }
}

// What is no object of any interface, though it looks like one.
const strangers = [undefined, null, 5, 'text', {}, () => {}, new Proxy({}, {})];
for (const name of Object.keys(shapes)) {
  strangers.push(Object.create(globalThis[name].prototype));
}

function check(name) {
  const shape = shapes[name];
  strangers.push(new Proxy(shape.make(), {}));
  checkInterfaceObject(name, shape);
  checkPrototype(name, shape);
  checkConstants(name, shape);
  checkAttributes(name, shape);
  checkOperations(name, shape);
  checkObject(name, shape);
}
