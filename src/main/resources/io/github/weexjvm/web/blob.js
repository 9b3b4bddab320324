// Blob: https://w3c.github.io/FileAPI/#blob-section
//
// This file adds the class, without stream(), since there are no streams here. A blob is a part of
// an ArrayBuffer that no script gets hold of, so slices share it. The host's verbs:
//   encodeUtf8(text)                      an ArrayBuffer with the text's UTF-8
//   decodeUtf8(buffer, offset, length)    a text from UTF-8, without its byte order mark
//   nativeEndings(text)                   the text with the line endings of the platform
(function (primordials, need, host) {
  'use strict';

  const {
    ArrayBuffer, MathMax: max, MathMin: min, StringPrototypeCharCodeAt: charCodeAt,
    StringPrototypeToLowerCase: toLowerCase, TypedArrayPrototypeGetBuffer: typedArrayBuffer,
    TypedArrayPrototypeSet: typedArraySet, TypeError, Uint8Array,
  } = primordials;
  const {
    append, bytesOf, interfaceObject, kind, toClampedLongLong, toDictionary, toDOMString,
    toSequence, toUSVString,
  } = need('webidl');
  const { toBlobParts } = need('leniency');
  const { decodeUtf8, encodeUtf8, nativeEndings } = host;

  let bytesOfBlob;
  let createBlob;
  let fill;

  class Blob {
    #buffer = empty;
    #offset = 0;
    #length = 0;
    #type = '';

    constructor(blobParts = undefined, options = undefined) {
      if (blobParts !== undefined || options !== undefined) {
        const parts = blobParts === undefined ? [] : toBlobParts(blobParts, toParts, bytesOfBlob);
        fill(this, parts, toBag(toDictionary(options, 'Blob: the options')));
      }
    }

    get size() {
      return this.#length;
    }

    get type() {
      return this.#type;
    }

    // https://w3c.github.io/FileAPI/#slice-blob
    slice(start = undefined, end = undefined, contentType = undefined) {
      const size = this.#length;
      const from = start === undefined
        ? 0 : within(size, toClampedLongLong(start, 'Blob.slice: the start'));
      const to = end === undefined
        ? size : within(size, toClampedLongLong(end, 'Blob.slice: the end'));
      const type = contentType === undefined
        ? '' : toType(toDOMString(contentType, 'Blob.slice: the type'));
      return createBlob(this.#buffer, this.#offset + from, max(to - from, 0), type);
    }

    text() {
      return textOf(this);
    }

    arrayBuffer() {
      return arrayBufferOf(this);
    }

    bytes() {
      return copyOf(this);
    }

    static {
      // Takes the buffer as it is: nobody else may use it any more.
      createBlob = (buffer, offset = 0, length = new Uint8Array(buffer).length, type = '') => {
        const blob = new Blob();
        blob.#buffer = buffer;
        blob.#offset = offset;
        blob.#length = length;
        blob.#type = type;
        return blob;
      };
      // Of a blob that is new; also a File's.
      fill = (blob, parts, { endings, type }) => {
        blob.#buffer = concatenate(toPieces(parts, endings));
        blob.#length = new Uint8Array(blob.#buffer).length;
        blob.#type = type;
      };
      // { buffer, offset, length }, whose bytes nobody may change; null for anything else.
      bytesOfBlob = (value) => {
        if (typeof value !== 'object' || value === null || !(#buffer in value)) {
          return null;
        }
        return {
          __proto__: null, buffer: value.#buffer, offset: value.#offset, length: value.#length,
        };
      };
    }
  }

  const empty = new ArrayBuffer(0);

  // ---- Reading ----

  // An async function rejects, also for what is no blob, as an operation of an interface must.
  const bytesIn = (blob) => bytesOfBlob(blob) ?? notABlob(blob);

  function notABlob(value) {
    throw new TypeError(`a method of Blob was called on ${kind(value)}`);
  }

  async function textOf(blob) {
    const { buffer, offset, length } = bytesIn(blob);
    return decodeUtf8(buffer, offset, length);
  }

  async function arrayBufferOf(blob) {
    return typedArrayBuffer(copy(bytesIn(blob)));
  }

  async function copyOf(blob) {
    return copy(bytesIn(blob));
  }

  function copy({ buffer, offset, length }) {
    const bytes = new Uint8Array(length);
    typedArraySet(bytes, new Uint8Array(buffer, offset, length));
    return bytes;
  }

  function within(size, position) {
    return position < 0 ? max(size + position, 0) : min(position, size);
  }

  // ---- Making ----

  // sequence<(BufferSource or Blob or USVString)>
  function toParts(value, context) {
    return toSequence(value, toPart, context);
  }

  function toPart(value, context) {
    return bytesOf(value, context) !== null || bytesOfBlob(value) !== null
      ? value : toUSVString(value, context);
  }

  // https://w3c.github.io/FileAPI/#dfn-BlobPropertyBag
  function toBag(init) {
    const { endings } = init;
    const given = endings === undefined ? 'transparent' : toEndings(endings);
    const { type } = init;
    return {
      __proto__: null,
      endings: given,
      type: type === undefined ? '' : toType(toDOMString(type, 'Blob: the type')),
    };
  }

  function toEndings(value) {
    const endings = toDOMString(value, 'Blob: endings');
    if (endings !== 'transparent' && endings !== 'native') {
      throw new TypeError(`Blob: endings is ${kind(endings)}: use 'transparent' or 'native'`);
    }
    return endings;
  }

  function toType(type) {
    for (let i = 0; i < type.length; i++) {
      const code = charCodeAt(type, i);
      if (code < 0x20 || code > 0x7e) {
        return '';
      }
    }
    return toLowerCase(type);
  }

  // https://w3c.github.io/FileAPI/#process-blob-parts, all but the copying
  function toPieces(parts, endings) {
    const pieces = [];
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i];
      append(pieces, typeof part === 'string'
        ? piece(endings === 'native' ? nativeEndings(part) : part)
        : bytesOf(part, 'Blob: a part') ?? bytesOfBlob(part));
    }
    return pieces;
  }

  function piece(text) {
    const buffer = encodeUtf8(text);
    return {
      __proto__: null, buffer, offset: 0, length: new Uint8Array(buffer).length, fresh: true,
    };
  }

  function concatenate(pieces) {
    if (pieces.length === 1 && pieces[0].fresh) {
      return pieces[0].buffer;
    }
    let size = 0;
    for (let i = 0; i < pieces.length; i++) {
      size += pieces[i].length;
    }
    const all = new Uint8Array(size);
    let at = 0;
    for (let i = 0; i < pieces.length; i++) {
      const { buffer, offset, length } = pieces[i];
      if (length > 0) { // A detached buffer has none.
        typedArraySet(all, new Uint8Array(buffer, offset, length), at);
        at += length;
      }
    }
    return typedArrayBuffer(all);
  }

  return {
    __proto__: null,
    Blob: interfaceObject(Blob, { __proto__: null, shows: ['size', 'type'] }),
    BlobClass: Blob,
    bytesOfBlob, createBlob, fill, toBag, toParts,
  };
});
