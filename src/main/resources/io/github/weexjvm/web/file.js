// File: https://w3c.github.io/FileAPI/#file-section
//
// This file adds the class: a Blob with a name and a time. None of them comes from a disk, so
// webkitRelativePath (https://wicg.github.io/entries-api/#dom-file-webkitrelativepath) is empty.
(function (primordials, need) {
  'use strict';

  const { DateNow: now } = primordials;
  const { interfaceObject, toDictionary, toLongLong, toUSVString } = need('webidl');
  const { Blob, BlobClass, fill, toBag, toParts } = need('blob');

  class File extends BlobClass {
    #name;
    #lastModified;

    constructor(fileBits, fileName, options = undefined) {
      const parts = toParts(fileBits, 'File: the first argument');
      const name = toUSVString(fileName, 'File: the name');
      const init = toDictionary(options, 'File: the options');
      const bag = toBag(init);
      const { lastModified } = init;
      const time = lastModified === undefined
        ? now() : toLongLong(lastModified, 'File: lastModified');
      super();
      fill(this, parts, bag);
      this.#name = name;
      this.#lastModified = time;
    }

    get name() {
      return this.#name;
    }

    get lastModified() {
      return this.#lastModified;
    }

    get webkitRelativePath() {
      this.#name; // The brand check.
      return '';
    }
  }

  return {
    __proto__: null,
    File: interfaceObject(File, {
      __proto__: null, parent: Blob, shows: ['size', 'type', 'name', 'lastModified'],
    }),
  };
});
