// A service, as frameworks call it (https://weexapp.com/docs/api/extend-js-service): it makes
// `module.onevent = handler` reach the module in every framework, as Weex's documents have it. The
// frameworks that come with Vue 2.5 and later drop what is assigned; Rax keeps it to itself.
//   isOnly   whether it is the only form, as on the web: what is not set reads as null
// The host's verbs:
//   holds(module, member)     whether a handler that was assigned is still in force
//   read(module, member)      tells that a handler is read back
//   missed(module, member)    tells that a handler is read where there is none
(function (primordials, host, assignables, methods, isOnly) {
  'use strict';

  const { ReflectDefineProperty: defineProperty } = primordials;
  const { holds, missed, read } = host;

  const makeAssignable = isOnly ? makeAssignedOnly : makeEither;

  function defineAccessor(target, name, get, set) {
    defineProperty(target, name, { __proto__: null, get, set, enumerable: true, configurable: true });
  }

  // Reads as what was assigned last, or as the method, so that the call form goes on working.
  function makeEither(target, module, name, call) {
    let assigned = null;
    defineAccessor(target, name, () => {
      if (assigned !== null) {
        read(module, name);
      }
      return assigned === null ? call : assigned;
    }, (handler) => {
      assigned = typeof handler === 'function' ? handler : null;
      call(handler);
    });
  }

  function makeAssignedOnly(target, module, name, call) {
    let assigned = null;
    defineAccessor(target, name, () => {
      const isSet = assigned !== null && holds(module, name);
      (isSet ? read : missed)(module, name);
      return isSet ? assigned : null;
    }, (handler) => {
      assigned = typeof handler === 'function' ? handler : null;
      call(handler);
    });
  }

  // The runtimes since 0.22 keep one object for each module of an instance.
  function mend(weex) {
    for (const module in assignables) {
      const target = weex.requireModule(module);
      for (const name of assignables[module]) {
        makeAssignable(target, module, name, target[name]);
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
          makeAssignable(exports, module, name, exports[name]);
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
