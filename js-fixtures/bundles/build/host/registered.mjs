/** The modules that a script may require, with their methods. */
export const MODULES = {
  animation: ['transition'],
  clipboard: ['setString', 'getString'],
  dom: ['scrollToElement', 'getComponentRect', 'addRule'],
  globalEvent: ['addEventListener', 'removeEventListener'],
  modal: ['toast', 'alert', 'confirm', 'prompt'],
  navigator: ['push', 'pop', 'close'],
  picker: ['pick', 'pickDate', 'pickTime'],
  storage: ['setItem', 'getItem', 'removeItem', 'length', 'getAllKeys'],
  stream: ['fetch'],
  timer: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'],
  webSocket: ['WebSocket', 'send', 'close', 'onopen', 'onmessage', 'onerror', 'onclose'],
};

const TYPED_IN = ['focus', 'blur', 'setSelectionRange', 'getSelectionRange'];

export const COMPONENTS = [
  'div', 'text', 'image', 'scroller', 'switch', 'slider', 'indicator', 'a', 'web', 'video',
  { type: 'list', append: 'tree' },
  { type: 'cell', append: 'tree' },
  { type: 'input', methods: TYPED_IN },
  { type: 'textarea', methods: TYPED_IN },
];
