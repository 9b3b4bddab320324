// atob and btoa: https://html.spec.whatwg.org/#atob
//
// This file adds the operations. The host's verbs, on strings whose characters stand for bytes:
//   decodeBase64(text)   undefined when the length or the padding is wrong, or the index of the first
//                        character that is not of the alphabet
//   encodeBase64(text)   the index of the first character above U+00FF when there is one
(function (primordials, need, host) {
  'use strict';

  const { StringPrototypeCodePointAt: codePointAt, StringFromCodePoint: fromCodePoint,
    NumberPrototypeToString: toString, StringPrototypePadStart: padStart,
    StringPrototypeToUpperCase: toUpperCase } = primordials;
  const { operation, requireArguments, toDOMString } = need('webidl');
  const { domException } = need('dom-exception');
  const { decodeBase64, encodeBase64 } = host;

  const { atob, btoa } = {
    atob(data) {
      requireArguments(arguments.length, 1, 'atob');
      const text = toDOMString(data, 'atob: the argument');
      const decoded = decodeBase64(text);
      if (typeof decoded !== 'string') {
        throw domException('InvalidCharacterError', decoded === undefined
          ? `atob: the text has a length or a padding that Base64 never has`
          : `atob: the character ${named(text, decoded)} is not one of Base64`);
      }
      return decoded;
    },
    btoa(data) {
      requireArguments(arguments.length, 1, 'btoa');
      const text = toDOMString(data, 'btoa: the argument');
      const encoded = encodeBase64(text);
      if (typeof encoded !== 'string') {
        throw domException('InvalidCharacterError',
          `btoa: the character ${named(text, encoded)} is no byte: encode the text as UTF-8 first`);
      }
      return encoded;
    },
  };
});
