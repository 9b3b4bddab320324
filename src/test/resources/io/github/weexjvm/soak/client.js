// One instance of the soak: a number of sockets of one kind that talk to an echo server until drain()
// is called, and account for each message. What is sent is kept until it comes back, so that what
// comes back can be compared whole:
//   lost        the echo of a later message came first, or nothing told that the message was lost
//   told        not answered, but the socket said by an error or a close event that it has ended
//   duplicated  the echo of a message that had been answered before on the same connection
//   corrupted   an echo that differs, or that is of no message at all
// A ReconnectingSocket has nothing that is told: it has to get all of its messages through.
// scriptArgs: the URL, the kind, how many sockets, 'binary' where the platform takes bytes
const [url, kind, count, bytes] = scriptArgs;
const soak = weex.requireModule('soak');
const isModule = kind.endsWith('module');
const reconnects = kind.startsWith('reconnecting');
const mostWaiting = 20;

// ---- What is counted ----

let counts = {};

function note(name, number = 1) {
  counts[name] = (counts[name] ?? 0) + number;
}

function report() {
  for (const [name, number] of Object.entries(counts)) {
    soak.count(name, number);
  }
  counts = {};
}

const reporting = setInterval(report, 200);

// ---- Messages ----

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789 "\\\n\u0000äß€漢字😀𝄞'];
const any = (limit) => Math.floor(Math.random() * limit);
const text = Array.from({ length: 4000 }, () => LETTERS[any(LETTERS.length)]).join('');
const noise = Int32Array.from({ length: 16384 }, () => any(2 ** 32));

// Most are small, some need the frame's long forms of the length.
function anySize() {
  const kindOfSize = any(100);
  return any(kindOfSize < 70 ? 200 : kindOfSize < 97 ? 4000 : 65000);
}

// Never half of a pair of surrogates, which would be replaced on its way.
function anyText(size) {
  let piece = text.repeat(1 + Math.floor(size / text.length)).slice(0, size);
  if (/[\ud800-\udbff]$/.test(piece.slice(-1))) {
    piece = piece.slice(0, -1);
  }
  return piece;
}

function anyMessage(number) {
  if (bytes !== 'binary' || any(2) === 0) {
    return `${number} ${anyText(anySize())}`;
  }
  const words = new Int32Array(1 + (anySize() >> 2));
  words.set(noise.subarray(0, words.length - 1), 1);
  words[0] = number;
  return words;
}

function numberOf(data) {
  if (typeof data === 'string') {
    return parseInt(data, 10);
  }
  return (ArrayBuffer.isView(data) ? data : new Int32Array(data))[0];
}

function isSame(sent, data) {
  if (typeof sent === 'string' || typeof data === 'string') {
    return sent === data;
  }
  const words = new Int32Array(data);
  return words.length === sent.length && words.every((word, i) => word === sent[i]);
}

// Messages that wait for their echo, in the order in which they were sent.
class Waiting {
  messages = [];
  answered = 0; // The number of the last one.

  add(number, message) {
    this.messages.push({ number, message });
  }

  get size() {
    return this.messages.length;
  }

  // Of an echo. Says whether it was one of these.
  arrived(data) {
    const number = numberOf(data);
    if (number <= this.answered) {
      note('duplicated');
      return false;
    }
    const place = this.messages.findIndex((message) => message.number === number);
    if (place < 0 || !isSame(this.messages[place].message, data)) {
      note('corrupted');
      return false;
    }
    note('lost', place);
    note('answered');
    this.messages.splice(0, place + 1);
    this.answered = number;
    return true;
  }

  gone(name) {
    note(name, this.messages.length);
    this.messages = [];
  }
}

// ---- Sockets ----

const module = isModule ? weex.requireModule('webSocket') : null;

function on(name, handler) {
  if (WXEnvironment.platform === 'Web') {
    module[name] = handler;
  } else {
    module[name](handler);
  }
}

// A connection over the class or the module: { send(data), close() }.
function open(hears) {
  if (isModule) {
    module.WebSocket(url, '');
    on('onopen', hears.opened);
    on('onmessage', hears.message);
    on('onerror', hears.ended);
    on('onclose', hears.ended);
    return module;
  }
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  socket.onopen = hears.opened;
  socket.onmessage = hears.message;
  socket.onclose = hears.ended;
  return socket;
}

let draining = false;
let finished = 0;
const talkers = [];

