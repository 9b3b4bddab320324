// https://url.spec.whatwg.org/#url-parsing and https://websockets.spec.whatwg.org/#dom-websocket-websocket
//
// Writes urls.tsv, the cases of WebSocketUrlTest, with Node's URL class as an implementation that is not ours:
//   node urls.mjs > urls.tsv
// Run by hand; no test needs Node. On top of URL this file adds the rules of the WebSocket constructor: only ws, wss,
// http and https, the latter two mapped, and no fragment. Where Node is behind the standard a case says by itself what
// is right (standard) and why; that column then also says what Node answers.

const BASE = 'ws://user:pw@base.example:8080/dir/file?q=1';
const label63 = 'a'.repeat(63);

const standard = (input, href, why) => ({ input, standard: href, why });
const CARET = 'the path percent-encode set holds ^';
const ASCII_ONLY = 'the domain parser only lowercases an ASCII domain';
const BIDI = 'CheckBidi';

const cases = [
  // Schemes
  'ws://example.com/', 'wss://example.com/', 'http://example.com/', 'https://example.com/', 'WS://example.com/',
  'WsS://example.com/', 'HTTPS://example.com:443/', 'ftp://example.com/', 'file:///x', 'about:blank', 'data:,x',
  'mailto:a@b', 'localhost:8080', 'javascript:0', 'blob:ws://h/', 'ws', 'ws:', 'wss:', 'ws:/', 'ws://',
  'ws:///', 'w s://h/',
  '1ws://h/', '://h/', ':', '', ' ', '+ws://h', 'ws+x://h/', 'ws-://h', 'ws.://h', 'wsx://h', 'w\ts://h/',
  'ẃs://h/',
  'unix:/tmp/s', 'chat', '/chat', '//h/chat', '?q', '#f', '.', '..', '\u0000', '\ufeffws://h/',

  // Stripping
  '  ws://h/  ', '\u0000\u001fws://h/\u001f\u0000', 'ws://h/\u007f', '\u00a0ws://h/', 'ws://h/\u00a0',
  '\tws://h/\n',
  'w\ns\r:\t//h\n/p\ta\rth?q\nr', 'ws:\n//h', 'ws:/\t/h', 'ws://ex\tam\nple.com/', 'ws://h:8\t0\n8\r0/',
  'ws://h/ \t \n', 'ws://h/a b ',

  // Slashes
  'ws:h', 'ws:/h', 'ws:///h', 'ws:////h/x', 'ws:\\\\h\\p', 'ws:\\h', 'ws:/\\h', 'ws:\\/h/', 'ws://\\//\\h/p',
  'ws://h\\p\\q',
  'ws://h\\?q', 'ws://h\\@x', 'ws://h/a\\b?c\\d', 'ws:?q', 'ws://?q', 'ws://#', 'ws:h:81', 'ws://h//a',
  'ws://h///',
  'ws://h\\\\a', 'http:h', 'https:/h',

  // Fragments
  'ws://h/#', 'ws://h/#f', 'ws://h#f', 'ws://h/?q#f', 'ws://h/?#', 'ws://h/p#a#b', 'ws://h/%23',
  'ws://h/?%23', 'ws://h:70000/#',

  // Userinfo
  'ws://u@h/', 'ws://u:@h/', 'ws://:p@h/', 'ws://u:p@h/', 'ws://:@h/', 'ws://@h/', 'ws://u:p:q@h/',
  'ws://u@v@h/',
  'ws://u:p@q@h/', 'ws://@@h/', 'ws://::@h', 'ws://u@/', 'ws://@', 'ws://u:p@', 'ws://u:p@:80/', 'ws://u@@/',
  'ws://u/x@h/', 'ws://u?x@h/',
  'ws://u#x@h/', 'ws://a b:c d@h/', 'ws://é:ß@h/', 'ws://%41%zz:%@h/', 'ws://[:]@h/',
  "ws://!$&'()*+,;=-._~:x@h/",
  'ws://"<>^`{|}@h/', 'ws://u;v=w:p;v=w@h/', 'ws://\ud800:\udc00@h/', 'ws://😀@h/', 'ws://u%40v@h/',
  'http://u:p@h:443/', 'ws://u:%3A@h/',

  // Hosts: names
  'ws://EXAMPLE.com', 'ws://Ex%41mple.com/', 'ws://%65%78/', 'ws://h.', 'ws://h..', 'ws://.', 'ws://..',
  'ws://.h', 'ws://a..b',
  'ws://a_b', 'ws://-a-', 'ws://a--b/', 'ws://ab--c/', "ws://!$&'()*+,;=~/", 'ws://"/', 'ws://`/', 'ws://{}/',
  'ws://a b/', 'ws://a%20b/', 'ws://a<b/', 'ws://a>b/',
  'ws://a^b/', 'ws://a|b/', 'ws://a[b/', 'ws://a]b/', 'ws://a%b/', 'ws://a%2/', 'ws://a%zz/', 'ws://a%25b/',
  'ws://a%00b/', 'ws://a\u0000b/', 'ws://a\u0001b/',
  'ws://a\u001fb/', 'ws://a\u007fb/', 'ws://a%7fb/', 'ws://a%2fb/', 'ws://a%3ab/', 'ws://a%40b/',
  'ws://a%3fb/', 'ws://a%23b/', 'ws://a%5bb/', 'ws://a%5cb/', 'ws://a%09b/', 'ws://a%2eb/',
  'ws://%/', 'ws://%00/', 'ws://%80/', 'ws://%ff%fe/', 'ws://%c3%28/', 'ws://%ed%a0%80/',
  'ws://%f0%9f%98%80/', 'ws://\ud800/', 'ws://a\udc00b/', 'ws://\ufffd/', 'ws://%ef%bf%bd/',
  `ws://${label63}a/`, `ws://${(label63 + '.').repeat(5)}x/`, 'ws://localhost', 'ws://h%C3%A9/',

  // Hosts: international names
  'ws://faß.de/', 'ws://bücher.example/', 'ws://BÜCHER.example/', 'ws://b%C3%BCcher.example/',
  'ws://bu\u0308cher.example/', 'ws://☕.example/',
  'ws://😀.example/', 'ws://例え.テスト/', 'ws://例え。テスト/', 'ws://a．b/', 'ws://a｡b/', 'ws://Ｅｘａｍｐｌｅ.com/',
  'ws://ΣΊΣΥΦΟΣ.gr/', 'ws://βόλος.com/', 'ws://ı.example/', 'ws://İ.example/',
  'ws://\u212a.example/', 'ws://ſ.example/', 'ws://℀.example/', 'ws://a\u00adb/', 'ws://\u00ad/', 'ws://%C2%AD/',
  'ws://\u200b/', 'ws://\u2060a/', 'ws://\ufeff/', 'ws://a\u200db/', 'ws://a\u200cb/',
  'ws://\u0915\u094d\u200d\u0937/',
  'ws://\u0915\u094d\u200c\u0937/', 'ws://نامه\u200cای.com/', 'ws://\u0301a/', 'ws://א/', 'ws://א.com/',
  'ws://אa/', 'ws://א1/', 'ws://ي.1/', 'ws://xn--a.ß/', 'ws://xn--zca.ß/', 'ws://ab--c.ß/',
  'ws://-.ß/', 'ws://ß-/', 'ws://ß../', 'ws://.ß/', 'ws://a..ß/',
  `ws://${label63}ß/`, `ws://${(label63 + '.').repeat(4)}ß/`, 'ws://xn--zca/', 'ws://XN--ZCA/',
  'ws://xn--fa-hia.de/', 'ws://xn--tešla/', 'ws://≠/', 'ws://≮/', 'ws://％34/', 'ws://％００.com/', 'ws://a：b/',
  'ws://a／b/', 'ws://ａ？b/', 'ws://a@ｂ/', 'ws://［::1］/', 'ws://\ufdd0/', 'ws://\ue000/',
  'ws://\u{10ffff}/', 'ws://\u1680/', 'ws://\u3000/', 'ws://a\u2028b/',
  standard('ws://xn--/', 'ws://xn--/', ASCII_ONLY), standard('ws://xn--a/', 'ws://xn--a/', ASCII_ONLY),
  standard('wss://XN--A.example:1/p', 'wss://xn--a.example:1/p', ASCII_ONLY),
  standard('ws://xn--8i7caa/', 'ws://xn--8i7caa/', ASCII_ONLY), standard('ws://xn--1ug.example/',
  'ws://xn--1ug.example/', ASCII_ONLY), standard('ws://%78n--a/', 'ws://xn--a/', ASCII_ONLY),
  standard('ws://xn--zn7c.com/', 'ws://xn--zn7c.com/', ASCII_ONLY), standard('ws://xn--a%20/', 'failure',
  'a space is a forbidden domain code point'), standard('ws://xn--a.1/', 'failure', 'it ends in a number'),
  standard('ws://zcaא/', 'failure', BIDI), standard('ws://١/', 'failure', BIDI), standard('ws://aع.com/',
  'failure', BIDI),
  standard('ws://1.א/', 'failure', 'CheckBidi concerns every label of a Bidi domain name'),
  standard('ws://FAẞ.de/', 'ws://xn--fa-hia.de/', 'UTS #46 maps U+1E9E to U+00DF'),
  standard('ws://\u{2f868}/', 'ws://xn--snl/', 'UTS #46 maps U+2F868 to U+36FC'),
  standard('ws://xn--ﬀ-/', 'failure', 'the Punycode of a label must hold a code point that is not ASCII'),

  // Hosts: IPv4
  'ws://127.0.0.1/', 'ws://127.1', 'ws://127.0.1', 'ws://127.0.0.1.', 'ws://127.0.0.1..', 'ws://127..1',
  'ws://.127.0.0.1', 'ws://0', 'ws://00', 'ws://0.', 'ws://1', 'ws://256', 'ws://255.256', 'ws://65535.1',
  'ws://1.65535', 'ws://1.65536', 'ws://1.16777215', 'ws://1.16777216', 'ws://1.2.65535', 'ws://1.2.65536',
  'ws://1.2.3.255', 'ws://1.2.3.256',
  'ws://256.1.1.1', 'ws://1.256.1.1', 'ws://4294967295', 'ws://4294967296', 'ws://99999999999999999999',
  'ws://0xffffffff', 'ws://0x100000000', 'ws://0x', 'ws://0X', 'ws://0x.', 'ws://0x.0x.0', 'ws://0x7f.1',
  'ws://0X7F.1', 'ws://0xg', 'ws://x.0xg', 'ws://x.0x', 'ws://x.0x1', 'ws://017', 'ws://0177.1', 'ws://08',
  'ws://09.1', 'ws://1.09', 'ws://0.0.0.0x1g',
  'ws://037777777777', 'ws://040000000000', 'ws://1.2.3', 'ws://1.2.3.4.5', 'ws://1.2.3.4.5.',
  'ws://1.2.3.4.x', 'ws://x.1', 'ws://x.1.', 'ws://x.1..', 'ws://x1', 'ws://1x', 'ws://1.2.3.4x',
  'ws://1.2.3.', 'ws://-1', 'ws://1.-1', 'ws://+1', 'ws://1e2', 'ws://%31%32%37.1', 'ws://%30x7f%2e1',
  'ws://１２７.１', 'ws://①.①', 'ws://1。2。3。4', 'ws://²', 'ws://١.1', 'ws://1.2.3.08', 'ws://1.2.3.4:80',
  'ws://0x1.0x2.0x3.0x4:81/', 'ws://0300.168.0xF0', 'ws://00000000000000000000000000000001',
  'ws://0x0000000000000000000000007f.1', 'ws://0.0.0.0',

  // Hosts: IPv6
  'ws://[::1]/', 'ws://[::]', 'ws://[]', 'ws://[', 'ws://]', 'ws://[:', 'ws://[:]', 'ws://[::', 'ws://[1]',
  'ws://[1::]', 'ws://[::1%5D', 'ws://[%3A:1]', 'ws://[1:2:3:4:5:6:7:8]', 'ws://[1:2:3:4:5:6:7]',
  'ws://[1:2:3:4:5:6:7:8:9]', 'ws://[1:2:3:4:5:6:7::]', 'ws://[::1:2:3:4:5:6:7]', 'ws://[1::2:3:4:5:6:7:8]',
  'ws://[1:2:3:4:5:6:7:8::]', 'ws://[::1:2:3:4:5:6:7:8]',
  'ws://[1::2::3]', 'ws://[:::1]', 'ws://[1:::2]', 'ws://[:1:2:3:4:5:6:7]', 'ws://[1:2:3:4:5:6:7:]',
  'ws://[1:]', 'ws://[00001::]', 'ws://[12345::]', 'ws://[0001:000a::]', 'ws://[ABCD:EF01::]', 'ws://[g::]',
  'ws://[1:0:0:2:0:0:0:3]', 'ws://[1:0:0:2:3:0:0:4]', 'ws://[0:0:1:0:0:0:1:0]', 'ws://[0:1:0:1:0:1:0:1]',
  'ws://[1:0:1:1:1:1:1:1]', 'ws://[0:0:1:1:1:1:1:1]', 'ws://[1:1:1:1:1:1:0:0]', 'ws://[0:f:0:0:f:f:0:0]',
  'ws://[0:0:0:0:0:0:0:0]',
  'ws://[::127.0.0.1]', 'ws://[::ffff:127.0.0.1]', 'ws://[1:2:3:4:5:6:1.2.3.4]',
  'ws://[1:2:3:4:5:6:7:1.2.3.4]', 'ws://[1:2:3:4:5:1.2.3.4]', 'ws://[::1.2.3]', 'ws://[::1.2.3.]',
  'ws://[::1.2.3.4.]', 'ws://[::1.2.3.4.5]', 'ws://[::1.2.3.256]', 'ws://[::1.2.3.04]', 'ws://[::1.2.3.00]',
  'ws://[::0.0.0.0]', 'ws://[::.1.2.3]', 'ws://[::1..2.3]', 'ws://[::1.2.3.4x]', 'ws://[::1.2.3.4:5]',
  'ws://[::a.2.3.4]', 'ws://[::1a.2.3.4]', 'ws://[1.2.3.4]', 'ws://[::12345.1.1.1]', 'ws://[::1111.1.1.1]',
  'ws://[1.2.3.4::]', 'ws://[1:2:3:4:5:6::1.2.3.4]', 'ws://[ffff::127.0xyz]',
  'ws://[::1]:81/', 'ws://[::1]:80/', 'ws://[::1]x/', 'ws://[::1]x:80/', 'ws://x[::1]/', 'ws://[::1',
  'ws://[::1:80', 'ws://[::1]]/', 'ws://[[::1]]/', 'ws://[::1%eth0]/', 'ws://[::1%25eth0]/', 'ws://[::1 ]/',
  'ws://[ ::1]/', 'ws://[::１]/', 'ws://[www.example.com]/', 'ws://u:p@[::1]:1/', 'ws://[::1]@h/',
  'ws://[::/1]/', 'ws://[::1]:', 'ws://[::1]:x', 'ws://[fe80::1]/', 'ws://[::1.2.3.4%5D/',
  'ws://[::1]:99999/',

  // Ports
  'ws://h:', 'ws://h:/', 'ws://h:80', 'ws://h:443', 'wss://h:443', 'wss://h:80', 'http://h:80',
  'https://h:443', 'http://h:443', 'ws://h:0', 'ws://h:00', 'ws://h:1', 'ws://h:65535', 'ws://h:65536',
  'ws://h:70000', 'ws://h:99999999999999999999', 'ws://h:00080',
  'ws://h:0000000000000000000000000000000000081', 'ws://h:8x', 'ws://h:x', 'ws://h:-1', 'ws://h:+1',
  'ws://h: 80', 'ws://h:80 /', 'ws://h:8 0/', 'ws://h:80:80/', 'ws://h::80', 'ws://:80/', 'ws://:',
  'ws://h:８０/', 'ws://h:%38%30/', 'ws://h:80?q', 'ws://h:81?q', 'ws://h:81\\p', 'ws://h:1e3', 'ws://h:0x50',
  'ws://h:80@x/',

  // Paths
  'ws://h', 'ws://h/', 'ws://h/a', 'ws://h/a/', 'ws://h/a/b', 'ws://h/./a', 'ws://h/a/.', 'ws://h/a/./',
  'ws://h/a/..', 'ws://h/a/../', 'ws://h/a/../b', 'ws://h/a/b/../../c', 'ws://h/..', 'ws://h/../../x',
  'ws://h/.', 'ws://h/...', 'ws://h/.../', 'ws://h/a/..b', 'ws://h/..a/', 'ws://h/%2e', 'ws://h/%2E/a',
  'ws://h/a/%2e%2e/b', 'ws://h/a/.%2e/b', 'ws://h/a/%2E./b', 'ws://h/a/%2e%2E', 'ws://h/a/%2e%2e%2e',
  'ws://h/a/%252e', 'ws://h/a//../b', 'ws://h//../', 'ws://h/a\\..\\b', 'ws://h/a%2f..%2fb', 'ws://h/a%5c..',
  'ws://h/a/ ../b', 'ws://h/a/..\t/b', 'ws://h/a/.\n./b', 'ws://h/C|/../x',
  'ws://h/a b', 'ws://h/"<>`{}', "ws://h/|'[]:;@&=+$,!*()~", 'ws://h/\u0080', 'ws://h/é', 'ws://h/e\u0301',
  'ws://h/😀', 'ws://h/\ud83d', 'ws://h/\ude00\ud83d', 'ws://h/%', 'ws://h/%4', 'ws://h/%zz', 'ws://h/%e9',
  'ws://h/%E9', 'ws://h/%41', 'ws://h/\u0000', 'ws://h/a\u0001b', 'ws://h/\ufeff', 'ws://h/\ufffe',
  'ws://h/\u2028', 'ws://h/;p=1', 'ws://h/%00', 'ws://h/ws://x/', 'ws://h/~_-.',
  standard('ws://h/^', 'ws://h/%5E', CARET), standard('ws://h/a^b?c^d', 'ws://h/a%5Eb?c^d', CARET),
  standard('ws://h/^/../^^', 'ws://h/%5E%5E', CARET), 'ws://h/%5E', 'ws://h/%5e',

  // Queries
  'ws://h?', 'ws://h/?', 'ws://h?q', 'ws://h/?q=1&r', 'ws://h/??', 'ws://h/?a?b', 'ws://h/?a/b/../c',
  'ws://h/?"<>', "ws://h/?'", 'ws://h/?`{}|^\\[]', 'ws://h/? ', 'ws://h/?a b', 'ws://h/?é', 'ws://h/?😀',
  'ws://h/?\ud800x', 'ws://h/?%', 'ws://h/?%zz', "ws://h/?%27'", 'ws://h/?\u007f', 'ws://h/?\u0001',
  'ws://h/?+', 'ws://h/?%2e%2e', 'ws://h/?@:/;', 'ws://h/?a\tb\nc',

  // Relative references
  ...['', ' ', 'x', './x', '../x', '../../x', 'x/', 'x/../y', '.', '..', './', '../', '/', '/x', '/x/../y',
    '//h', '//h/x', '///h/x', '////h', '\\', '\\x', '\\\\h\\x', '/\\h', '\\/h', '?', '?r', '?r=2&s', '#',
    '#f', 'x#f', '?#', 'x?y', 'x?', ';p', ':x', ':', 'x:y', './x:y', '1:2', 'ws:', 'ws:x', 'ws:/x', 'ws://h',
    'ws:///h', 'ws:\\x', 'ws:\\\\h', 'ws:?r', 'ws:#', 'ws:..', 'WS:x', 'wss:x', 'wss:/x', 'wss:h', 'http:h',
    'http:/h/x', 'https://h/', 'ftp://h', '%2e%2e/x', '%2e', 'é?é', '//', '///', '//@', '//u@h', '//h:99999',
    '//:1', '\u0000x', 'a b', '//[::1]', '//1', '@h', 'mailto:x']
    .map(input => ({ input, base: BASE })),
  ...[['x', 'https://h'], ['https:x', 'https://h/a/b'], ['http:x', 'https://h/a/b'], ['wss:x',
    'https://h/a/b'], ['//k', 'https://h'], ['//k:443', 'https://h'], ['//k:443', 'ws://h'], ['x',
    'http://h/a?q#f'], ['', 'http://h/a?q#f'], ['?r', 'http://h/a/..?q#f'], ['', 'ws://h#'], ['..', 'ws://h'],
    ['x', 'ws://h?q'], ['x', 'wss://[::1]:1/a\\b\\c'], ['x', ' WS:h\n'], ['y', 'ws://h/x//'], ['../y',
    'ws://h/x//'], ['ws://k/', 'wss://h/'], ['x', 'ftp://h/'], ['x', 'file:///a'], ['x', 'about:blank'], ['x',
    'h'], ['x', 'ws://'], ['x', '/a'], ['ws://k:0/', 'https://h/'], ['/', 'ws://h:0/a'], ['x',
    'ws://faß.de/']]
    .map(([input, base]) => ({ input, base })),
];

