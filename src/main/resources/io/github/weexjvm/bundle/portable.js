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

  const { ReflectApply: apply, ReflectDefineProperty: defineProperty } = primordials;
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

  // By module and name, for there may be more than one object for a module.
  const allAssigned = { __proto__: null };

  function makeAssignedOnly(target, module, name, call) {
    const key = `${module}.${name}`;
    defineAccessor(target, name, () => {
      const assigned = allAssigned[key];
      const isSet = typeof assigned === 'function' && holds(module, name);
      (isSet ? read : missed)(module, name);
      return isSet ? assigned : null;
    }, (handler) => {
      allAssigned[key] = handler;
      call(handler);
    });
  }

  // The object that has been mended last, by module.
  const mended = { __proto__: null };

  function mendModule(module, target) {
    if (assignables[module] !== undefined && mended[module] !== target) {
      mended[module] = target;
      for (const name of assignables[module]) {
        makeAssignable(target, module, name, target[name]);
      }
    }
    return target;
  }

  // The runtimes since 0.22 keep one object for each module of an instance.
  let isMended = false;

  function mend(weex) {
    isMended = true;
    for (const module in assignables) {
      mendModule(module, weex.requireModule(module));
    }
  }

  // Those before let no service get at their modules, but accept an assignment on their own. Where
  // it is to be the only form, a bundle begins by giving what it has in its scope to these.
  const scope = {
    __proto__: null,

    weex(given) {
      return isMended ? given : {
        ...given,
        requireModule: (name) => mendModule(name, given.requireModule(name)),
      };
    },

    // Of legacy bundles: define(name, (require, exports, module) => …), perhaps with more between.
    define(given) {
      return (...args) => {
        const last = args.length - 1;
        const factory = args[last];
        if (typeof factory === 'function') {
          args[last] = (require, ...more) => factory((name) => mendNamed(name, require(name)), ...more);
        }
        return apply(given, undefined, args);
      };
    },
  };

  const named = { __proto__: null };
  for (const module in assignables) {
    named[`@weex-module/${module}`] = module;
  }

  function mendNamed(name, target) {
    return named[name] === undefined ? target : mendModule(named[name], target);
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
    scope: isOnly ? scope : undefined,

    create(id, { weex }) {
      if (weex !== undefined) {
        mend(weex);
      }
      return { instance: { builtinModules: builtinModules() } };
    },
  };
});
