// What Java hands to scripts as objects of the web's interfaces: there is no standard for that.
//
// This file makes them. Their members come as keys and values in turn:
//   Event          type
//   MessageEvent   type, data, origin
//   CloseEvent     type, code, reason, wasClean
//   Blob           bytes, an ArrayBuffer that nobody else has
(function (primordials, need) {
  'use strict';

  const makers = {
    __proto__: null,

    Event({ type }) {
      const { EVENT, hostEvent } = need('event');
      return hostEvent(type, EVENT, null, null);
    },

    MessageEvent({ type, data, origin }) {
      const { MESSAGE, messagesFrom } = need('message-event');
      return need('event').hostEvent(type, MESSAGE, data, messagesFrom(origin));
    },

    CloseEvent({ type, code, reason, wasClean }) {
      const own = { __proto__: null, code, reason, wasClean };
      return need('event').hostEvent(type, need('close-event').CLOSE, null, own);
    },

    Blob({ bytes }) {
      return need('blob').createBlob(bytes);
    },
  };

  return {
    __proto__: null,

    make(name, members) {
      const given = { __proto__: null };
      for (let i = 0; i < members.length; i += 2) {
        given[members[i]] = members[i + 1];
      }
      return makers[name](given);
    },
  };
});
