// The listeners of an event target: https://dom.spec.whatwg.org/#concept-event-listener
//
// This file adds the list of those for one type. A dispatch goes along it up to the last one's
// number, so that it meets none that is added meanwhile, and passes over those that are removed.
(function () {
  'use strict';

  // What a listener is, all in one number, since a dispatch asks for all of it.
  const CAPTURE = 1;
  const ONCE = 2;
  const PASSIVE = 4;
  const HANDLER = 8;
  const REMOVED = 16;

  // Fields are declared, here and below, so that no setter of Object.prototype's is asked.
  class Listener {
    callback;
    kinds;
    process; // Runs the callback of a special event handler; else null.
    number = 0; // Its place in the order of all additions to the list.
    next = null; // Kept by a removed one too, for a dispatch that stands on it.
    #list;

    constructor(list, callback, kinds, process) {
      this.callback = callback;
      this.kinds = kinds;
      this.process = process;
      this.#list = list;
      list.add(this);
    }

    // https://dom.spec.whatwg.org/#remove-an-event-listener
    remove() {
      if (!(this.kinds & REMOVED)) {
        this.kinds |= REMOVED;
        this.#list.remove(this);
      }
    }
  }

  class ListenerList {
    first = null;
    lastNumber = 0;
    captures = 0;
    only = null; // The listener, if there is one and it is called like any function.
    #last = null;

    add(listener) {
      listener.number = ++this.lastNumber;
      this.captures += listener.kinds & CAPTURE;
      if (this.first === null) {
        this.first = listener;
      } else {
        this.#last.next = listener;
      }
      this.#last = listener;
      this.#note();
    }

    remove(listener) {
      this.captures -= listener.kinds & CAPTURE;
      let before = null;
      for (let at = this.first; at !== listener; at = at.next) {
        before = at;
      }
      if (before === null) {
        this.first = listener.next;
      } else {
        before.next = listener.next;
      }
      if (this.#last === listener) {
        this.#last = before;
      }
      this.#note();
    }

    #note() {
      const { first } = this;
      const isPlain = first !== null && first.next === null && first.process === null &&
        (first.kinds === 0 || first.kinds === HANDLER);
      this.only = isPlain ? first : null;
    }

    // What addEventListener was given.
    find(callback, capture) {
      for (let at = this.first; at !== null; at = at.next) {
        if (at.callback === callback && (at.kinds & (CAPTURE | HANDLER)) === capture) {
          return at;
        }
      }
      return undefined;
    }
  }

  return {
    __proto__: null, CAPTURE, HANDLER, ONCE, PASSIVE, REMOVED, Listener, ListenerList,
  };
});
