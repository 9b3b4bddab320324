// TextEncoder and TextDecoder: https://encoding.spec.whatwg.org/#api
//
// This file adds both classes; the encodings are the host's. Its verbs:
//   encodeUtf8(text)              an ArrayBuffer with the text's UTF-8
//   encodeInto(text, bytes)       [read, buffer]: the UTF-8 of as much of the text as fits in `bytes`
//   encodingOf(label)             the name of the encoding, or undefined
//   newDecoder(encoding, fatal, ignoreBOM)
//     a function (buffer, offset, length, stream) that decodes a piece; throws a TypeError
(function (primordials, need, host) {
  'use strict';

  const {
    ArrayBuffer, RangeError, TypedArrayPrototypeGetSymbolToStringTag: typedArrayTag,
    TypedArrayPrototypeSet: typedArraySet, TypeError, Uint8Array,
  } = primordials;
  const {
    bytesOf, interfaceObject, kind, requireArguments, toDictionary, toDOMString,
  } = need('webidl');
  const { encodeInto, encodeUtf8, encodingOf, newDecoder } = host;

  const nothing = { __proto__: null, buffer: new ArrayBuffer(0), offset: 0, length: 0 };

  // ---- TextEncoder ----

  class TextEncoder {
    #brand;

    get encoding() {
      this.#brand; // The brand check, here and below.
      return 'utf-8';
    }

    encode(input = undefined) {
      this.#brand;
      return new Uint8Array(
        encodeUtf8(input === undefined ? '' : toDOMString(input, 'TextEncoder.encode: the input')));
    }

    encodeInto(source, destination) {
      this.#brand;
      requireArguments(arguments.length, 2, 'TextEncoder.encodeInto');
      const text = toDOMString(source, 'TextEncoder.encodeInto: the source');
      const { length } = toDestination(destination);
      const { 0: read, 1: buffer } = encodeInto(text, length);
      const bytes = new Uint8Array(buffer);
      const written = bytes.length;
      if (written > 0) {
        typedArraySet(destination, bytes);
      }
      return { read, written };
    }
  }

  function toDestination(value) {
    if (typeof value !== 'object' || value === null || typedArrayTag(value) !== 'Uint8Array') {
      throw new TypeError(
        `TextEncoder.encodeInto: the destination is ${kind(value)}: use a Uint8Array`);
    }
    return bytesOf(value, 'TextEncoder.encodeInto: the destination');
  }

  // ---- TextDecoder ----

  class TextDecoder {
    #encoding;
    #fatal;
    #ignoreBOM;
    #decode; // undefined until the first call

    constructor(label = 'utf-8', options = undefined) {
      const name = toDOMString(label, 'TextDecoder: the label');
      const init = toDictionary(options, 'TextDecoder: the options');
      this.#fatal = !!init.fatal;
      this.#ignoreBOM = !!init.ignoreBOM;
      const encoding = encodingOf(name);
      if (encoding === undefined || encoding === 'replacement') { // step 2
        throw new RangeError(`TextDecoder: the label is ${kind(name)}: use one such as 'utf-8'`);
      }
      this.#encoding = encoding;
    }

    get encoding() {
      return this.#encoding;
    }

    get fatal() {
      return this.#fatal;
    }

    get ignoreBOM() {
      return this.#ignoreBOM;
    }

    decode(input = undefined, options = undefined) {
      this.#encoding; // The brand check.
      if (input !== undefined) {
        toBytes(input);
      }
      const stream = !!toDictionary(options, 'TextDecoder.decode: the options').stream;
      // Taken now: reading the options may have run a script.
      const { buffer, offset, length } = input === undefined ? nothing : toBytes(input);
      this.#decode ??= newDecoder(this.#encoding, this.#fatal, this.#ignoreBOM);
      const decode = this.#decode;
      return decode(buffer, offset, length, stream);
    }
  }

  function toBytes(value) {
    const context = 'TextDecoder.decode: the input';
    const bytes = bytesOf(value, context);
    if (bytes === null) {
      throw new TypeError(`${context} is ${kind(value)}: use an ArrayBuffer or a view of one`);
    }
    return bytes.length === 0 ? nothing : bytes;
  }

  return {
    __proto__: null,
    TextEncoder: interfaceObject(TextEncoder, { __proto__: null, shows: ['encoding'] }),
    TextDecoder: interfaceObject(TextDecoder, {
      __proto__: null, shows: ['encoding', 'fatal', 'ignoreBOM'],
    }),
  };
});
