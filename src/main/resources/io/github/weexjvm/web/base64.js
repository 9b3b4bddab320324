// atob and btoa: https://html.spec.whatwg.org/#atob
//
// This file adds the operations. The host's verbs, which take and give strings, and throw an
// InvalidCharacterError:
//   decodeBase64(text)   with a character for each byte
//   encodeBase64(text)   of a text with a character for each byte
(function (primordials, need, host) {
  'use strict';

  const { requireArguments, toDOMString } = need('webidl');
  const { decodeBase64, encodeBase64 } = host;

  return {
    __proto__: null,
    atob(data) {
      requireArguments(arguments.length, 1, 'atob');
      return decodeBase64(toDOMString(data, 'atob: the argument'));
    },
    btoa(data) {
      requireArguments(arguments.length, 1, 'btoa');
      return encodeBase64(toDOMString(data, 'btoa: the argument'));
    },
  };
});
