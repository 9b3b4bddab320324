// A service, as frameworks call it (https://weexapp.com/docs/api/extend-js-service): it makes
// `module.onevent = handler` reach the module in every framework, as Weex's documents have it. The
// frameworks that come with Vue 2.5 and later drop what is assigned; Rax keeps it to itself.
(function (primordials, assignables, methods) {
  'use strict';

  const { ReflectDefineProperty: defineProperty } = primordials;

  // Reads as what was assigned last, or as the method, so that the call form goes on working.
  function makeAssignable(target, name, call) {
    let assigned = null;
    defineProperty(target, name, {
      __proto__: null,
      get() {
        return assigned === null ? call : assigned;
      },
      set(handler) {
        assigned = typeof handler === 'function' ? handler : null;
        call(handler);
      },
      enumerable: true,
      configurable: true,
    });
  }

  // The runtimes since 0.22 keep one object for each module of an instance.
  function mend(weex) {
    for (const module in assignables) {
      const target = weex.requireModule(module);
      for (const name of assignables[module]) {
        makeAssignable(target, name, target[name]);
      }
    }
  }

  // Rax takes modules from a service before its own, each as the factory of a CommonJS module.
  function builtinModules() {
    const made = {};
    for (const module in assignables) {
      made[`@weex-module/${module}`] = function (require, exports) {
        const { taskCenter } = this.document;
        for (const method of methods[module]) {
          exports[method] = (...args) => taskCenter.send('module', { module, method }, args);
        }
        for (const name of assignables[module]) {
          makeAssignable(exports, name, exports[name]);
        }
      };
    }
    return made;
  }

  return {
    create(id, { weex }) {
      if (weex !== undefined) {
        mend(weex);
      }
      return { instance: { builtinModules: builtinModules() } };
    },
  };
});
