// URL and URLSearchParams: https://url.spec.whatwg.org/#api
//
// The library whatwg-url parses and serialises, with the same conversions and errors as a browser
// has. This file adds the interface objects that scripts see, and how a console shows them.
(function (primordials, need) {
  'use strict';

  const { ReflectApply: apply, ReflectDefineProperty: defineProperty, SymbolInspect } = primordials;
  const { interfaceObject } = need('webidl');
  const library = need('lib/whatwg-url');

  const LINE_LENGTH = 80;
  const { prototype } = library.URLSearchParams;
  const { forEach } = prototype;

  // Not of the standard: as Node's console shows it.
  function inspectParameters(depth, options, inspect) {
    if (depth < 0) {
      return '[Object]';
    }
    let inOne = '';
    let inMany = '';
    apply(forEach, this, [(value, key) => {
      const shown = `${inspect(key, options)} => ${inspect(value, options)}`;
      inOne += `${inOne === '' ? '' : ', '}${shown}`;
      inMany += `${inMany === '' ? '' : ',\n  '}${shown}`;
    }]);
    if (inOne === '') {
      return 'URLSearchParams {}';
    }
    return inOne.length > LINE_LENGTH
      ? `URLSearchParams {\n  ${inMany} }` : `URLSearchParams { ${inOne} }`;
  }

  defineProperty(prototype, SymbolInspect, {
    __proto__: null, value: inspectParameters, writable: true, configurable: true,
  });

  return {
    __proto__: null,
    URL: interfaceObject(library.URL, {
      __proto__: null,
      shows: [
        'href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port',
        'pathname', 'search', 'searchParams', 'hash',
      ],
    }),
    URLSearchParams: interfaceObject(library.URLSearchParams),
  };
});
