// One of everything, made before console-hostile.js patches the built-ins; `print` prints it all.
class Foo {
  constructor() {
    this.own = 1;
  }
}
class Fault extends Error {}
const fault = new Fault('broken');
fault.stack = 'Error: broken\n    at f (app.js:1:1)';
fault.code = 7;
const cyclic = { name: 'cyclic' };
cyclic.self = cyclic;
const list = [1, 2, 3];
list.named = 'x';
const calls = (function () { return arguments; })(1, 2);
const many = Array.from({ length: 120 }, (_, i) => i);
const table = [{ a: 1, b: 'x' }, { a: 2, c: null }];
const nullish = Object.assign(Object.create(null), { a: 1 });
const big = BigInt(7);
const formats = ['%s %d %i %f %j %o %O %c.', { a: 1 }, '1', '2.5', '3.5', { j: 1 }, [1], { k: 2 }, ''];

globalThis.print = function () {
  const { log, dir, group, groupEnd, warn, count, assert, trace } = console;
  log('plain %s', 'text');
  log({ a: 1, 'b-c': "it's", d: { e: { f: { g: 1 } } } }, cyclic, nullish);
  log(list, many, [, 1], [[]]);
  log(new Map([[{ a: 1 }, 'x']]), new Set([1, 'x']), new WeakMap());
  log(new Date(0), /a+/g, fault, { fault });
  log(new Foo(), Foo, () => 1, async () => {}, Symbol('s'), big, -0);
  log(Object(1), Object('s'), Object(big), calls);
  log(new Uint8Array(3), new Uint8Array(2).buffer, new DataView(new ArrayBuffer(1)));
  log(Promise.resolve(1), new Proxy({ a: 1 }, {}));
  log(formats[0], formats[1], formats[2], formats[3], formats[4], formats[5], formats[6],
    formats[7], formats[8]);
  log({ text: 'one line of text which is long\nand another line of text which is long' });
  log({ wide: '中文', tab: '\t' });
  dir({ a: { b: 1 } }, { depth: 0 });
  group('group');
  warn('two\nlines');
  groupEnd();
  count('c');
  console.countReset('c');
  assert(false, 'asserted');
  console.table(table);
};
