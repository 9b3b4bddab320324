// Proves that each page comes up on a framework and does what its README entry says:
// npm test -- FRAMEWORK_FILE; without one it takes the framework that the project's build installs.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Host } from './host/host.mjs';

const pages = new URL('../', import.meta.url);
const INSTALLED = '../../src/main/npm/node_modules/weex-js-framework/index.min.js';
const framework = process.argv[2] ?? fileURLToPath(new URL(INSTALLED, pages));

/** A page on a host of its own; each step ends with both trees being compared. */
class Page {
  host = new Host(framework);

  constructor(name) {
    this.host.create('1', readFileSync(new URL(`${name}.js`, pages), 'utf8'), `file:///pages/${name}.js`);
    assert.equal(this.instance.finishes[0], 'createFinish');
    this.#compare();
  }

  get instance() {
    return this.host.instances.get('1');
  }

  click(id) {
    this.#step(() => this.host.fire('1', id, 'click'));
  }

  fire(id, type, event, changes) {
    this.#step(() => this.host.fire('1', id, type, event, changes));
  }

  type(id, value) {
    this.#step(() => this.host.type('1', id, value));
  }

  reply(module, method, index, data, keepAlive) {
    this.#step(() => this.host.reply('1', module, method, index, data, keepAlive));
  }

  run(ms) {
    this.#step(() => this.host.run(ms));
  }

  attr(id, name = 'value') {
    return this.instance.tree.byId(id).attr[name];
  }

  has(id) {
    return [...this.instance.tree.elements.values()].some(({ attr }) => attr.id === id);
  }

  style(id) {
    return this.instance.tree.byId(id).style;
  }

  children(id) {
    return this.instance.tree.byId(id).children;
  }

  calls(wanted) {
    const calls = this.instance.calls.filter(({ module }) => module === wanted);
    return JSON.parse(JSON.stringify(calls.map(({ method, args }) => [method, ...args])));
  }

  #step(step) {
    try {
      step();
      this.host.run(0);
    } finally {
      this.#compare();
    }
  }

  #compare() {
    assert.deepEqual(this.instance.tree.toJSON(), this.host.rootOf('1'));
  }
}

const texts = (cell) => cell.children[0].children[0].attr.value;

for (const dialect of ['vue', 'rax', 'legacy']) {
  test(`chat-${dialect} talks to a server`, () => {
    const page = connected(`chat-${dialect}`, 'ws://127.0.0.1:9/chat');
    const off = page.style('send').backgroundColor;
    assert.deepEqual(page.calls('webSocket')[0], ['WebSocket', 'ws://127.0.0.1:9/chat', '']);
    page.reply('webSocket', 'onopen', 0, {}, true);
    assert.equal(page.attr('status'), 'open');
    assert.notEqual(page.style('send').backgroundColor, off);

    page.type('draft', 'hi');
    page.click('send');
    page.reply('webSocket', 'onmessage', 0, { data: 'hi' }, true);
    page.type('draft', 'again');
    page.fire('draft', 'return', { returnKeyType: 'send', value: 'again' });

    const cells = page.children('messages');
    assert.deepEqual(cells.map(texts), ['you: hi', 'server: hi', 'you: again']);
    assert.deepEqual(cells.map(({ attr }) => attr.side), ['sent', 'received', 'sent']);
    assert.deepEqual(page.calls('webSocket').filter(([name]) => name === 'send'), [['send', 'hi'], ['send', 'again']]);
    assert.equal(page.attr('draft'), '');
  });

  test(`chat-${dialect} closes, and says how it ended`, () => {
    const page = connected(`chat-${dialect}`);
    page.reply('webSocket', 'onopen', 0, {}, true);
    page.click('close');
    assert.deepEqual(page.calls('webSocket').at(-1), ['close', 1000, 'bye']);
    page.reply('webSocket', 'onclose', 0, { code: 1000, reason: 'bye', wasClean: true }, true);
    assert.equal(page.attr('status'), 'closed 1000 bye');
    page.click('connect');
    page.reply('webSocket', 'onclose', 0, { code: 1001, reason: '', wasClean: true }, true);
    assert.equal(page.attr('status'), 'closed 1001');
  });

  test(`chat-${dialect} keeps showing an error that a close follows`, () => {
    const page = connected(`chat-${dialect}`);
    page.reply('webSocket', 'onerror', 0, { data: 'connection refused' }, true);
    page.reply('webSocket', 'onclose', 0, { code: 1006, reason: '', wasClean: false }, true);
    assert.equal(page.attr('status'), 'error: connection refused');
  });

  test(`chat-${dialect} sends nothing before the connection is open`, () => {
    const page = connected(`chat-${dialect}`);
    page.type('draft', 'too early');
    page.click('send');
    assert.equal(page.attr('draft'), 'too early');
    assert.deepEqual(page.children('messages'), []);
    assert.ok(!page.calls('webSocket').some(([name]) => name === 'send'));
  });

  test(`rows-${dialect} updates a thousand rows`, () => {
    const page = new Page(`rows-${dialect}`);
    const line = (index) => page.children('rows')[index].children[0].children.map(({ attr }) => attr.value);
    assert.equal(page.children('rows').length, 1000);
    assert.deepEqual(line(999).map(String), ['999', 'row 999 of generation 0', 'dim']);
    const colour = () => page.children('rows')[999].children[0].children[2].style.color;
    const before = colour();
    for (let generation = 1; generation <= 9; generation++) page.click('update');
    assert.equal(String(page.attr('generation')), '9');
    assert.deepEqual(line(999).map(String), ['999', 'row 999 of generation 9', 'lit']);
    assert.notEqual(colour(), before);
  });

  test(`rows-${dialect} moves its first row to the fifth place`, () => {
    const page = new Page(`rows-${dialect}`);
    const front = () => page.children('rows').slice(0, 6).map((cell) => Number(cell.children[0].children[0].attr.value));
    page.click('rotate');
    assert.deepEqual(front(), [1, 2, 3, 4, 0, 5]);
    page.click('rotate');
    assert.deepEqual(front(), [2, 3, 4, 0, 1, 5]);
    assert.ok(page.calls('dom').some(([method]) => method === 'moveElement'));
  });
}

