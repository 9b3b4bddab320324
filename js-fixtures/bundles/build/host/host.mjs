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
  /** {tree, finishes, calls, timers} by instance id. */
  instances = new Map();
  log = [];
  now = 0;
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
    this.instances.set(id, { tree: new Tree(), finishes: [], calls: [], timers: new Map() });
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
    this.#context.entry = () => this.#context[name](...args);
    return vm.runInContext('entry()', this.#context);
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
    if (module === 'timer') this.#time(instance.timers, method, args);
    return undefined;
  }

  /** Lets that many milliseconds pass. */
  run(ms) {
    const end = this.now + ms;
    for (let due = this.#next(end); due; due = this.#next(end)) {
      this.now = Math.max(this.now, due.at);
      due.timers.delete(due.callback);
      this.#task(due.id, 'callback', [due.callback, undefined, false]);
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

  #time(timers, method, [callback, ms]) {
    if (method === 'setTimeout') timers.set(callback, this.now + Number(ms));
    else if (method === 'clearTimeout') timers.delete(callback);
  }

  #next(end) {
    let first;
    for (const [id, { timers }] of this.instances)
      for (const [callback, at] of timers)
        if (at <= end && (!first || at < first.at)) first = { id, timers, callback, at };
    return first;
  }
}
