(function (primordials, need, host) { 'use strict'; return { __proto__: null, bytesOfBlob: () => null, createBlob: (b) => b }; });
