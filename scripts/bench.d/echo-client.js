/*
 * The echo client of weex-jvm (the Weex module, and the standard class), npm ws and undici: one file, so that they
 * do exactly the same. EchoClient.java does the same again, step for step.
 *
 * Arguments: which of HOSTS, the server's URL, the row as kind:bytes:inFlight, seconds to warm up, seconds to
 * measure. It fills the pipe with `inFlight` messages, sends back every echo, and counts.
 * The first echo is compared byte for byte, every one by length. Prints one JSON line: {"echoes","millis"} or
 * {"error"}.
 */
'use strict';

/**
 * How this script's arguments arrive in weex-jvm: here, and nowhere else.
 * Not called scriptArgs: at the top of a script that would replace the global it reads.
 */
function weexArguments() {
  return globalThis.scriptArgs;
}

const HOSTS = {
  weex(url, on) {
    const socket = weex.requireModule('webSocket');
    socket.WebSocket(url, '');
    listen(socket, on);
    return socket;
  },

  standard(url, on) {
    return standard(WebSocket, url, on);
  },

  // The native events of ws: its EventTarget face is slower. A string for text, as a script wants it.
  ws(url, on) {
    const WebSocket = require('ws');
    const socket = new WebSocket(url, { perMessageDeflate: false });
    socket.on('open', on.open);
    socket.on('message', (data, isBinary) => on.echo(isBinary ? data : data.toString()));
    socket.on('error', (e) => on.failure(e.message));
    socket.on('close', (code) => on.failure(`closed with ${code}`));
    return socket;
  },

  undici(url, on) {
    return standard(require('undici').WebSocket, url, on);
  },
};

function standard(WebSocket, url, on) {
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  listen(socket, on);
  return socket;
}

function listen(socket, on) {
  socket.onopen = on.open;
  socket.onmessage = (event) => on.echo(event.data);
  socket.onerror = (event) => on.failure(`error ${event.message || event.data || ''}`);
  socket.onclose = (event) => on.failure(`closed with ${event.code}`);
}

function payloadOf(kind, bytes) {
  if (kind === 'text') {
    return Array.from({ length: bytes }, (_, i) => String.fromCharCode(97 + (i % 26))).join('');
  }
  return Uint8Array.from({ length: bytes }, (_, i) => i % 251).buffer;
}

function sizeOf(data) {
  return typeof data === 'string' ? data.length : data.byteLength;
}

function same(data, payload) {
  if (typeof payload === 'string' || typeof data === 'string') {
    return data === payload;
  }
  const expected = new Uint8Array(payload);
  return sizeOf(data) === expected.length && new Uint8Array(data).every((byte, i) => byte === expected[i]);
}

function race(connect, url, spec, warmUpSeconds, measureSeconds) {
  const [kind, size, concurrency] = spec.split(':');
  const bytes = Number(size);
  const inFlight = Number(concurrency);
  const payload = payloadOf(kind, bytes);
  const clockEvery = Math.min(inFlight, 50);
  let verified = false;
  let done = false;
  let echoes = 0;
  let untilClock = clockEvery;
  let warmUpEndsAt = 0;
  let measuringSince = 0; // 0 while warming up

  function open() {
    warmUpEndsAt = Date.now() + warmUpSeconds * 1000;
    for (let i = 0; i < inFlight; i++) {
      socket.send(payload);
    }
  }

  function echo(data) {
    if (!verified) {
      verified = same(data, payload);
      if (!verified) {
        failure(`the first echo (${sizeOf(data)} bytes) is not the message sent (${bytes})`);
      }
    }
    if (sizeOf(data) !== bytes) {
      failure(`an echo of ${sizeOf(data)} instead of ${bytes}`);
    }
    echoes++;
    if (--untilClock === 0) {
      untilClock = clockEvery;
      lookAtClock(Date.now());
    }
    if (!done) {
      socket.send(data);
    }
  }

  function lookAtClock(now) {
    if (measuringSince === 0) {
      if (now >= warmUpEndsAt) {
        measuringSince = now;
        echoes = 0;
      }
    } else if (now - measuringSince >= measureSeconds * 1000) {
      finish({ echoes, millis: now - measuringSince });
    }
  }

  function failure(why) {
    finish({ error: why });
  }

  function finish(result) {
    if (!done) {
      done = true;
      console.log(JSON.stringify(result));
      socket.close();
    }
  }

  const socket = connect(url, { open, echo, failure });
}

function main() {
  const args = typeof weex === 'undefined' ? process.argv.slice(2) : weexArguments();
  const [host, url, spec, warmUpSeconds, measureSeconds] = args;
  race(HOSTS[host], url, spec, Number(warmUpSeconds), Number(measureSeconds));
}

main();
