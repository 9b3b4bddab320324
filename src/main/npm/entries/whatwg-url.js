// URL and URLSearchParams of https://url.spec.whatwg.org/.
import { URL, URLSearchParams } from 'whatwg-url/webidl2js-wrapper.js';

// The wrappers ask for a global object to take built-ins from and to define their classes on.
const standIn = { Array, Number, Object, String, TypeError };
for (const wrapper of [URL, URLSearchParams]) {
  wrapper.install(standIn, ['Worker']); // A Window would get a webkitURL too.
}

// The bundler may have renamed it.
function named(name) {
  return Object.defineProperty(standIn[name], 'name', { value: name, configurable: true });
}

export default { __proto__: null, URL: named('URL'), URLSearchParams: named('URLSearchParams') };
