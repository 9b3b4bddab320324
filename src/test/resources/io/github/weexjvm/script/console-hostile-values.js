// One of everything, made before console-hostile.js patches the built-ins; `print` prints it all,
// using no built-in itself.
class Foo {
  constructor() {
    this.own = 1;
  }
}
class Fault extends Error {}
const fault = new Fault('broken');
fault.stack = 'Error: broken\n    at f (app.js:1:1)';
fault.code = 7;
const bare = new TypeError('bare');
bare.stack = 'TypeError: bare';
const cyclic = { name: 'cyclic' };
cyclic.self = cyclic;
const list = [1, 2, 3];
list.named = 'x';
const { apply } = Reflect;

const lines = [
  [],
  ['plain %s', 'text'],
  [{ a: 1, 'b-c': "it's", d: { e: { f: { g: 1 } } } }, cyclic],
  [Object.assign(Object.create(null), { a: 1 }), Object.create({})],
  [list, Array.from({ length: 120 }, (_, i) => i), [, 1], [[]]],
  [new Map([[{ a: 1 }, 'x']]), new Set([1, 'x']), new WeakMap(), new WeakSet()],
  [new Date(0), /a+/g, bare, fault, { fault }, new AggregateError([1], 'many').errors],
  [new Foo(), Foo, () => 1, async () => {}, Symbol('s'), 7n, -0],
  [Object(1), Object('s'), Object(7n), (function () { return arguments; })(1, 2)],
  [new Uint8Array(3), new Uint8Array(2).buffer, new DataView(new ArrayBuffer(1))],
  [Promise.resolve(1), new Proxy({ a: 1 }, { __proto__: null }), new Map().entries()],
  ['%s %d %i %f %j %o %O %c.', { a: 1 }, '1', '2.5', '3.5', { j: 1 }, [1], { k: 2 }, ''],
  ['%s %s %s', new Date(0), -0, 7n],
  [{ text: 'one line of text which is long\nand another line of text which is long' }],
  [{ wide: '中文', tab: '\t', list: ['中文', 'b', 'c', 'd', 'e', 'f', 'g'] }],
  [{ get a() { return 1; }, set b(value) {} }],
];
const shallow = { depth: 0 };
const nested = { a: { b: 1 } };
const table = [{ a: 1, b: 'x' }, { a: 2, c: null }];
const tableOfMap = new Map([['k', 'v']]);

globalThis.print = function () {
  const { log, dir, group, groupEnd, warn, count, countReset, assert, time, timeEnd } = console;
  for (let i = 0; i < lines.length; i++) {
    apply(log, undefined, lines[i]);
  }
  dir(nested, shallow);
  group('group');
  warn('two\nlines');
  groupEnd();
  count('c');
  countReset('c');
  time('t');
  timeEnd('t');
  assert(false);
  assert(false, 'asserted');
  assert(false, shallow);
  console.table(table);
  console.table(tableOfMap);
  console.trace('where');
};
