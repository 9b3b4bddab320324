/**
 * A framework service that makes up for two things that Rax lacks in 0.21.9. Its modules are plain
 * objects, so `ws.onopen = fn` would stay inside the script: here the module has accessors, as Vue's
 * have. And its getRoot() says nothing: here its documents are kept where a host finds them.
 */
export const raxService = (documents) => ({
  create(id, environment, { frameworks, ...runtime }) {
    if (environment.framework === 'Rax') frameworks.Rax?.init({ ...runtime, Document: kept(runtime, documents) });
    return { instance: { builtinModules: { '@weex-module/webSocket': webSocket } } };
  },
});

function kept({ Document }, documents) {
  return function (id, url) {
    const document = new Document(id, url);
    documents.set(id, document);
    return document;
  };
}

/** A module factory; Rax binds it to the window of the instance. */
function webSocket(require, exports) {
  const { taskCenter } = this.document;
  for (const method of ['WebSocket', 'send', 'close', 'onopen', 'onmessage', 'onerror', 'onclose']) {
    const call = (...args) => taskCenter.send('module', { module: 'webSocket', method }, args);
    Object.defineProperty(exports, method, { get: () => call, set: call });
  }
}
