// What is allowed here beyond the standards, all in one place. Weex's documents create a WebSocket
// without `new` and give a Blob a single part without an array; scripts outside a browser need to
// send headers with the handshake, as Node and undici let them.
(function (primordials, need) {
  'use strict';

  const {
    ObjectKeys: keys, ReflectConstruct: construct, SymbolIterator, TypeError,
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
    const method = iteratorOf(value);
    if (method === undefined && isOptions(value)) {
      const { headers, protocols } = value;
      return {
        __proto__: null,
        protocols: toProtocols(protocols, iteratorOf(protocols)),
        headers: toHeaders(headers),
      };
    }
    return { __proto__: null, protocols: toProtocols(value, method), headers: [] };
  }

  // https://tc39.es/ecma262/#sec-getmethod, but for the check. Asked for once, as a script can see.
  function iteratorOf(value) {
    return isObject(value) ? value[SymbolIterator] ?? undefined : undefined;
  }

  function isOptions(value) {
    return typeof value === 'object' && value !== null &&
      ('headers' in value || 'protocols' in value);
  }

  // https://webidl.spec.whatwg.org/#js-union for (DOMString or sequence<DOMString>). The default is
  // no array of the script's, whose iterator it could have patched.
  function toProtocols(value, method) {
    const context = 'WebSocket: a protocol';
    if (value === undefined) {
      return [];
    }
    return method === undefined
      ? [toDOMString(value, context)] : fromIterable(value, method, toDOMString, context);
  }

  function toPair(value) {
    const context = 'WebSocket: headers: a pair';
    const pair = toSequence(value, toUSVString, context);
    if (pair.length !== 2) {
      throw new TypeError(`${context} has the length ${pair.length}: use a name and a value`);
    }
    return pair;
  }

  // Names and values in turn, from an object or from pairs.
  function toHeaders(headers) {
    const flat = [];
    const context = 'WebSocket: headers';
    if (isObject(headers) && typeof headers[SymbolIterator] === 'function') {
      const pairs = toSequence(headers, toPair, context);
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
