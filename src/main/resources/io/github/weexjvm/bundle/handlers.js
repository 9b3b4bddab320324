// A service, as frameworks call it (https://weexapp.com/docs/api/extend-js-service): it sees to how
// a bundle sets the handlers of a module. The frameworks that come with Vue 2.5 and later drop what
// is assigned; Rax keeps it to itself; those before pass it on.
//   form   `either` makes `module.onevent = handler` reach the module in every framework, as Weex's
//          documents have it; `assignment` makes it the only way, as on the web; `call` leaves
//          everything to the framework, as devices do, and tells of what it drops
// The host's verbs:
//   calls()                   how many calls of modules there were so far
//   holds(module, member)     whether a handler that was assigned is still in force
//   ignored(module, member)   tells that what was assigned is dropped
//   read(module, member)      tells that a handler is read back
//   missed(module, member)    tells that a handler is read where there is none
(function (primordials, host, assignables, methods, form) {
  'use strict';

  const {
    ReflectApply: apply, ReflectDefineProperty: defineProperty,
    ReflectGetOwnPropertyDescriptor: getOwnPropertyDescriptor,
  } = primordials;
  const { calls, holds, ignored, missed, read } = host;

  function defineAccessor(target, name, get, set) {
    defineProperty(target, name, { __proto__: null, get, set, enumerable: true, configurable: true });
  }

  // What was assigned, by module and name, for there may be more than one object for a module.
  const allAssigned = { __proto__: null };

  const forms = {
    __proto__: null,

    // Reads as what was assigned last, or as the method, so that the call form goes on working.
    either(target, module, name, call) {
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
    },

    assignment(target, module, name, call) {
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
    },

    call(target, module, name) {
      const theirs = getOwnPropertyDescriptor(target, name);
      if (theirs?.set !== undefined) {
        watchAccessor(target, module, name, theirs);
      } else if (theirs?.writable) {
        watchValue(target, module, name, theirs.value);
      }
    },
  };

  function watchAccessor(target, module, name, { get, set }) {
    defineAccessor(target, name, () => apply(get, target, []), (handler) => {
      const before = calls();
      apply(set, target, [handler]);
      if (calls() === before) {
        ignored(module, name);
      }
    });
  }

  // It reads as what was assigned, and calls that, for all that the module hears.
  function watchValue(target, module, name, original) {
    let value = original;
    defineAccessor(target, name, () => value, (handler) => {
      value = handler;
      ignored(module, name);
    });
  }

  const define = forms[form];

  // ---- The modules of a bundle ----

  // The object that has been seen to last, by module.
  const done = { __proto__: null };

  function seeTo(module, target) {
    if (assignables[module] !== undefined && done[module] !== target) {
      done[module] = target;
      for (const name of assignables[module]) {
        define(target, module, name, target[name]);
      }
    }
    return target;
  }

  // The runtimes since 0.22 keep one object for each module of an instance.
  let hasModules = false;

  function seeToAll(weex) {
    hasModules = true;
    for (const module in assignables) {
      seeTo(module, weex.requireModule(module));
    }
  }

  // Those before let no service get at their modules, but accept an assignment on their own. Where
  // it is to be the only form, a bundle begins by giving what it has in its scope to these.
  const scope = {
    __proto__: null,

    weex(given) {
      return hasModules ? given : {
        ...given,
        requireModule: (name) => seeTo(name, given.requireModule(name)),
      };
    },

    // Of legacy bundles: define(name, (require, exports, module) => …), perhaps with more between.
    define(given) {
      return (...args) => {
        const last = args.length - 1;
        const factory = args[last];
        if (typeof factory === 'function') {
          args[last] = (require, ...more) => factory((name) => seeToNamed(name, require(name)), ...more);
        }
        return apply(given, undefined, args);
      };
    },
  };

  const named = { __proto__: null };
  for (const module in assignables) {
    named[`@weex-module/${module}`] = module;
  }

  function seeToNamed(name, target) {
    return named[name] === undefined ? target : seeTo(named[name], target);
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
          define(exports, module, name, exports[name]);
        }
      };
    }
    return made;
  }

  return {
    scope: form === 'assignment' ? scope : undefined,

    create(id, { weex }) {
      if (weex !== undefined) {
        seeToAll(weex);
      }
      return { instance: { builtinModules: builtinModules() } };
    },
  };
});
