// What core-js takes for the global object: it looks its classes up here, would install things
// here, and finds nothing that is left of a browser or of Node.
const { DOMException } = need('dom-exception');

module.exports = {
  ...primordials,
  DOMException,
  get File() {
    return need('blob').File;
  },
  get Float16Array() {
    return need('float16').Float16Array;
  },
};
