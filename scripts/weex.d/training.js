// { "framework": "Vue" }
// What scripts and bundles do at first: whatever is loaded while this runs is in the class-data
// archive. It is a bundle, because that brings with it all that a plain script has.
'use strict';

// The framework's own console shows less.
const show = (...values) => values.forEach((value) => console.dir(value));

function showValues() {
  console.log('text', 1, true, null, undefined, 10n);
  show({ a: 1, b: { c: [1, 2, 3] }, f() {} }, [1, 'two'], new Map([['k', 1]]), new Set([1]));
  console.trace('%s has %d and %o', 'format', 2, {});
  show(new Error('shown'), new Date(0), /re/g, new Uint8Array(4), class A {}, Symbol('s'));
  console.error(JSON.stringify({ type: 'json', scriptArgs }));
  console.table([{ a: 1 }]);
  console.time('t');
  console.timeEnd('t');
}

async function talk() {
  await null;
  const socket = weex.requireModule('webSocket');
  socket.WebSocket('ws://echo.websocket.org/', '');
  socket.onopen = () => {
    socket.send('text');
    socket.send(new Uint8Array([1, 2, 3]).buffer);
  };
  let received = 0;
  socket.onmessage = (event) => {
    show(event);
    if (++received === 2) {
      socket.close(1000, 'done');
    }
  };
  socket.onerror = (event) => console.error(event);
  socket.onclose = (event) => show(event);
}

// The standard class: with it come events, listeners, and how our own classes are made.
function talkByClass() {
  const socket = new WebSocket('ws://echo.websocket.org/');
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => {
    socket.send('text');
    socket.send(new Uint8Array([1, 2, 3]));
  };
  socket.addEventListener('message', (event) => {
    if (event.data instanceof ArrayBuffer) {
      socket.close(1000, 'done');
    }
  });
  socket.onclose = (event) => show(event.code, event);
  try {
    socket.send('too early');
  } catch (error) {
    console.log(error.name);
  }
}

showValues();
talkByClass();
setTimeout(() => talk().catch((error) => console.error(error)), 1);
const tick = setInterval(() => clearInterval(tick), 1);
queueMicrotask(() => console.log(weex.config, weex.supports('@module/webSocket')));
try {
  weex.requireModule('webSocket').close(999);
} catch (error) {
  console.log(error.message);
}

new Vue({
  el: '#root',
  data: { clicks: 0 },
  render(create) {
    const label = create('text', { attrs: { value: `clicked ${this.clicks} times` } });
    return create('div', { attrs: { id: 'page' }, on: { click: () => this.clicks++ } }, [label]);
  },
});
