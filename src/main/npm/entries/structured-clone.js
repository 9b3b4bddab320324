// structuredClone of https://html.spec.whatwg.org/multipage/structured-data.html, for a value and
// the option `transfer`, an array of objects.
import 'core-js-pure/modules/web.structured-clone.js';
import { structuredClone } from 'core-js-pure/internals/path.js';

export default { __proto__: null, structuredClone };
