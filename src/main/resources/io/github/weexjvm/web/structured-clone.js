// structuredClone: https://html.spec.whatwg.org/multipage/structured-data.html#dom-structuredclone
//
// core-js clones the value. This file adds the arguments, and the checks of what is to be
// transferred: only an ArrayBuffer can be here.
(function (primordials, need) {
  'use strict';

  const {
    ArrayBufferPrototypeGetDetached: isDetached, TypeError,
  } = primordials;
  const { isObject, kind, requireArguments, toDictionary, toSequence } = need('webidl');
  const { domException } = need('dom-exception');
  const clone = need('lib/structured-clone').structuredClone;

  function toObject(value, context) {
    if (!isObject(value)) {
      throw new TypeError(`${context} has ${kind(value)} in it: use objects`);
    }
    return value;
  }

  function checkTransferable(object) {
    let detached;
    try {
      detached = isDetached(object);
    } catch {
      throw refused('only an ArrayBuffer can be transferred');
    }
    if (detached) {
      throw refused('an ArrayBuffer to be transferred is detached already');
    }
  }

  function refused(why) {
    return domException('DataCloneError', `structuredClone: ${why}`);
  }

  function structuredClone(value, options = undefined) {
    requireArguments(arguments.length, 1, 'structuredClone');
    const { transfer } = toDictionary(options, 'structuredClone: the options');
    if (transfer === undefined) {
      return clone(value);
    }
    const buffers = toSequence(transfer, toObject, 'structuredClone: the option transfer');
    for (let i = 0; i < buffers.length; i++) {
      checkTransferable(buffers[i]);
    }
    return clone(value, { __proto__: null, transfer: buffers });
  }

  return { __proto__: null, structuredClone };
});
