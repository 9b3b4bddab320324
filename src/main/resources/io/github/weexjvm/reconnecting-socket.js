// ReconnectingSocket: a connection that comes back when it is lost, over the Weex module webSocket or
// the class WebSocket. docs/RECONNECTING.md describes it.
//
// This file is complete and has no dependencies: copy it into an app, or have `weex run` load it by
// `--with reconnecting-socket`. It is ECMAScript 5, for the engines of old phones. As a script it
// defines a global; a bundler takes it for a CommonJS module.
var ReconnectingSocket = (function () {
  'use strict';

  var CONNECTING = 'connecting'; // An attempt is under way.
  var OPEN = 'open';
  var WAITING = 'waiting'; // For the time of the next attempt.
  var CLOSING = 'closing'; // close() was called while it was open.
  var CLOSED = 'closed'; // For good.

  var NO_STATUS = 1005;
  var ABNORMAL = 1006;
  var POLICY_VIOLATION = 1008;

  var DEFAULTS = {
    socket: undefined, // The module, or the class; whichever there is if not given.
    protocol: '', // One, or an array.
    binaryType: 'arraybuffer', // Of the class.
    baseDelay: 1000, // Milliseconds, as are all times here.
    factor: 2,
    maxDelay: 30000,
    maxAttempts: Infinity,
    stableAfter: 5000,
    connectTimeout: 15000,
    maxQueued: 1000, // Messages.
    maxQueuedSize: 1048576, // Characters of texts and bytes of binary messages.
    random: function () {
      return Math.random();
    },
    keyOf: function () {
      return undefined;
    },
    shouldReconnect: isWorthAnotherAttempt,
  };

  // The server means it, or whoever runs weex-jvm with a target policy.
  function isWorthAnotherAttempt(end) {
    return end.code !== POLICY_VIOLATION && !(end.code >= 4000 && end.code <= 4999) &&
      !/connecting to .* is not allowed: /.test(end.error);
  }

  // ---- Options ----

  function settle(options) {
    var settings = {};
    var name;
    for (name in DEFAULTS) {
      settings[name] = DEFAULTS[name];
    }
    for (name in options || {}) {
      if (!(name in DEFAULTS)) {
        throw new TypeError('ReconnectingSocket: there is no option ' + name + '; there are ' +
          Object.keys(DEFAULTS).join(', '));
      }
      if (options[name] !== undefined) {
        settings[name] = checked(name, options[name]);
      }
    }
    return settings;
  }

  function checked(name, value) {
    var expected = typeof DEFAULTS[name];
    if (expected === 'function' && typeof value !== 'function') {
      throw new TypeError('ReconnectingSocket: the option ' + name + ' must be a function');
    }
    if (expected === 'number' && !(typeof value === 'number' && value >= 0)) {
      throw new TypeError(
        'ReconnectingSocket: the option ' + name + ' must be a number from 0 on, not ' + value);
    }
    return value;
  }

  // Full jitter: anything up to a limit that grows with the attempts, so that the clients of a
  // server that comes back do not all come back at once.
  function delayBefore(attempt, settings) {
    var most = Math.min(settings.maxDelay, settings.baseDelay * Math.pow(settings.factor, attempt - 1));
    return Math.floor(settings.random() * most);
  }

  // ---- One connection ----
  // Both give {isOpen(), send(data), close(code, reason)}; `hears` is told of what happens to it.

  function overClass(WebSocketClass, url, settings, hears) {
    var socket = settings.protocol.length === 0
      ? new WebSocketClass(url) : new WebSocketClass(url, settings.protocol);
    socket.binaryType = settings.binaryType;
    socket.onopen = hears.opened;
    socket.onmessage = hears.message;
    socket.onerror = hears.failed;
    socket.onclose = hears.ended;
    return {
      isOpen: function () {
        return socket.readyState === 1;
      },
      send: function (data) {
        socket.send(data);
      },
      close: function (code, reason) {
        if (code === undefined) {
          socket.close();
        } else {
          socket.close(code, reason);
        }
      },
    };
  }

  // The module has one connection, and on Android and the web the handlers are the connection's:
  // they are set anew after each WebSocket().
  function overModule(module, url, settings, hears) {
    if (!/^(wss?|https?):\/\/[^\/]/i.test(url)) { // The phones would say nothing at all.
      throw new SyntaxError('ReconnectingSocket: "' + url + '" is no WebSocket URL, such as ' +
        'wss://example.org/chat');
    }
    module.WebSocket(url, [].concat(settings.protocol).join(','));
    bind(module, 'onopen', hears.opened);
    bind(module, 'onmessage', hears.message);
    bind(module, 'onerror', hears.failed);
    bind(module, 'onclose', hears.ended);
    return {
      isOpen: function () {
        return true; // It does not say.
      },
      send: function (data) {
        module.send(data);
      },
      close: function (code, reason) {
        if (code === undefined) {
          module.close();
        } else {
          module.close(String(code), reason); // iOS takes a code for one only as a string.
        }
      },
    };
  }

  // In browsers handlers are assigned, on phones they are passed.
  function bind(module, name, handler) {
    if (typeof WXEnvironment === 'object' && WXEnvironment.platform === 'Web') {
      module[name] = handler;
    } else {
      module[name](handler);
    }
  }

  function connectorOf(settings) {
    var socket = settings.socket;
    if (socket === undefined && typeof weex === 'object') {
      socket = weex.requireModule('webSocket');
    }
    if (!socket && typeof WebSocket === 'function') {
      socket = WebSocket;
    }
    if (!socket) {
      throw new TypeError('ReconnectingSocket: there is neither weex nor a class WebSocket here: ' +
        'give one of them as the option socket');
    }
    var connect = typeof socket === 'function' ? overClass : overModule;
    return function (url, hears) {
      return connect(socket, url, settings, hears);
    };
  }

  // ---- Messages ----

  function isBuffer(data) {
    return Object.prototype.toString.call(data) === '[object ArrayBuffer]';
  }

  function sizeOf(data) {
    return typeof data === 'string' ? data.length : data.byteLength || data.size || 0;
  }

  // What waits must not change, and a view must not bring along the rest of its buffer.
  function copyOf(data) {
    var copy;
    if (typeof data === 'string' || !(isBuffer(data) || isBuffer(data.buffer))) {
      return data;
    }
    copy = new Uint8Array(data.byteLength);
    copy.set(isBuffer(data)
      ? new Uint8Array(data) : new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    return copy.buffer;
  }

  // Texts and bytes; whatever the platforms each make something else of is refused.
  function toMessage(data) {
    if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean') {
      return String(data);
    }
    if (data && (isBuffer(data) || isBuffer(data.buffer) || typeof data.size === 'number')) {
      return data;
    }
    throw new TypeError('ReconnectingSocket.send: the message must be a string or bytes, not ' +
      (data && typeof data === 'object' ? 'an object: use JSON.stringify() on it' : String(data)));
  }

  // Messages in the order in which they were given: first those that were sent and are kept until
  // they are acknowledged, then those that wait.
  function outbox(settings) {
    var entries = [];
    var size = 0;
    var sent = 0;

    function remove(index) {
      size -= entries.splice(index, 1)[0].size;
    }

    function indexOf(key) {
      var i = 0;
      while (i < entries.length && entries[i].key !== key) {
        i++;
      }
      return i;
    }

    return {
      count: function () {
        return entries.length;
      },
      messages: function () {
        return entries.map(function (entry) {
          return entry.data;
        });
      },
      add: function (data, key) {
        var added = sizeOf(data);
        if (entries.length >= settings.maxQueued || size + added > settings.maxQueuedSize) {
          return false;
        }
        entries.push({ data: copyOf(data), key: key, size: added });
        size += added;
        return true;
      },
      // Sends what waits, for as long as the line takes it.
      flush: function (line) {
        while (sent < entries.length && line.isOpen()) {
          line.send(entries[sent].data);
          if (entries[sent].key === undefined) {
            remove(sent);
          } else {
            sent++;
          }
        }
      },
      // What was sent and not acknowledged is to be sent again.
      rewind: function () {
        sent = 0;
      },
      acknowledge: function (key) {
        var index = indexOf(key);
        var found = index < entries.length;
        if (found) {
          remove(index);
          sent -= index < sent ? 1 : 0;
        }
        return found;
      },
      clear: function () {
        entries = [];
        size = 0;
        sent = 0;
      },
    };
  }

  // ---- The socket ----

  return function ReconnectingSocket(url, options) {
    var settings = settle(options);
    var connector = connectorOf(settings);
    var waiting = outbox(settings);
    var state = WAITING;
    var line = null; // The latest connection.
    var number = 0; // Of the latest connection; what others have to say comes too late.
    var attempts = 0; // To reconnect, since a connection was stable.
    var wasOpen = false; // Ever.
    var greeting = false; // While onopen runs.
    var timer; // Of the state: the attempt's end, the connection's stability, the next attempt.
    var socket;

    function enter(next) {
      clearTimeout(timer);
      state = next;
    }

    function isConnected() {
      return state === OPEN || state === CLOSING;
    }

    function emit(name, event) {
      if (typeof socket[name] === 'function') {
        socket[name](event);
      }
    }

    function ending(code, reason, wasClean, error) {
      return { type: 'close', code: code, reason: reason, wasClean: wasClean, error: error };
    }

    // ---- Connecting ----

    function connect() {
      number++;
      line = connector(typeof url === 'function' ? url() : url, listener(number));
      enter(CONNECTING);
      timer = setTimeout(timeOut, settings.connectTimeout);
    }

    function timeOut() {
      number++;
      closeQuietly();
      failed('no connection within ' + settings.connectTimeout + ' ms');
    }

    function reconnect() {
      try {
        connect();
      } catch (e) { // A URL that is none, or no URL to be had.
        enter(CLOSED);
        giveUp(ending(ABNORMAL, '', false, String((e && e.message) || e)));
      }
    }

    function closeQuietly() {
      try {
        line.close();
      } catch (e) {
        // It is given up either way.
      }
    }

    function listener(own) {
      function ifLatest(hear) {
        return function (event) {
          if (own === number) {
            hear(event || {});
          }
        };
      }
      return {
        opened: ifLatest(opened),
        message: ifLatest(function (event) {
          if (isConnected()) {
            emit('onmessage', event);
          }
        }),
        failed: ifLatest(function (event) {
          failed(typeof event.data === 'string' ? event.data : '');
        }),
        ended: ifLatest(ended),
      };
    }

    function opened() {
      var event = { type: 'open', reconnected: wasOpen };
      if (state === CLOSED) { // On Android it can't be given up before.
        closeQuietly();
      }
      if (state !== CONNECTING) {
        return;
      }
      enter(OPEN);
      timer = setTimeout(function () {
        attempts = 0;
      }, settings.stableAfter);
      wasOpen = true;
      greeting = true;
      try {
        emit('onopen', event);
      } finally {
        greeting = false;
        flush();
      }
    }

    // ---- Losing it ----

    // A close event follows, which knows more, but not on phones.
    function failed(error) {
      if (state === CONNECTING || isConnected()) {
        emit('onerror', { type: 'error', data: error });
      }
      if (state === CONNECTING || isConnected()) { // The handler may have closed it.
        lost(ending(ABNORMAL, '', false, error));
      }
    }

    function ended(event) {
      var end = ending(event.code || NO_STATUS, event.reason || '', !!event.wasClean, '');
      if (state === CONNECTING || isConnected()) {
        lost(end);
      } else if (state === WAITING && !settings.shouldReconnect(end)) {
        enter(CLOSED);
        giveUp(end);
      }
    }

    function lost(end) {
      var before = state;
      var again = before !== CLOSING && attempts < settings.maxAttempts &&
        settings.shouldReconnect(end);
      var delay;
      waiting.rewind();
      enter(again ? WAITING : CLOSED);
      if (again) {
        attempts++;
        delay = delayBefore(attempts, settings);
        timer = setTimeout(reconnect, delay);
      }
      if (before !== CONNECTING) {
        emit('onclose', end);
      }
      if (!again && before !== CLOSING) {
        giveUp(end);
      } else if (state === WAITING) { // Unless onclose changed its mind.
        emit('onreconnecting', { type: 'reconnecting', attempt: attempts, delay: delay });
      }
    }

    function giveUp(end) {
      var message = 'gave up on the connection: ' + whyItEnded(end);
      var unsent = takeUnsent();
      if (typeof socket.ongiveup === 'function') {
        socket.ongiveup({
          type: 'giveup', code: end.code, reason: end.reason, message: message, unsent: unsent,
        });
      } else if (typeof console === 'object') {
        console.warn('ReconnectingSocket ' + message);
      }
    }

    function whyItEnded(end) {
      var what = end.error || 'it ended with code ' + end.code +
        (end.reason ? ' "' + end.reason + '"' : '');
      return attempts < settings.maxAttempts || attempts === 0
        ? what : what + ' (attempt ' + attempts + ' of ' + settings.maxAttempts + ')';
    }

    // ---- Messages ----

    // What onopen sends goes ahead of what waits, unless it is to be acknowledged.
    function send(data) {
      var message = toMessage(data);
      var key = settings.keyOf(data);
      if (state === CLOSED || state === CLOSING) {
        return false;
      }
      if (key === undefined && state === OPEN && line.isOpen()) {
        line.send(message);
        return true;
      }
      if (!waiting.add(message, key)) {
        full();
        return false;
      }
      flush();
      return true;
    }

    function flush() {
      if (state === OPEN && !greeting) {
        waiting.flush(line);
      }
    }

    function full() {
      var message = 'the queue is full, with ' + waiting.count() + ' of at most ' +
        settings.maxQueued + ' messages in it: see maxQueued and maxQueuedSize';
      if (typeof socket.onfull === 'function') {
        socket.onfull({ type: 'full', queued: waiting.count(), message: message });
      } else if (typeof console === 'object') {
        console.warn('ReconnectingSocket.send: ' + message);
      }
    }

    function takeUnsent() {
      var unsent = waiting.messages();
      waiting.clear();
      return unsent;
    }

    function close(code, reason) {
      if (code !== undefined && code !== 1000 && !(code >= 3000 && code <= 4999)) {
        throw new RangeError('ReconnectingSocket.close: the code ' + code +
          ' is not for programs: use 1000 or 3000 to 4999');
      }
      if (state === OPEN) {
        line.close(code, reason || '');
        enter(CLOSING);
      } else if (state === CONNECTING) {
        enter(CLOSED);
        closeQuietly();
      } else if (state === WAITING) {
        enter(CLOSED);
      }
      return takeUnsent();
    }

    socket = {
      onopen: null,
      onmessage: null,
      onerror: null,
      onclose: null,
      onreconnecting: null,
      ongiveup: null,
      onfull: null,
      send: send,
      acknowledge: waiting.acknowledge,
      close: close,
      retryNow: function () {
        if (state === WAITING) {
          reconnect();
        }
      },
      get state() {
        return state;
      },
      get queued() {
        return waiting.count();
      },
    };
    connect();
    return socket;
  };
})();

if (typeof module === 'object' && module && module.exports) {
  module.exports = ReconnectingSocket;
}
