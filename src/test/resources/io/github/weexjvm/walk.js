// Walks through everything that can be reached from some values: own properties with symbols, what
// getters and functions give, what they throw, prototypes, and what promises come to. Each value is
// handed to the host's see(value, path), which says what of it is not JavaScript's own. Everything
// is taken before the walk, lest something on the way breaks it.
(function (see) {
  'use strict';
  const { apply, construct, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect;
  const then = Promise.prototype.then;
  const PromiseClass = Promise;
  const text = String;
  // What would end the world that is walked through, or go on for ever.
  const SKIPPED = /(^|\.)(destroy\w*|seal|freeze|preventExtensions|setPrototypeOf|reload|close|open|push|pop)$/;
  const seen = new Set();
  const { add, has } = Set.prototype;
  const queue = [];
  let next = 0;
  let pending = 0;

  function note(value, path) {
    const type = typeof value;
    if (type === 'string') {
      see(value, path);
    } else if ((type === 'object' && value !== null) || type === 'function') {
      if (!apply(has, seen, [value])) {
        apply(add, seen, [value]);
        queue[queue.length] = { __proto__: null, value, path };
      }
    }
  }

  function attempt(path, act) {
    try {
      note(act(), path);
    } catch (error) {
      note(error, `${path}!`);
    }
  }

  function members(value, path) {
    attempt(`${path}.[[Prototype]]`, () => getPrototypeOf(value));
    let keys = [];
    try {
      keys = ownKeys(value);
    } catch (error) {
      note(error, `${path}:keys!`);
    }
    for (let i = 0; i < keys.length && i < 5000; i++) {
      const at = `${path}.${text(keys[i])}`;
      const own = getOwnPropertyDescriptor(value, keys[i]);
      if (own !== undefined) {
        note(own.get, `${at}:get`);
        note(own.set, `${at}:set`);
        attempt(at, () => value[keys[i]]);
      }
    }
  }

  // How many calls it took to get here: what a function makes anew each time has no end.
  function depth(path) {
    let count = 0;
    for (let i = 0; i < path.length; i++) {
      count += path[i] === '(' ? 1 : 0;
    }
    return count;
  }

  function calls(value, path, owner) {
    attempt(`${path}:text`, () => text(value));
    if (!SKIPPED.test(path) && depth(path) < 2) {
      attempt(`${path}()`, () => apply(value, owner, []));
      attempt(`${path}(…)`, () => apply(value, owner, ['1', {}, () => {}]));
      attempt(`new ${path}`, () => construct(value, []));
    }
  }

  function settled(value, path) {
    try {
      pending++;
      apply(then, value, [
        (result) => { pending--; note(result, `await ${path}`); drain(); },
        (error) => { pending--; note(error, `await ${path}!`); drain(); },
      ]);
    } catch {
      pending--;
    }
  }

  function visit({ value, path }) {
    see(value, path);
    members(value, path);
    if (typeof value === 'function') {
      calls(value, path, undefined);
    } else if (value instanceof PromiseClass) {
      settled(value, path);
    }
  }

  // Which JavaScript throws, with what is deep in it, may be caught by nobody.
  function drain() {
    for (; next < queue.length && next < 20000; next++) {
      visit(queue[next]);
    }
  }

  return {
    __proto__: null,
    walk(value, path) {
      note(value, path);
      drain();
    },
    count: () => next,
  };
})
