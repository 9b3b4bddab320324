// The cases of UrlTest: prints what URL and URLSearchParams make of each, one line a case. Run by url-cases.mjs with
// classes that are not ours, and by the test with ours.
(function (URL, URLSearchParams, print) {
  const READABLE = ['origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'];
  const escaped = (text) =>
    String(text).replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const line = (...texts) => print(texts.map(escaped).join('  '));

  function result(action) {
    try {
      return action();
    } catch (error) {
      return error.name;
    }
  }

  // ---- Schemes of every kind ----

  const urls = [
    'foo:bar', 'foo:/bar', 'foo://bar', 'foo://bar/../x', 'foo:a b  ', 'foo:a b  ?q', 'foo:a  #f', 'foo://[::1]:80/x',
    'foo://a b/', 'foo://%41/', 'javascript:alert(1)', 'data:text/html,<b>', 'blob:https://a/b', 'blob:foo://x',
    'blob:blob:http://h/', 'file:c:/x', 'file:/c|/x', 'file:///c:/../x', 'file://localhost/x', 'file:x', 'file://h/c:/x',
    'file:\\\\h\\x', 'file:?q', 'foo:/.//p', 'foo:/..//p', 'foo://u:p@h:99999/', 'foo://h:0/', 'foo://', 'foo:///', 'foo:',
    'foo://H/É?é#é', 'about:blank#x', 'foo:\\\\x', 'foo:[', 'foo://ab^c/', 'foo://a%00b', 'foo://ü/', 'ftp://h:21/x',
    'http://h/^{}|`\'"<>?^{}|`\'"<>#^{}|`\'"<>', 'foo://h/^{}|`\'"<>?^{}|`\'"<>#^{}|`\'"<>', 'HTTP://U:P@H:080/%7e/./a',
    'http://h/\ud800?\udc00#\ud83d\ude00', 'http://１２７.1/', 'https://0x7f.1:443/', 'mailto:a@b?c', 'tel:+1', '//x', '',
  ];
  const bases = [
    'http://u:p@h:8080/a/b?c#d', 'file:///C:/x', 'file://h/x', 'foo://h/p', 'foo:opaque', 'foo:/p', 'foo:///p', 'mailto:x@y?z',
  ];
  const references = ['', 'x', '../x', '/x', '//k', '?q', '#f', 'foo:x', 'file:x', 'http:x', 'http://k', '\\x', 'C|/y', '/D:/y'];

  function parts(url) {
    return `${url.href}  [${READABLE.map((name) => url[name]).join(' ')}]`;
  }

  for (const input of urls) {
    line('URL', input, result(() => parts(new URL(input))));
  }
  for (const base of bases) {
    for (const input of references) {
      line('URL', input, base, result(() => new URL(input, base).href));
    }
  }

  // ---- Setters ----

  const settable = ['href', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'];
  const values = [
    '', 'x', 'https', 'foo:', 'a:80', 'b:0443', '[::1]:1', '[::1', '?q r', '#f\'', ' a b ', 'é@', '65536', '8080x', '/a/../b',
    '%2e/😀', 'faß.de', ':',
  ];
  for (const base of ['http://u:p@h:8080/a/b?c#d', 'https://h', 'file:///C:/x', 'foo://h/p', 'foo:opaque   #f', 'foo:/p']) {
    for (const name of settable) {
      for (const value of values) {
        const url = new URL(base);
        line(base, name, value, result(() => {
          url[name] = value;
          return `${url.href}  ${url.searchParams}`;
        }));
      }
    }
  }

  // ---- Domains ----

  const pieces = [
    'a', 'Z', 'ß', 'é', 'א', 'ا', '1', '١', '-', '.', '。', '\u0301', '\u200d', '\u200c', '\u0915', '\u094d', '\u00ad', 'xn--',
    'xn--zca', 'Σ', 'ς', 'ſ', '\u212a', 'İ', 'ı', '😀', '\u{2f868}', 'ẞ', 'ﬀ', '≠', '=', '\u0338', 'xn--a', '\u0640', 'ب',
    '\u0308', '㋿', '½', '①', '℀', '⒈', '\uff0e', '\u06f0', 'Ꮀ', '\u0378', '\u{1e900}', 'ﷺ', 'xn--fa-hia', 'xn--0ca', 'ab--',
  ];
  let seed = 12345;
  const below = (bound) => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) % bound;
  for (let i = 0; i < 700; i++) {
    let domain = '';
    for (let n = 1 + below(6); n > 0; n--) {
      domain += pieces[below(pieces.length)];
    }
    line('domain', domain, result(() => new URL(`http://${domain}/`).host));
  }

  // ---- Parameters ----

  const queries = [
    'a=1&b=2', '?a=1', '??a', '', 'a', '=', '&&', 'a+b=c+d', '%zz=%41', 'é=%C3%A9', '%ff=%ed%a0%80&x=%f0%9f%98', 'a=b=c',
    '%EF%BB%BFa=1', '\ud800=1', '%F0%9F%98%80', '%e2%28', 'a=\'!()~*-._', '%2b=+', '\u0000=1', '%F4%90%80%80%C0%80%E0%80%80',
    '%E1%80%E2%F0%91%92%F1%BF%41', '%F0%8F%80%80%ED%9F%BF%EE%80%80', '%', '%4', 'a%00b',
  ];
  for (const query of queries) {
    const parameters = new URLSearchParams(query);
    line('parameters', query, JSON.stringify([...parameters]), parameters);
  }
  const inits = [
    undefined, null, 5, [], [['a', 'b'], ['c', 1]], [['a']], [['a', 'b', 'c']], [5], { a: 1, b: null }, { é: '😀' }, new Map([['m', 1]]),
    new URLSearchParams('u=1&u=2'), { [Symbol.iterator]: null, a: 1 }, () => {},
  ];
  for (const init of inits) {
    line('parameters', typeof init, result(() => new URLSearchParams(init)));
  }
  const url = new URL('http://h/?a=1&b=2&a=3#f');
  const { searchParams } = url;
  const steps = [
    () => searchParams.append('c d', 'é&='), () => searchParams.set('a', 'x'), () => searchParams.delete('b', 'no'),
    () => searchParams.delete('b'), () => searchParams.sort(), () => searchParams.append('\uffff', '1'),
    () => searchParams.append('😀', '2'), () => searchParams.sort(), () => { url.search = '?z=1&y'; }, () => searchParams.has('z', '1'),
    () => searchParams.has('z', '2'), () => searchParams.get('y'), () => searchParams.get('no'), () => searchParams.getAll('z'),
    () => { url.href = 'http://k/?k'; }, () => searchParams.size, () => searchParams.delete('k'),
    () => [...searchParams.keys(), ...searchParams.values()].length, () => searchParams.append('a'), () => searchParams.forEach(5),
  ];
  for (const step of steps) {
    line('step', result(step), url.href, searchParams);
  }
})
