// What is allowed here beyond the standards, all in one place. Weex's documents create a WebSocket
// without `new` and give a Blob a single part without an array; scripts outside a browser need to
// send headers with the handshake, as Node and undici let them.
(function (primordials, need) {
  'use strict';

  const {
    ObjectKeys: keys, ReflectConstruct: construct, SymbolIterator,
  } = primordials;
  const {
    append, fromIterable, isObject, requireArguments, toDictionary, toDOMString, toSequence, toUSVString,
  } = need('webidl');

  // An interface's `constructs` for which `WebSocket(url)` is `new WebSocket(url)`.
  function withoutNew(Class) {
    return (args, newTarget = Class) => {
      requireArguments(args.length, Class.length, Class.name);
      return construct(Class, args, newTarget);
    };
  }

  // The second argument of WebSocket: a string, a sequence, or an object with `protocols` and
  // `headers`. An object with neither of the two is a string, by the standard.
  function toSocketOptions(value) {
    if (isOptions(value)) {
      const { headers, protocols = [] } = value;
      return { __proto__: null, protocols: toProtocols(protocols), headers: toHeaders(headers) };
    }
    return { __proto__: null, protocols: toProtocols(value), headers: [] };
  }

  function isOptions(value) {
    return typeof value === 'object' && value !== null &&
      (value[SymbolIterator] === undefined || value[SymbolIterator] === null) &&
      ('headers' in value || 'protocols' in value);
  }

  // https://webidl.spec.whatwg.org/#js-union for (DOMString or sequence<DOMString>)
  function toProtocols(value) {
    const context = 'WebSocket: a protocol';
    if (isObject(value)) {
      const method = value[SymbolIterator];
      if (method !== undefined && method !== null) {
        return fromIterable(value, method, toDOMString, context);
      }
    }
    return [toDOMString(value, context)];
  }

  // Names and values in turn, from an object or from pairs.
  function toHeaders(headers) {
    const flat = [];
    const context = 'WebSocket: headers';
    if (isObject(headers) && typeof headers[SymbolIterator] === 'function') {
      const pairs = toSequence(headers, (pair) => toSequence(pair, toUSVString, context), context);
      for (let i = 0; i < pairs.length; i++) {
        append(flat, pairs[i][0]);
        append(flat, pairs[i][1]);
      }
      return flat;
    }
    const given = toDictionary(headers, context);
    const names = keys(given);
    for (let i = 0; i < names.length; i++) {
      append(flat, names[i]);
      append(flat, toUSVString(given[names[i]], `${context}: ${names[i]}`));
    }
    return flat;
  }

  // The first argument of Blob: a sequence, or a single part that is a string or a Blob.
  //   toParts   the conversion by the standard
  //   isBlob    null for what is none
  function toBlobParts(value, toParts, isBlob) {
    if (typeof value === 'string') {
      return [toUSVString(value, 'Blob: the part')];
    }
    return isBlob(value) !== null ? [value] : toParts(value, 'Blob: the first argument');
  }

  return { __proto__: null, toBlobParts, toSocketOptions, withoutNew };
});
