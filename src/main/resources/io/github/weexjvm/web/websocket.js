// WebSocket: https://websockets.spec.whatwg.org/#the-websocket-interface
//
// This file adds the class: its states, conversions and exceptions. The host has the connection:
//   connect(url, protocols, headers, events)
//     starts to connect and gives { href(), origin(), sendText(text), sendBinary(buffer, offset,
//     length), close(code, reason), bufferedAmount() }; a send says whether it was taken, and both
//     count what was not; throws a SyntaxError. Later it calls the events, each in a task:
//     [opened(protocol), closing(), text(data, time), binary(arrayBuffer, time), failed(),
//     closed(code, reason, wasClean)], where time is in milliseconds, as now() has it
(function (primordials, need, host) {
  'use strict';

  const { ReflectDefineProperty: defineProperty, StringPrototypeSlice: slice } = primordials;
  const {
    bytesOf, interfaceObject, requireArguments, toClampedUnsignedShort, toDOMString, toUSVString,
  } = need('webidl');
  const { HOSTS, fireDerived } = need('event');
  const { EventTarget, EventTargetClass, defineHandlers, fire, listsOf } = need('event-target');
  const { MESSAGE, messagesFrom } = need('message-event');
  const { domException } = need('dom-exception');
  const { toSocketOptions, withoutNew } = need('leniency');
  const { connect, now, utf8Size } = host;

  const CONNECTING = 0;
  const OPEN = 1;
  const CLOSING = 2;
  const CLOSED = 3;

  const NO_STATUS = 1005;
  const MAX_REASON_BYTES = 123;

  class WebSocket extends EventTargetClass {
    #readyState = CONNECTING;
    #binaryType = 'blob';
    #protocol = '';
    #url;
    #messages; // What they have in common.

    // The connection's verbs, out of the host's object once and for all.
    #sendText;
    #sendBinary;
    #close;
    #bufferedAmount;

    constructor(url, protocols = undefined) {
      requireArguments(arguments.length, 1, 'WebSocket');
      const address = toUSVString(url, 'WebSocket: the URL');
      const options = toSocketOptions(protocols);
      super();
      const { href, origin, sendText, sendBinary, close, bufferedAmount } =
        connect(address, options.protocols, options.headers, this.#events());
      this.#url = href();
      this.#messages = messagesFrom(origin());
      this.#sendText = sendText;
      this.#sendBinary = sendBinary;
      this.#close = close;
      this.#bufferedAmount = bufferedAmount;
    }

    get url() {
      return this.#url;
    }

    get readyState() {
      return this.#readyState;
    }

    get bufferedAmount() {
      return this.#bufferedAmount();
    }

    get extensions() {
      this.#protocol; // The brand check: no extension is ever offered.
      return '';
    }

    get protocol() {
      return this.#protocol;
    }

    get binaryType() {
      return this.#binaryType;
    }

    set binaryType(value) {
      const type = toDOMString(value, 'WebSocket.binaryType');
      if (type === 'blob' || type === 'arraybuffer') {
        this.#binaryType = type;
      } else {
        this.#binaryType; // The brand check.
      }
    }

    // https://websockets.spec.whatwg.org/#dom-websocket-close
    close(code = undefined, reason = undefined) {
      const state = this.#readyState;
      const status = code === undefined
        ? undefined : toClampedUnsignedShort(code, 'WebSocket.close: the code');
      const text = reason === undefined ? '' : toUSVString(reason, 'WebSocket.close: the reason');
      if (status !== undefined) { // step 1
        checkCode(status, code);
      }
      checkReason(text); // step 2
      if (state === CONNECTING || state === OPEN) { // step 3
        this.#readyState = CLOSING;
        this.#close(status ?? (text === '' ? NO_STATUS : 1000), text);
      }
    }

    // https://websockets.spec.whatwg.org/#dom-websocket-send
    send(...args) { // An `arguments` object would cost twice as much as everything else here.
      const state = this.#readyState;
      const message = args.length > 0 && typeof args[0] === 'string' ? args[0] : toMessage(args);
      if (state === CONNECTING) { // step 1
        throw domException('InvalidStateError',
          'WebSocket.send: the connection is not open yet: wait for the open event');
      }
      const taken = typeof message === 'string'
        ? this.#sendText(message)
        : this.#sendBinary(message.buffer, message.offset, message.length);
      if (!taken && state === OPEN) { // The buffer is full.
        this.#readyState = CLOSING;
      }
    }

    // ---- Events ----

    #events() {
      const lists = listsOf(this);
      return [
        (protocol) => this.#opened(protocol),
        () => {
          this.#readyState = CLOSING;
        },
        (data, time) => {
          const { message } = lists;
          fireDerived(this, message, 'message', HOSTS, time, MESSAGE, data, this.#messages);
        },
        (buffer, time) => {
          const data = this.#binaryType === 'blob' ? need('blob').createBlob(buffer) : buffer;
          const { message } = lists;
          fireDerived(this, message, 'message', HOSTS, time, MESSAGE, data, this.#messages);
        },
        () => this.#failed(),
        (code, reason, wasClean) => this.#closed(code, reason, wasClean),
      ];
    }

    // https://websockets.spec.whatwg.org/#feedback-from-the-protocol
    #opened(protocol) {
      this.#readyState = OPEN; // step 1
      this.#protocol = protocol; // step 3
      fire(this, 'open'); // step 5
    }

    #failed() {
      this.#readyState = CLOSED; // step 1
      fire(this, 'error'); // step 2
    }

    #closed(code, reason, wasClean) {
      this.#readyState = CLOSED;
      const { CLOSE } = need('close-event');
      const own = { __proto__: null, code, reason, wasClean };
      fireDerived(this, listsOf(this).close, 'close', HOSTS, now(), CLOSE, null, own); // step 3
    }

    static {
      defineHandlers(WebSocket, ['open', 'error', 'close', 'message'], (value) => {
        value.#readyState;
      });
    }
  }

  // ---- Arguments ----

  // (BufferSource or Blob or USVString). Of a string the encoder replaces lone surrogates.
  function toMessage(args) {
    requireArguments(args.length, 1, 'WebSocket.send');
    const data = args[0];
    return bytesOf(data, 'WebSocket.send: the message') ?? bytesOfBlob(data) ??
      toUSVString(data, 'WebSocket.send: the message');
  }

  function bytesOfBlob(data) {
    return typeof data === 'object' && data !== null ? need('blob').bytesOfBlob(data) : null;
  }

  // https://websockets.spec.whatwg.org/#validate-close-code-and-reason
  function checkCode(status, code) {
    if (status !== 1000 && (status < 3000 || status > 4999)) {
      const rule = status > 1000 && status < 3000 ? 'is reserved' : 'is not a close code';
      throw domException('InvalidAccessError',
        `WebSocket.close: the code ${shown(code, status)} ${rule}: use 1000 or 3000 to 4999`);
    }
  }

  function checkReason(reason) {
    const bytes = reason === '' ? 0 : utf8Size(reason);
    if (bytes > MAX_REASON_BYTES) {
      throw domException('SyntaxError',
        `WebSocket.close: the reason is ${bytes} bytes long in UTF-8: at most 123 are allowed`);
    }
  }

  // As it was given, if that can be told: NaN and 0.4 both became 0.
  function shown(code, status) {
    if (typeof code === 'string') {
      return `'${slice(code, 0, 40)}'`;
    }
    return typeof code === 'number' ? code : status;
  }

  defineProperty(WebSocket.prototype.send, 'length', { __proto__: null, value: 1 });

  const constants = { __proto__: null, CONNECTING, OPEN, CLOSING, CLOSED };
  const exposed = interfaceObject(WebSocket, {
    __proto__: null,
    parent: EventTarget,
    constants,
    constructs: withoutNew(WebSocket),
    shows: ['url', 'readyState', 'protocol', 'binaryType'],
  });

  return { __proto__: null, WebSocket: exposed };
});
