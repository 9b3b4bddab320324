// URL and URLSearchParams: https://url.spec.whatwg.org/#api
//
// The library whatwg-url parses and serialises, with the same conversions and errors as a browser
// has. This file adds the interface objects that scripts see, and how a console shows them.
(function (primordials, need) {
  'use strict';

  const {
    ArrayIsArray: isArray, ReflectDefineProperty: defineProperty, SymbolInspect,
  } = primordials;
  const { append, interfaceObject } = need('webidl');
  const library = need('lib/whatwg-url');

  const URL = interfaceObject(library.URL, {
    __proto__: null,
    shows: [
      'href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname',
      'search', 'searchParams', 'hash',
    ],
  });
  return { __proto__: null, URL, URLSearchParams: interfaceObject(library.URLSearchParams) };
});