function connected(name, url = 'ws://127.0.0.1:8080/') {
  const page = new Page(name);
  assert.equal(page.attr('status'), 'not connected');
  assert.equal(page.attr('url'), 'ws://127.0.0.1:8080/');
  if (url !== page.attr('url')) page.type('url', url);
  page.click('connect');
  assert.equal(page.attr('status'), 'connecting');
  return page;
}

for (const dialect of ['vue', 'rax', 'legacy', 'vanilla']) {
  test(`hello-${dialect} counts, turns and switches`, () => {
    const page = new Page(`hello-${dialect}`);
    assert.equal(page.attr('counter'), 'clicked 0 times');
    assert.ok(!page.has('thanks'));
    page.click('counter');
    page.click('counter');
    assert.equal(page.attr('counter'), 'clicked 2 times');
    assert.ok(page.has('thanks') && !page.has('invitation'));
    page.fire('slides', 'change', { index: 1 });
    assert.equal(page.attr('slide'), 'slide 1');
    page.fire('switch', 'change', { value: true });
    assert.equal(page.attr('switched'), 'on');
    assert.equal(page.children('slides').length, 2);
  });
}

for (const dialect of ['vue', 'rax', 'legacy']) {
  test(`device-${dialect} shows what the modules answer`, () => {
    const page = new Page(`device-${dialect}`);
    const answered = (button, module, method, index, data, result) => {
      page.click(button);
      page.reply(module, method, index, data);
      assert.equal(page.attr(result[0]), result[1]);
    };
    const greeting = { status: 200, ok: true, statusText: 'OK', data: { greeting: 'hello' }, headers: {} };
    answered('fetch', 'stream', 'fetch', 1, greeting, ['answer', '200 hello']);
    answered('fetch', 'stream', 'fetch', 1, { status: -1, ok: false }, ['answer', 'failed -1']);
    answered('save', 'storage', 'setItem', 2, { result: 'success' }, ['stored', 'saving: success']);
    answered('load', 'storage', 'getItem', 1, { result: 'success', data: 'milk' }, ['stored', 'milk']);
    answered('load', 'storage', 'getItem', 1, { result: 'failed' }, ['stored', 'loading: failed']);
    answered('paste', 'clipboard', 'getString', 0, { result: 'success', data: 'milk' }, ['pasted', 'milk']);
    answered('ask', 'modal', 'confirm', 1, 'Yes', ['answered', 'Yes']);
    answered('prompt', 'modal', 'prompt', 1, { result: 'OK', data: 'Ada' }, ['prompted', 'OK Ada']);
    answered('pick', 'picker', 'pick', 1, { result: 'success', data: 1 }, ['picked', 'green']);
    answered('move', 'animation', 'transition', 2, { result: 'success' }, ['moved', 'moved']);
  });

  test(`device-${dialect} calls the modules that answer nothing`, () => {
    const page = new Page(`device-${dialect}`);
    for (const button of ['toast', 'copy', 'open', 'back']) page.click(button);
    assert.deepEqual(page.calls('modal'), [['toast', { message: 'a piece of toast', duration: 1 }]]);
    assert.deepEqual(page.calls('clipboard'), [['setString', 'remember the milk']]);
    const push = ['push', { url: `file:///pages/hello-${dialect}.js`, animated: 'true' }];
    assert.deepEqual(page.calls('navigator'), [push, ['pop', { animated: 'true' }]]);
  });

  test(`device-${dialect} waits for a second`, () => {
    const page = new Page(`device-${dialect}`);
    page.click('later');
    page.run(999);
    assert.equal(page.attr('timed'), '');
    page.run(1);
    assert.equal(page.attr('timed'), 'later');
  });
}

