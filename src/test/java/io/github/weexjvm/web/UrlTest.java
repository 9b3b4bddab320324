package io.github.weexjvm.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** URL and URLSearchParams: what they do by two tables, and what they look like. */
class UrlTest {

  private final WebFixture fixture = new WebFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void behavesAsTheTableSays() throws IOException {
    List<String> table = resource("url-cases.txt").lines().toList();
    assertTrue(table.size() > 1900, "the table is not emptied");
    fixture.run(resource("url-cases.js").strip() + "(URL, URLSearchParams, console.log)");
    fixture.assertPrinted(table.toArray(String[]::new));
  }

  /** The table is of WebSocket URLs, whose schemes become ws and wss and which have no fragment. */
  @Test
  void parsesAsTheHostDoes() throws IOException {
    List<String> lines = resource("../socket/urls.tsv").lines().skip(1).toList();
    assertTrue(lines.size() > 600, "the table is not emptied");
    fixture.run(
        """
        const schemes = { 'ws:': 'ws:', 'wss:': 'wss:', 'http:': 'ws:', 'https:': 'wss:' };
        function parsed(input, base) {
          try {
            const { href, protocol } = base === '' ? new URL(input) : new URL(input, base);
            const known = schemes[protocol] && (base === '' || schemes[new URL(base).protocol]);
            return !known || href.includes('#') ? 'failure' : schemes[protocol] + href.slice(protocol.length);
          } catch {
            return 'failure';
          }
        }
        for (const line of String.raw`%s`.split('\\n')) {
          const [input, base, href] = line.split('\\t').map((field) => field.replace(
            /\\\\(\\\\|u([0-9a-f]{4}))/g, (all, one, hex) => hex ? String.fromCharCode(parseInt(hex, 16)) : '\\\\'));
          if (parsed(input, base) !== href) {
            console.log(line, parsed(input, base));
          }
        }
        """
            .formatted(String.join("\n", lines).replace("`", "\\u0060").replace("$", "\\u0024")));
    fixture.assertPrinted();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = UrlTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void hasTheShapeOfAnInterface() {
    fixture.run(
        """
        for (const C of [URL, URLSearchParams]) {
          const { enumerable, writable, configurable } = Object.getOwnPropertyDescriptor(globalThis, C.name);
          console.log(C.name, C.length, enumerable, writable, configurable, Object.keys(C).join());
          console.log(Object.keys(C.prototype).sort().join());
          console.log(Object.prototype.toString.call(C.prototype), C.prototype.constructor === C);
        }
        console.log(URL.parse.length, URL.canParse.length, URL.parse('x'), URL.canParse('a:b'));
        console.log('createObjectURL' in URL, 'revokeObjectURL' in URL, typeof webkitURL);
        console.log(URLSearchParams.prototype[Symbol.iterator] === URLSearchParams.prototype.entries);
        const iterator = Object.getPrototypeOf(new URLSearchParams().keys());
        console.log(iterator[Symbol.toStringTag], Object.keys(iterator).join());
        console.log(Object.getPrototypeOf(iterator) === Iterator.prototype);
        """);
    fixture.assertPrinted(
        "URL 1 false true true parse,canParse",
        "hash,host,hostname,href,origin,password,pathname,port,protocol,search,searchParams,toJSON,"
            + "toString,username",
        "[object URL] true",
        "URLSearchParams 0 false true true ",
        "append,delete,entries,forEach,get,getAll,has,keys,set,size,sort,toString,values",
        "[object URLSearchParams] true",
        "1 1 null true",
        "false false undefined",
        "true",
        "URLSearchParams Iterator next",
        "true");
  }

  @Test
  void refusesWhatIsNoneAndSaysWhy() {
    fixture.run(
        """
        const says = (action) => { try { action(); } catch (e) { console.log(e.name + ': ' + e.message); } };
        says(() => new URL('no'));
        says(() => new URL('x', 'no'));
        says(() => { new URL('a:b').href = '//'; });
        says(() => new URL());
        says(() => Object.getOwnPropertyDescriptor(URL.prototype, 'href').get.call({}));
        says(() => URLSearchParams.prototype.get.call(new URL('a:b'), 'x'));
        says(() => new URLSearchParams('a').keys().next.call({}));
        says(() => URL('a:b'));
        """);
    fixture.assertPrinted(
        "TypeError: Invalid URL: no",
        "TypeError: Invalid base URL: no",
        "TypeError: Invalid URL: //",
        "TypeError: URL: 1 argument needed, 0 given",
        "TypeError: 'get href' called on an object that is not a valid instance of URL.",
        "TypeError: 'get' called on an object that is not a valid instance of URLSearchParams.",
        "TypeError: next() called on a value that is not a URLSearchParams iterator object",
        "TypeError: URL: call it with new, as in new URL(…)");
  }

  @Test
  void anObjectHasNoPropertiesOfItsOwn() {
    fixture.run(
        """
        const url = Object.freeze(new URL('http://h/?a=1'));
        console.log(url.searchParams === url.searchParams, url.searchParams.get('a'));
        console.log(Reflect.ownKeys(url).length, Reflect.ownKeys(url.searchParams).length);
        class Mine extends URL { get short() { return this.host; } }
        console.log(new Mine('http://h/').short, new Mine('http://h/') instanceof URL);
        """);
    fixture.assertPrinted("true 1", "0 0", "h true");
  }

  @Test
  void aConsoleShowsItAsNodeDoes() {
    fixture.run(
        """
        console.log([new URLSearchParams(), new URLSearchParams('a=1&b')]);
        console.log(new URL('http://u@h:1/p?q#f'));
        """);
    fixture.assertPrinted(
        "[ URLSearchParams {}, URLSearchParams { 'a' => '1', 'b' => '' } ]",
        """
        URL {
          href: 'http://u@h:1/p?q#f',
          origin: 'http://h:1',
          protocol: 'http:',
          username: 'u',
          password: '',
          host: 'h:1',
          hostname: 'h',
          port: '1',
          pathname: '/p',
          search: '?q',
          searchParams: URLSearchParams { 'q' => '' },
          hash: '#f'
        }""");
  }

  /** While it loads, the library looks methods up, so that patched ones tell of it. */
  @Test
  void theLibraryIsNotLoadedBeforeItsFirstUse() {
    fixture.run(
        """
        const { defineProperty } = Object;
        let calls = 0;
        Object.defineProperty = (...args) => { calls++; return defineProperty(...args); };
        console.log('URL' in globalThis, Object.hasOwn(globalThis, 'URLSearchParams'), calls);
        const { length } = URL;
        console.log(calls > 0);
        """);
    fixture.assertPrinted("true true 0", "true");
  }

  @Test
  void leavesNoNewNameOnTheGlobalObjectAndNeedsNone() {
    fixture.run(
        """
        const { log } = console;
        const before = Reflect.ownKeys(globalThis).map(String).join();
        for (const name of Reflect.ownKeys(globalThis)) {
          if (!['console', 'URL', 'globalThis', 'Reflect', 'String'].includes(name)) {
            try { globalThis[name] = undefined; } catch { }
          }
        }
        const url = new URL('http://bücher.de/ä?ö#ü');
        url.searchParams.append('a', 'b');
        log(url.href, Reflect.ownKeys(globalThis).map(String).join() === before);
        """);
    fixture.assertPrinted("http://xn--bcher-kva.de/%C3%A4?%C3%B6=&a=b#%C3%BC true");
  }
}
