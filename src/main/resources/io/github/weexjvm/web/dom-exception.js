// DOMException: https://webidl.spec.whatwg.org/#idl-DOMException
//
// This file adds the class, with a stack as an Error has one: the object is made by Error itself,
// since nothing else gets a stack, and our private fields are put on it.
(function (primordials, need) {
  'use strict';

  const {
    Error: ErrorClass, ErrorPrototype,
    ObjectSetPrototypeOf: setPrototypeOf,
    ReflectDefineProperty: defineProperty, ReflectDeleteProperty: deleteProperty,
    StringPrototypeIndexOf: indexOf, StringPrototypeSlice: slice,
  } = primordials;
  const { interfaceObject, toDOMString } = need('webidl');

  // https://webidl.spec.whatwg.org/#dfn-error-names-table
  const codes = {
    __proto__: null,
    IndexSizeError: 1, HierarchyRequestError: 3, WrongDocumentError: 4, InvalidCharacterError: 5,
    NoModificationAllowedError: 7, NotFoundError: 8, NotSupportedError: 9, InUseAttributeError: 10,
    InvalidStateError: 11, SyntaxError: 12, InvalidModificationError: 13, NamespaceError: 14,
    InvalidAccessError: 15, TypeMismatchError: 17, SecurityError: 18, NetworkError: 19,
    AbortError: 20, URLMismatchError: 21, QuotaExceededError: 22, TimeoutError: 23,
    InvalidNodeTypeError: 24, DataCloneError: 25,
  };
  const constants = {
    __proto__: null,
    INDEX_SIZE_ERR: 1, DOMSTRING_SIZE_ERR: 2, HIERARCHY_REQUEST_ERR: 3, WRONG_DOCUMENT_ERR: 4,
    INVALID_CHARACTER_ERR: 5, NO_DATA_ALLOWED_ERR: 6, NO_MODIFICATION_ALLOWED_ERR: 7,
    NOT_FOUND_ERR: 8, NOT_SUPPORTED_ERR: 9, INUSE_ATTRIBUTE_ERR: 10, INVALID_STATE_ERR: 11,
    SYNTAX_ERR: 12, INVALID_MODIFICATION_ERR: 13, NAMESPACE_ERR: 14, INVALID_ACCESS_ERR: 15,
    VALIDATION_ERR: 16, TYPE_MISMATCH_ERR: 17, SECURITY_ERR: 18, NETWORK_ERR: 19, ABORT_ERR: 20,
    URL_MISMATCH_ERR: 21, QUOTA_EXCEEDED_ERR: 22, TIMEOUT_ERR: 23, INVALID_NODE_TYPE_ERR: 24,
    DATA_CLONE_ERR: 25,
  };

  // What extends it puts its fields on the object that its constructor gives to super().
  function Given(object) {
    return object;
  }

  class DOMException extends Given {
    #message;
    #name;

    constructor(message = '', name = 'Error') {
      const text = toDOMString(message, 'DOMException: the message');
      const called = toDOMString(name, 'DOMException: the name');
      const error = new ErrorClass(''); // Its stack would ask for an inherited message.
      entitle(error, text === '' ? called : `${called}: ${text}`);
      deleteProperty(error, 'message');
      super(setPrototypeOf(error, new.target.prototype));
      this.#message = text;
      this.#name = called;
    }

    get name() {
      return this.#name;
    }

    get message() {
      return this.#message;
    }

    get code() {
      return codes[this.#name] ?? 0;
    }
  }
  setPrototypeOf(DOMException.prototype, ErrorPrototype);

  // A stack begins with the name and the message.
  function entitle(error, title) {
    const { stack } = error;
    if (typeof stack === 'string') {
      const end = indexOf(stack, '\n');
      defineProperty(error, 'stack', {
        __proto__: null, value: end === -1 ? title : title + slice(stack, end),
        writable: true, enumerable: false, configurable: true,
      });
    }
  }

  return {
    __proto__: null,
    DOMException: interfaceObject(DOMException, { __proto__: null, constants }),
    // To be thrown by whoever asks for it.
    domException: (name, message) => new DOMException(message, name),
  };
});