// The line that a stack names, counted from the bundle's first; the framework wraps three lines around it.
const lineOf = (error, wrapped = 3) => Number(/<anonymous>:(\d+):/.exec(error.stack)[1]) - wrapped;

function failing(action) {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test('bundles that fail at the start bring up no page', () => {
  const failed = (name) => failing(() => new Page(`broken/${name}`));
  assert.equal(lineOf(failed('throws-at-boot')), 6);
  assert.equal(lineOf(failed('throws-in-created')), 8);
  assert.equal(failed('truncated').name, 'SyntaxError');
  const unknown = failed('unknown-framework');
  assert.equal(unknown.message, 'Svelte is not defined');
  assert.equal(lineOf(unknown, 6), 4);
});

test('loops-at-boot has to be ended', () => {
  const files = ['build/node-host.mjs', 'broken/loops-at-boot.js'].map((file) => fileURLToPath(new URL(file, pages)));
  const [command, bundle] = files;
  const { signal } = spawnSync(process.execPath, [command, '--framework', framework, bundle], { timeout: 3000 });
  assert.equal(signal, 'SIGTERM');
});

test('not-a-bundle runs and brings up no page', () => {
  const host = new Host(framework);
  host.create('1', readFileSync(new URL('broken/not-a-bundle.js', pages), 'utf8'), 'file:///plain.js');
  assert.deepEqual(host.instances.get('1').finishes, []);
  assert.equal(host.instances.get('1').tree.root, null);
});

test('throws-in-click throws each time, and shows what it changed before', () => {
  const page = new Page('broken/throws-in-click');
  for (const count of [1, 2]) {
    const error = failing(() => page.click('boom'));
    assert.equal(error.message, `boom number ${count}`);
    assert.equal(lineOf(error), 10);
    assert.equal(page.attr('clicks'), String(count));
  }
});

test('throws-in-timer throws when its time has come', () => {
  const page = new Page('broken/throws-in-timer');
  page.run(99);
  assert.equal(lineOf(failing(() => page.run(1))), 11);
  assert.equal(page.attr('words'), 'about to throw');
});

test('missing-module fails in the script, or reaches the host', () => {
  const page = new Page('broken/missing-module');
  assert.equal(lineOf(failing(() => page.click('askModule'))), 12);
  assert.equal(lineOf(failing(() => page.click('askMethod'))), 16);
  page.click('askHost');
  assert.deepEqual(page.calls('fortuneTeller'), [['tell', 'tomorrow']]);
  assert.deepEqual(page.calls('modal'), [['whisper', 'psst']]);
});

test('unknown-ref names elements that are not there', () => {
  const page = new Page('broken/unknown-ref');
  page.click('viaModule');
  assert.deepEqual(page.calls('dom').at(-2), ['scrollToElement', 'no-such-ref', { offset: 0 }]);
  assert.equal(failing(() => page.click('viaTree')).message, 'no element has the ref no-such-ref');
});
