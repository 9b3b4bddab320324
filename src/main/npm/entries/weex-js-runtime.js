/*
 * The last frameworks that came to npm, put together as the SDKs do it: the runtime, Vue 2.5 and Rax.
 * It defines the globals that a host calls, as weex-js-framework does.
 */
import runtime from 'weex-js-runtime/index.min.js';
import * as Vue from 'weex-vue-framework';
import * as Rax from 'weex-rax-framework';

// Vue prints what a component throws; here it is reported, as all else that nobody catches.
function createInstanceContext(...args) {
  const context = Vue.createInstanceContext(...args);
  context.Vue.config.errorHandler = (error) => reportError(error);
  return context;
}

runtime.config.frameworks = { Vue: { ...Vue, createInstanceContext }, Rax };
const methods = runtime.init(runtime.config);
runtime.freezePrototype();
for (const name of Object.keys(methods)) {
  globalThis[name] = (...args) => methods[name](...args); // An error that it returns is the host's to tell.
}
