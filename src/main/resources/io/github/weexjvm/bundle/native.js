// The native side of a Weex JS framework: the globals that a framework calls when it renders
// (https://weexapp.com/docs/guide/js-framework-apis), and the way to those that it defines. There is
// no standard; this is what the SDKs for Android and iOS have in common. A framework takes hold of
// the globals while it is loaded, so they are defined before. Elements cross as JSON text, as they
// do on a phone: for a deep value that is far cheaper than to read it member by member.
(function (primordials, host, define, handlers) {
  'use strict';

  const {
    Error: ErrorClass, JSONParse: parse, JSONStringify: stringify, String: StringOf,
    ReflectDeleteProperty: deleteProperty, StringPrototypeIndexOf: indexOf, StringPrototypeSlice: slice,
  } = primordials;
  const { command, module, component, log } = host;
  const global = globalThis;
  const ours = global.console;

  // One context runs one bundle.
  const INSTANCE = '1';
  const DONE = 0;
  const GONE = -1;
  let isGone = false;

  const commands = {
    __proto__: null,
    createBody: 'callCreateBody',
    addElement: 'callAddElement',
    removeElement: 'callRemoveElement',
    moveElement: 'callMoveElement',
    updateAttrs: 'callUpdateAttrs',
    updateStyle: 'callUpdateStyle',
    updateClassList: 'callUpdateClassList',
    registerStyleSheets: 'callRegisterStyleSheets',
    addEvent: 'callAddEvent',
    removeEvent: 'callRemoveEvent',
    createFinish: 'callCreateFinish',
    updateFinish: 'callUpdateFinish',
    refreshFinish: 'callRefreshFinish',
  };

  function perform(id, name, args) {
    return isGone || StringOf(id) !== INSTANCE ? GONE : command(name, stringify(args));
  }

  function callModule(id, name, method, args = []) {
    let result = GONE;
    if (!isGone && StringOf(id) === INSTANCE) {
      result = name === 'dom' && commands[method] !== undefined
        ? command(StringOf(method), stringify(args))
        : module(StringOf(name), StringOf(method), args);
    }
    return result;
  }

  function callComponent(id, ref, method, args = []) {
    return isGone || StringOf(id) !== INSTANCE
      ? GONE : component(StringOf(ref), StringOf(method), args);
  }

  function callTask(id, task) {
    return task.module === undefined
      ? callComponent(id, task.ref, task.method, task.args)
      : callModule(id, task.module, task.method, task.args);
  }

  for (const name in commands) {
    define(commands[name], (id, ...args) => perform(id, name, args));
  }
  define('callNativeModule', (id, name, method, args) => callModule(id, name, method, args));
  define('callNativeComponent', (id, ref, method, args) => {
    callComponent(id, ref, method, args);
    return isGone ? GONE : DONE;
  });
  define('callNative', (id, tasks) => {
    for (let i = 0; i < tasks.length; i++) {
      callTask(id, tasks[i]);
    }
    return isGone ? GONE : DONE;
  });
  // Called by bundles, not by the framework: their style sheets, for hosts that want class names.
  define('__register_static_styles__', (scope, sheets) => {
    perform(INSTANCE, 'registerStyleSheets', [scope, sheets]);
  });
  define('nativeLog', (...args) => {
    let text = '';
    for (let i = 0; i < args.length - 1; i++) {
      text += (i === 0 ? '' : ' ') + StringOf(args[i]);
    }
    log(text, StringOf(args[args.length - 1]));
    return true;
  });

  // ---- What the framework defines ----

  let framework = null;

  // A framework says by its result what went wrong.
  function check(result) {
    if (result instanceof ErrorClass) {
      throw result;
    }
    return result;
  }

  function tell(task) {
    if (!isGone) {
      check(framework.callJS(INSTANCE, [task]));
    }
  }

  // The framework puts a console of its own in the place of ours, which has more methods.
  function completeConsole() {
    const theirs = global.console;
    for (const name in ours) {
      if (theirs !== ours && theirs[name] === undefined) {
        theirs[name] = ours[name];
      }
    }
  }

  // Where handlers can only be assigned, a bundle has to begin with this, lest its framework offers
  // to be called. It leaves nothing behind. A bundle that has a `const define` of its own throws.
  const SCOPE = '__weex_jvm_scope__';
  const replace = (name) =>
    `try { if (typeof ${name} !== 'undefined') { ${name} = ${SCOPE}.${name}(${name}); } } catch {}`;
  const REPLACE = `${replace('weex')} ${replace('define')} ${SCOPE}.end();`;

  function forOthers(code) {
    const { scope } = handlers;
    if (scope !== undefined) {
      define(SCOPE, { __proto__: null, ...scope, end: () => deleteProperty(global, SCOPE) });
    }
    return scope === undefined ? code : `${firstLine(code)}${REPLACE}\n${code}`;
  }

  // With its end; none for a bundle that does not say what it is for.
  function firstLine(code) {
    return indexOf(code, '//') === 0 ? slice(code, 0, indexOf(code, '\n') + 1) : '';
  }

  // On the web Rax believes that what it makes for a bundle, such as define() and require(), is
  // global already, and gives it by `this` alone. The first line says whose bundle it is.
  function forRax(code) {
    const scope = `with (this) { (function () { "use strict";\n${code}\n}).call(this); }`;
    return global.WXEnvironment.platform === 'Web'
      ? `${firstLine(code)}new Function(${stringify(scope)}).call(this);` : code;
  }

  return {
    __proto__: null,

    // Runs when the framework is loaded; returns the name of a global that is missing, or ''.
    connect(modules, components) {
      framework = {
        __proto__: null,
        createInstance: global.createInstance,
        refreshInstance: global.refreshInstance,
        destroyInstance: global.destroyInstance,
        getRoot: global.getRoot,
        registerModules: global.registerModules,
        registerComponents: global.registerComponents,
        callJS: global.callJS ?? global.receiveTasks,
      };
      let missing = '';
      for (const name in framework) {
        missing = typeof framework[name] === 'function' || missing !== '' ? missing : name;
      }
      if (missing === '') {
        framework.registerComponents(parse(components));
        framework.registerModules(parse(modules));
        global.registerService?.('weex-jvm', handlers);
        completeConsole();
      }
      return missing;
    },

    create(code, options, data, isRax) {
      const given = isRax ? forRax(code) : forOthers(code);
      check(framework.createInstance(INSTANCE, given, parse(options), parse(data)));
    },

    refresh(data) {
      check(framework.refreshInstance(INSTANCE, parse(data)));
    },

    destroy() {
      framework.destroyInstance(INSTANCE);
      isGone = true;
    },

    getRoot() {
      return stringify(check(framework.getRoot(INSTANCE)));
    },

    // The bundle may keep the event, so each gets one of its own.
    fireEvent(ref, type, event, changes, options) {
      tell({ method: 'fireEvent', args: [ref, type, parse(event), parse(changes), parse(options)] });
    },

    callback(id, data, last) {
      tell({ method: 'callback', args: [id, data === null ? undefined : data, !last] });
    },
  };
});
