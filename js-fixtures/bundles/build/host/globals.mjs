// The functions that a framework calls on its host, for one Host.

const TREE_CALLS = [
  'createBody', 'addElement', 'removeElement', 'moveElement',
  'updateAttrs', 'updateStyle', 'addEvent', 'removeEvent',
];
const FINISHES = ['createFinish', 'updateFinish', 'refreshFinish'];

const ENVIRONMENT = {
  platform: 'node', osName: 'node', osVersion: '20', appName: 'bundles', appVersion: '1',
  weexVersion: '0.21.9', deviceModel: 'host', deviceWidth: 750, deviceHeight: 1334, scale: 1,
};

/** What a context needs before the framework is run in it. */
export function globalsFor(host) {
  const setTimeout = (action, ms) => host.later(action, ms);
  const globals = { WXEnvironment: ENVIRONMENT, btoa, atob, setTimeout };
  for (const name of [...TREE_CALLS, ...FINISHES]) {
    const called = 'call' + name[0].toUpperCase() + name.slice(1);
    globals[called] = (id, ...args) => dom(host, called, id, name, args);
  }
  globals.callNative = (id, tasks) => {
    for (const task of tasks) native(host, id, task);
    return host.instances.has(id) ? 0 : -1;
  };
  globals.callNativeModule = (id, module, method, args) =>
    host.called(id, 'callNativeModule', module, method, args);
  globals.callNativeComponent = (id, ref, method, args, { component }) =>
    host.called(id, 'callNativeComponent', component, method, [ref, ...args]);
  globals.nativeLog = (...words) => host.log.push(words.join(' '));
  return globals;
}

/** Legacy and Vanilla send what has no call of its own, createFinish for one, through callNative. */
function native(host, id, { module, method, args }) {
  if (module === 'dom' && isDom(method)) dom(host, 'callNative', id, method, args);
  else host.called(id, 'callNative', module, method, args);
}

const isDom = (method) => TREE_CALLS.includes(method) || FINISHES.includes(method);

function dom(host, through, id, method, args) {
  const instance = host.instances.get(id);
  if (!instance) return -1;
  instance.calls.push({ through, module: 'dom', method, args });
  if (FINISHES.includes(method)) instance.finishes.push(method);
  else instance.tree[method](...args);
  return 0;
}
