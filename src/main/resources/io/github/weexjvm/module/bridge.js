// The JavaScript half of the module bridge: it makes the plain objects that scripts see of Java
// modules, and the payloads that modules deliver. There is no standard for it; the shape is what
// weex.requireModule gives on the platforms. Objects are only ever built by literals, which no
// setter on Object.prototype can intercept. It is loaded when a script first asks for a module.
(function (primordials) {
  'use strict';

  const {
    ArrayBufferIsView: isView, ArrayBufferPrototypeGetByteLength: bufferLength,
    ArrayBufferPrototypeGetDetached: bufferDetached,
    ReflectApply: apply, ReflectDefineProperty: defineProperty,
    TypedArrayPrototypeGetSymbolToStringTag: typedArrayTag,
    TypedArrayPrototypeSet: typedArraySet,
    TypeError: TypeErrorClass,
    Uint8Array: Uint8ArrayClass,
  } = primordials;
  const typedArray = {
    __proto__: null,
    buffer: primordials.TypedArrayPrototypeGetBuffer,
    byteOffset: primordials.TypedArrayPrototypeGetByteOffset,
    byteLength: primordials.TypedArrayPrototypeGetByteLength,
  };
  const dataView = {
    __proto__: null,
    buffer: primordials.DataViewPrototypeGetBuffer,
    byteOffset: primordials.DataViewPrototypeGetByteOffset,
    byteLength: primordials.DataViewPrototypeGetByteLength,
  };

  function isBuffer(value) {
    try {
      bufferLength(value);
      return true;
    } catch {
      return false;
    }
  }

  // A view stands for its own range only. Java reads whole buffers, so it gets a copy of the range.
  // ArrayBuffer.prototype.slice would ask the script's Symbol.species for the copy.
  function rangeOf(view, argument, index) {
    const kind = typedArrayTag(view) === undefined ? dataView : typedArray;
    const buffer = kind.buffer(view);
    refuseDetached(buffer, argument, index);
    const range = new Uint8ArrayClass(buffer, kind.byteOffset(view), kind.byteLength(view));
    const copy = new Uint8ArrayClass(kind.byteLength(view));
    typedArraySet(copy, range);
    return typedArray.buffer(copy);
  }

  function refuseDetached(buffer, argument, index) {
    if (bufferDetached(buffer)) {
      refuse(argument, index, 'is a detached buffer: its bytes were transferred elsewhere');
    }
  }

  // For argument 0 of 'echo.say', or for the whole sentence's beginning when Java calls.
  function refuse(argument, index, problem) {
    const subject = index === undefined ? argument : `${argument}: argument ${index + 1}`;
    throw new TypeErrorClass(`${subject} ${problem}`);
  }

  // A `return` before a function's end costs more than all else on a message's way: the interpreter
  // throws an exception for it.
  function marshal(value, argument, index) {
    return typeof value === 'string' ? value : marshalOther(value, argument, index);
  }

  function marshalOther(value, argument, index) {
    if (typeof value === 'symbol') {
      refuse(argument, index, 'must not be a symbol');
    }
    return typeof value === 'object' && value !== null
      ? marshalObject(value, argument, index) : value;
  }

  function marshalObject(value, argument, index) {
    const isRange = isView(value);
    if (!isRange && isBuffer(value)) {
      refuseDetached(value, argument, index);
    }
    return isRange ? rangeOf(value, argument, index) : value;
  }

  // ---- Modules ----

  function method(module, name, invoke) {
    const fullName = `${module}.${name}`;
    return {
      [name](...args) {
        for (let i = 0; i < args.length; i++) {
          args[i] = marshal(args[i], fullName, i);
        }
        return apply(invoke, undefined, args);
      },
    }[name];
  }

  function defineValue(target, name, value) {
    defineProperty(target, name, {
      __proto__: null, value, writable: true, enumerable: true, configurable: true,
    });
  }

  // `module.name = fn` means `module.name(fn)`. It is read back as fn; without one, or after the
  // call form, as the method, so that the call form goes on working.
  function defineAssignable(target, name, call) {
    let assigned = null;
    const registrar = {
      [name](handler) {
        assigned = null;
        return call(handler);
      },
    }[name];
    defineProperty(target, name, {
      __proto__: null,
      get() {
        return assigned === null ? registrar : assigned;
      },
      set(handler) {
        assigned = typeof handler === 'function' ? handler : null;
        call(assigned);
      },
      enumerable: true,
      configurable: true,
    });
  }

  // members: name, whether it is assignable, the host's function; and so on.
  function project(module, members) {
    const target = {};
    for (let i = 0; i < members.length; i += 3) {
      const call = method(module, members[i], members[i + 2]);
      if (members[i + 1]) {
        defineAssignable(target, members[i], call);
      } else {
        defineValue(target, members[i], call);
      }
    }
    return target;
  }

  // ---- Payloads ----

  // From keys and values in turn. Every event has up to four pairs: they cost one literal.
  const builders = {
    __proto__: null,
    0: () => ({}),
    2: (flat) => ({ [flat[0]]: flat[1] }),
    4: (flat) => ({ [flat[0]]: flat[1], [flat[2]]: flat[3] }),
    6: (flat) => ({ [flat[0]]: flat[1], [flat[2]]: flat[3], [flat[4]]: flat[5] }),
    8: (flat) => ({
      [flat[0]]: flat[1], [flat[2]]: flat[3], [flat[4]]: flat[5], [flat[6]]: flat[7],
    }),
  };

  function build(flat) {
    return (builders[flat.length] ?? buildLarge)(flat);
  }

  function buildLarge(flat) {
    const made = {};
    for (let i = 0; i < flat.length; i += 2) {
      defineValue(made, flat[i], flat[i + 1]);
    }
    return made;
  }

  function object(...flat) {
    return build(flat);
  }

  function deliver(handler, ...flat) {
    handler(build(flat));
  }

  return { __proto__: null, project, marshal, object, deliver };
});
