import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { globalsFor } from './globals.mjs';
import { COMPONENTS, MODULES } from './registered.mjs';
import { raxService } from './rax-service.mjs';
import { Tree } from './tree.mjs';

/**
 * A native side that does nothing: it keeps the tree of each instance, records what the modules
 * were asked for, and answers only when a test tells it to. Time stands still until run().
 */
export class Host {
  /** {tree, finishes, calls} by instance id. */
  instances = new Map();
  log = [];
  now = 0;
  /** {at, action} by a key of the timer's own. */
  #timers = new Map();
  #documents = new Map();
  #context;

  constructor(frameworkFile) {
    const options = { microtaskMode: 'afterEvaluate' };
    this.#context = vm.createContext(globalsFor(this), options);
    vm.runInContext(readFileSync(frameworkFile, 'utf8'), this.#context, { filename: 'framework.js' });
    this.enter('registerModules', MODULES);
    this.enter('registerComponents', COMPONENTS);
    this.enter('registerService', 'host', raxService(this.#documents));
  }

  create(id, code, bundleUrl) {
    this.instances.set(id, { tree: new Tree(), finishes: [], calls: [] });
    const result = this.enter('createInstance', id, code, { bundleUrl }, {});
    this.run(0);
    return result;
  }

  destroy(id) {
    this.enter('destroyInstance', id);
    this.instances.delete(id);
    this.#documents.delete(id);
  }

  /** One entry into the script: its microtasks have run when it returns, as on the JVM. */
  enter(name, ...args) {
    return this.#enter(() => this.#context[name](...args));
  }

  /** Fires at the element with this id or at its nearest ancestor that listens. */
  fire(id, elementId, type, event = {}, changes) {
    const { tree } = this.instances.get(id);
    let element = tree.byId(elementId);
    if (changes) Object.assign(element.attr, changes.attrs);
    while (element && !element.event.has(type)) element = element.parent;
    if (!element) throw new Error(`nothing listens for ${type} at ${elementId}`);
    return this.#task(id, 'fireEvent', [element.ref, type, event, changes]);
  }

  /** What a native input does when somebody types. */
  type(id, elementId, value) {
    const changes = { attrs: { value } };
    return this.fire(id, elementId, 'input', { value, timeStamp: this.now }, changes);
  }

  /** Answers the newest call of a method by its callback: the argument with this index. */
  reply(id, module, method, index, data, keepAlive = false) {
    const { calls } = this.instances.get(id);
    const call = calls.findLast((known) => known.module === module && known.method === method);
    if (!call) throw new Error(`nobody called ${module}.${method}`);
    return this.#task(id, 'callback', [call.args[index], data, keepAlive]);
  }

  called(id, through, module, method, args) {
    const instance = this.instances.get(id);
    if (!instance) return -1;
    instance.calls.push({ through, module, method, args });
    if (module === 'timer') this.#time(id, method, args);
    return undefined;
  }

  /** The global setTimeout: the legacy framework wants one. */
  later(action, ms = 0) {
    const key = Symbol('timeout');
    this.#timers.set(key, { at: this.now + ms, action: () => this.#enter(action) });
  }

  /** Lets that many milliseconds pass. */
  run(ms) {
    const end = this.now + ms;
    for (let key = this.#next(end); key; key = this.#next(end)) {
      const { at, action } = this.#timers.get(key);
      this.#timers.delete(key);
      this.now = Math.max(this.now, at);
      action();
    }
    this.now = end;
  }

  /** The framework's own tree. Rax's getRoot() answers {}: its document is asked instead. */
  rootOf(id) {
    const root = this.enter('getRoot', id);
    const known = Object.keys(root).length > 0 ? root : this.#documents.get(id).body;
    return JSON.parse(JSON.stringify(known));
  }

  #task(id, method, args) {
    return this.enter('callJS', id, [{ method, args }]);
  }

  // An error is carried past the microtasks: they run after a handler that threw, too.
  #enter(action) {
    let outcome;
    this.#context.entry = () => (outcome = attempt(action));
    vm.runInContext('entry()', this.#context);
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  }

  #time(id, method, [callback, ms]) {
    const key = `${id} ${callback}`;
    if (method === 'clearTimeout') this.#timers.delete(key);
    if (method !== 'setTimeout') return;
    const action = () => this.instances.has(id) && this.#task(id, 'callback', [callback, undefined, false]);
    this.#timers.set(key, { at: this.now + Number(ms), action });
  }

  /** The key of the timer that is due first, if one is due by then. */
  #next(end) {
    const due = [...this.#timers].filter(([, { at }]) => at <= end);
    return due.sort(([, one], [, other]) => one.at - other.at)[0]?.[0];
  }
}

function attempt(action) {
  try {
    return { value: action() };
  } catch (error) {
    return { error };
  }
}
