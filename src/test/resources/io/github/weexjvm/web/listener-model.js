// The listeners of an event target as the DOM Standard words it, in arrays that are cloned for each
// phase: https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke
//
// compare(programs) runs random programs against this model and against a WebSocket: callbacks that
// add and remove listeners, set handlers, stop events and dispatch more of them, while they are
// called. It prints each program whose calls differ, and whether the programs did anything.
const TYPES = ['open', 'message'];
const CALLBACKS = 6;
const MAX_DEPTH = 3;

class Model {
  #listeners = [];
  #handlers = {};

  add(type, callback, capture, once) {
    if (this.#find(type, callback, capture) === undefined) {
      this.#listeners.push({ type, callback, capture, once, handler: false, removed: false });
    }
  }

  remove(type, callback, capture) {
    this.#drop(this.#find(type, callback, capture));
  }

  handle(type, callback) {
    const active = this.#handlers[type];
    if (callback === null) {
      this.#drop(active);
      this.#handlers[type] = undefined;
    } else if (active !== undefined) {
      active.callback = callback;
    } else {
      const entry = { type, callback, capture: false, once: false, handler: true, removed: false };
      this.#handlers[type] = entry;
      this.#listeners.push(entry);
    }
  }

  dispatch(type) {
    const event = {
      stopped: false,
      stoppedNow: false,
      stopPropagation() { this.stopped = true; },
      stopImmediatePropagation() { this.stopped = this.stoppedNow = true; },
    };
    for (const capture of [true, false]) {
      if (!event.stopped) {
        this.#invoke(event, type, capture);
      }
    }
  }

  #invoke(event, type, capture) {
    for (const entry of [...this.#listeners]) {
      if (!entry.removed && entry.type === type && entry.capture === capture) {
        if (entry.once) {
          this.#drop(entry);
        }
        entry.callback(event);
        if (event.stoppedNow) {
          return;
        }
      }
    }
  }

  #find(type, callback, capture) {
    return this.#listeners.find((entry) => !entry.handler && entry.type === type &&
      entry.callback === callback && entry.capture === capture);
  }

  #drop(entry) {
    if (entry !== undefined && !entry.removed) {
      entry.removed = true;
      this.#listeners.splice(this.#listeners.indexOf(entry), 1);
    }
  }
}

class Real {
  #socket = new WebSocket('ws://127.0.0.1:1234/');

  constructor() {
    this.#socket.close(); // Before it has begun to connect.
  }

  add(type, callback, capture, once) {
    this.#socket.addEventListener(type, callback, { capture, once });
  }

  remove(type, callback, capture) {
    this.#socket.removeEventListener(type, callback, capture);
  }

  handle(type, callback) {
    this.#socket[`on${type}`] = callback;
  }

  dispatch(type) {
    this.#socket.dispatchEvent(new Event(type));
  }
}

// A linear congruential generator: the same numbers for the same seed.
function numbers(seed) {
  let state = seed * 7919 + 17;
  return (limit) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
}

function randomStep(next) {
  const type = TYPES[next(TYPES.length)];
  const index = next(CALLBACKS);
  const capture = next(3) === 0;
  const once = next(4) === 0;
  return [
    (target, callbacks) => target.add(type, callbacks[index], capture, once),
    (target, callbacks) => target.add(type, callbacks[index], capture, once),
    (target, callbacks) => target.remove(type, callbacks[index], capture),
    (target, callbacks) => target.remove(type, callbacks[index], capture),
    (target, callbacks) => target.handle(type, callbacks[index]),
    (target) => target.handle(type, null),
    (target) => target.dispatch(type),
    (target, callbacks, event) => event?.stopPropagation(),
    (target, callbacks, event) => event?.stopImmediatePropagation(),
  ][next(9)];
}

function randomSteps(next, most) {
  return Array.from({ length: next(most + 1) }, () => randomStep(next));
}

// What is called, in order, as the callbacks' numbers.
function run(seed, target) {
  const next = numbers(seed);
  const beginning = Array.from({ length: 12 }, () => randomStep(next));
  const plans = Array.from({ length: CALLBACKS }, () =>
    Array.from({ length: 4 }, () => randomSteps(next, 4)));
  const calls = [];
  let depth = 0;
  const callbacks = plans.map((plan, index) => (event) => {
    calls.push(index);
    if (depth < MAX_DEPTH) {
      depth++;
      plan.shift()?.forEach((step) => step(target, callbacks, event));
      depth--;
    }
  });
  beginning.forEach((step) => step(target, callbacks));
  for (let i = 0; i < 6; i++) {
    target.dispatch(TYPES[i % TYPES.length]);
  }
  return calls.join(' ');
}

function compare(programs) {
  let calls = 0;
  for (let seed = 1; seed <= programs; seed++) {
    const expected = run(seed, new Model());
    const actual = run(seed, new Real());
    if (expected !== actual) {
      console.log(`program ${seed}: called ${actual}, not ${expected}`);
    }
    calls += expected.length / 2;
  }
  console.log(calls > programs * 10);
}