const WEB_SOCKET_SCHEMES = { 'ws:': 'ws:', 'wss:': 'wss:', 'http:': 'ws:', 'https:': 'wss:' };
const PARTS = /^wss?:\/\/(?:[^@/]*@)?(\[[^\]]*\]|[^:/]*)(?::(\d+))?(\/[^?]*)/;

function node(input, base) {
  let url;
  try {
    url = base === undefined ? new URL(input) : new URL(input, base);
    // Our base must be a URL that a WebSocket could have, but for its fragment.
    if (base !== undefined && !WEB_SOCKET_SCHEMES[new URL(base).protocol]) return 'failure';
  } catch {
    return 'failure';
  }
  const scheme = WEB_SOCKET_SCHEMES[url.protocol];
  return scheme && !url.href.includes('#') ? scheme + url.href.slice(url.protocol.length) : 'failure';
}

function parts(href) {
  if (href === 'failure') return ['', '', ''];
  const [, host, port, path] = PARTS.exec(href);
  return [host, port ?? (href.startsWith('wss:') ? '443' : '80'), path];
}

const escape = text =>
  text.replace(/\\/g, '\\\\').replace(/[^\x20-\x7e]/g, c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));

console.log(['input', 'base', 'href', 'host', 'port', 'path', 'comment'].join('\t'));
for (const entry of cases) {
  const { input, base, standard: right, why } = typeof entry === 'string' ? { input: entry } : entry;
  const theirs = node(input, base);
  const href = right ?? theirs;
  const comment = right === undefined || right === theirs ? (why ?? '') : `${why}; Node ${process.version}: ${theirs}`;
  console.log([input, base ?? '', href, ...parts(href), comment].map(escape).join('\t'));
}
