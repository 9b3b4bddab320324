// The JavaScript half of the module bridge: it makes the plain objects that scripts see of Java
// modules, and the payloads that modules deliver. There is no standard for it; the shape is what
// weex.requireModule gives on the platforms. Objects are only ever built by literals, which no
// setter on Object.prototype can intercept. It is loaded when a script first asks for a module.
//   binary   what becomes of bytes, a BinaryForm
// The host's verbs:
//   base64(buffer)            its text
//   ignored(module, member)   tells that what was assigned is ignored
//   read(module, member)      tells that a handler is read back
//   missed(module, member)    tells that a handler is read where there is none
(function (primordials, host, binary) {
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
  const { base64, ignored, missed, read } = host;
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

  const kindOf = (view) => (typedArrayTag(view) === undefined ? dataView : typedArray);

  function bufferOf(view, argument, index) {
    const buffer = kindOf(view).buffer(view);
    refuseDetached(buffer, argument, index);
    return buffer;
  }

  // A view stands for its own range only. Java reads whole buffers, so it gets a copy of the range.
  // ArrayBuffer.prototype.slice would ask the script's Symbol.species for the copy.
  function rangeOf(view, argument, index) {
    const kind = kindOf(view);
    const buffer = bufferOf(view, argument, index);
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
    const isWhole = !isRange && isBuffer(value);
    if (isWhole) {
      refuseDetached(value, argument, index);
    }
    return isRange || isWhole ? marshalBytes(value, isRange, argument, index) : value;
  }

  const marshalBytes = {
    __proto__: null,
    OWN_RANGE: (value, isRange, argument, index) => (
      isRange ? rangeOf(value, argument, index) : value),
    WHOLE_BUFFER: (value, isRange, argument, index) => (
      isRange ? bufferOf(value, argument, index) : value),
    FRAMEWORK_OBJECT: (value, isRange, argument, index) => ({
      '@type': 'binary',
      dataType: isRange ? typedArrayTag(value) ?? 'DataView' : 'ArrayBuffer',
      base64: base64(isRange ? bufferOf(value, argument, index) : value),
    }),
  }[binary];

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

  function defineAccessor(target, name, get, set) {
    defineProperty(target, name, { __proto__: null, get, set, enumerable: true, configurable: true });
  }

  const asHandler = (value) => (typeof value === 'function' ? value : null);

  // How handlers are set. Each defines a member by the function that registers one.
  const handlerForms = {
    __proto__: null,

    // `module.name = fn` means `module.name(fn)`. It is read back as fn; without one, or after the
    // call form, as the method, so that the call form goes on working.
    either(target, module, name, call) {
      let assigned = null;
      let isSet = false;
      const registrar = {
        [name](handler) {
          assigned = null;
          isSet = true;
          return call(handler);
        },
      }[name];
      defineAccessor(target, name, () => {
        if (isSet) {
          read(module, name);
        }
        return assigned === null ? registrar : assigned;
      }, (handler) => {
        assigned = asHandler(handler);
        isSet = true;
        call(assigned);
      });
    },

    // As the JS frameworks do since the end of 2017.
    call(target, module, name, call) {
      let isSet = false;
      defineAccessor(target, name, () => {
        if (isSet) {
          read(module, name);
        }
        return {
          [name](handler) {
            isSet = true;
            return call(handler);
          },
        }[name];
      }, () => ignored(module, name));
    },

    // As the web's renderer does, which passes all on to a WebSocket of the browser's.
    assignment(target, module, name, call, holds) {
      let assigned = null;
      defineAccessor(target, name, () => {
        const isSet = assigned !== null && holds(name);
        (isSet ? read : missed)(module, name);
        return isSet ? assigned : null;
      }, (handler) => {
        assigned = asHandler(handler);
        call(assigned);
      });
    },
  };

  // members: name, how it is assigned if it is, the host's function; and so on.
  function project(module, members, holds) {
    const target = {};
    for (let i = 0; i < members.length; i += 3) {
      const call = method(module, members[i], members[i + 2]);
      const define = handlerForms[members[i + 1]];
      if (define === undefined) {
        defineValue(target, members[i], call);
      } else {
        define(target, module, members[i], call, holds);
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