function finish() {
  finished++;
  if (finished === talkers.length) {
    clearInterval(reporting);
    report();
    soak.done();
  }
}

// Talks over one connection after the other.
class Talker {
  #socket = null;
  #waiting = new Waiting();
  #sent = 0;
  #isOpen = false;
  #isFinished = false;

  start() {
    if (draining) {
      this.finish();
      return;
    }
    this.#waiting = new Waiting();
    this.#sent = 0;
    let isCurrent = true;
    const talk = () => {
      if (isCurrent) {
        this.talk(talk);
      }
    };
    this.#socket = open({
      opened: () => {
        note('connections');
        this.#isOpen = true;
        talk();
      },
      message: ({ data }) => {
        if (isCurrent) {
          this.#waiting.arrived(data);
          this.settle();
        }
      },
      ended: () => {
        if (isCurrent) { // On phones an error event is the only one.
          isCurrent = false;
          this.ended();
        }
      },
    });
  }

  talk(again) {
    if (draining) {
      this.settle();
      return;
    }
    for (let i = any(4); i >= 0 && this.#waiting.size < mostWaiting; i--) {
      const message = anyMessage(++this.#sent);
      note('messages');
      this.#waiting.add(this.#sent, message);
      this.#socket.send(message);
    }
    if (any(60) === 0) { // In the middle of it; the close event says that no more answers come.
      this.#socket.close();
    } else {
      setTimeout(again, any(400));
    }
  }

  ended() {
    this.#isOpen = false;
    this.#waiting.gone('told');
    if (draining) {
      this.finish();
    } else {
      setTimeout(() => (draining ? this.finish() : this.start()), any(300));
    }
  }

  // While draining: leaves once all is answered.
  settle() {
    if (draining && this.#isOpen && this.#waiting.size === 0) {
      this.#isOpen = false;
      this.#socket.close();
    }
  }

  finish() {
    if (!this.#isFinished) {
      this.#isFinished = true;
      finish();
    }
  }

  abandon() {
    if (!this.#isFinished) {
      this.#waiting.gone('lost');
      note('stuck');
    }
  }
}

// The same with a ReconnectingSocket, which sends again what was not answered.
class ReconnectingTalker {
  #socket = null;
  #waiting = new Waiting();
  #sent = 0;
  #isFinished = false;

  start() {
    if (draining) {
      this.#isFinished = true;
      finish();
      return;
    }
    this.#socket = new ReconnectingSocket(url, {
      socket: isModule ? module : WebSocket,
      keyOf: numberOf,
      baseDelay: 100,
      maxDelay: 1000,
      stableAfter: 500,
      maxQueuedSize: 4 * 1024 * 1024,
    });
    this.#socket.onopen = () => note('connections');
    this.#socket.onmessage = ({ data }) => {
      if (this.#waiting.arrived(data)) {
        this.#socket.acknowledge(numberOf(data));
      }
      this.settle();
    };
    this.#socket.ongiveup = ({ message }) => { throw new Error(message); };
    this.talk();
  }

  talk() {
    if (draining) {
      return;
    }
    for (let i = any(4); i >= 0 && this.#waiting.size < mostWaiting; i--) {
      const message = anyMessage(this.#sent + 1);
      if (this.#socket.send(message)) {
        note('messages');
        this.#waiting.add(++this.#sent, message);
      }
    }
    setTimeout(() => this.talk(), any(400));
  }

  settle() {
    if (draining && this.#socket !== null && this.#waiting.size === 0 && !this.#isFinished) {
      this.#isFinished = true;
      this.#socket.onclose = finish;
      const wasOpen = this.#socket.state === 'open';
      this.#socket.close();
      if (!wasOpen) {
        finish();
      }
    }
  }

  abandon() {
    if (!this.#isFinished) {
      this.#waiting.gone('lost');
      note('stuck');
    }
  }
}

// ---- What the soak calls ----

function begin() {
  for (let i = 0; i < Number(count); i++) {
    const talker = reconnects ? new ReconnectingTalker() : new Talker();
    talkers.push(talker);
    setTimeout(() => talker.start(), any(1000));
  }
}

function drain() {
  draining = true;
  for (const talker of talkers) {
    talker.settle();
  }
}

// Whoever has not finished never will.
function abandon() {
  for (const talker of talkers) {
    talker.abandon();
  }
  report();
}
