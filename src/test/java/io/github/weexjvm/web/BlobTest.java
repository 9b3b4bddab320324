package io.github.weexjvm.web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Blob and File. */
class BlobTest {

  private final WebFixture fixture = new WebFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void joinsTextsBytesAndOtherBlobs() {
    fixture.run(
        """
        const view = new Uint8Array([0, 65, 66, 67, 0]).subarray(1, 4);
        const blob = new Blob(['é\\ud800', view, view.buffer, new Blob(['!']), 7, null],
          { type: 'Text/PLAIN' });
        console.log(blob.size, blob.type);
        blob.arrayBuffer().then((buffer) => console.log(new Uint8Array(buffer).join()));
        blob.bytes().then((bytes) => console.log(bytes instanceof Uint8Array, bytes.length));
        blob.text().then((text) => console.log(JSON.stringify(text)));
        """);
    fixture.assertPrinted(
        "19 text/plain",
        "195,169,239,191,189,65,66,67,0,65,66,67,0,33,55,110,117,108,108",
        "true 19",
        "\"é\ufffdABC\\u0000ABC\\u0000!7null\"");
  }

  @Test
  void readsUtf8WithoutItsMark() {
    fixture.run(
        """
        const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61, 0xff]);
        new Blob([bytes]).text().then((text) => console.log(escape(text)));
        """);
    fixture.assertPrinted("%uFEFFa%uFFFD");
  }

  @Test
  void keepsItsBytesFromLaterChanges() {
    fixture.run(
        """
        const bytes = new Uint8Array([1, 2, 3]);
        const blob = new Blob([bytes]);
        bytes[0] = 9;
        blob.arrayBuffer().then((buffer) => {
          new Uint8Array(buffer)[1] = 9;
          return blob.bytes();
        }).then((now) => console.log(now.join()));
        """);
    fixture.assertPrinted("1,2,3");
  }

  @Test
  void slices() {
    fixture.run(
        """
        const blob = new Blob(['0123456789'], { type: 'a/b' });
        const show = async (...args) => {
          const slice = blob.slice(...args);
          console.log(slice.size, JSON.stringify(slice.type), await slice.text());
        };
        (async () => {
          await show();
          await show(2, 4, 'X/Y');
          await show(-3);
          await show(-30, -8);
          await show(5, 2);
          await show(NaN, 2.5);
          await show('1', 1e99);
          await show(undefined, undefined, 'é');
          console.log(await blob.slice(2, 8).slice(1, -1).text());
        })();
        """);
    fixture.assertPrinted(
        "10 \"\" 0123456789",
        "2 \"x/y\" 23",
        "3 \"\" 789",
        "2 \"\" 01",
        "0 \"\" ",
        "2 \"\" 01",
        "9 \"\" 123456789",
        "10 \"\" 0123456789",
        "3456");
  }

  @Test
  void convertsItsArgumentsInTheOrderOfTheStandard() {
    fixture.run(
        """
        const log = [];
        const text = (name, value) => ({ toString() { log.push(name); return value; } });
        new File([text('part', '')], text('name', ''), {
          get type() { log.push('type'); return text('type string', ''); },
          get lastModified() { log.push('lastModified'); },
          get endings() { log.push('endings'); return text('endings string', 'native'); },
        });
        console.log(log.join());
        for (const action of [
          () => new Blob(null), () => new Blob({}), () => new Blob(1), () => new Blob(true),
          () => new Blob([], 'x'), () => new Blob([], { endings: 'x' }), () => Blob(),
          () => new Blob([Symbol()]), () => new File([]), () => new File('text', 'name'),
          () => Blob.prototype.size, () => Blob.prototype.slice.call({}),
        ]) {
          try { action(); console.log('none'); } catch (error) { console.log(error.name); }
        }
        console.log(Blob.length, File.length, Object.keys(File.prototype).join());
        Blob.prototype.text.call({}).catch((error) => console.log(error.name));
        """);
    fixture.assertPrinted(
        "part,name,endings,endings string,type,type string,lastModified",
        "TypeError",
        "TypeError",
        "TypeError",
        "TypeError",
        "TypeError",
        "TypeError",
        "TypeError",
        "TypeError",
        "TypeError",
        "TypeError",
        "TypeError",
        "TypeError",
        "0 2 name,lastModified,webkitRelativePath",
        "TypeError");
  }

  @Test
  void takesASinglePartWithoutAnArray() {
    fixture.run(
        """
        const blob = new Blob('text', { type: 'a/b' });
        console.log(blob.size, blob.type, new Blob(blob).size, new Blob(new Uint8Array(3)).size);
        """);
    fixture.assertPrinted("4 a/b 4 3");
  }

  @Test
  void makesLineEndingsThoseOfThePlatform() {
    fixture.run(
        "new Blob(['a\\r\\nb\\rc\\n'], { endings: 'native' }).text().then("
            + "(text) => console.log(JSON.stringify(text)))");
    String end = System.lineSeparator().replace("\r", "\\r").replace("\n", "\\n");
    fixture.assertPrinted("\"a" + end + "b" + end + "c" + end + "\"");
  }

  @Test
  void isAFileWithANameAndATime() {
    fixture.run(
        """
        const file = new File(['abc'], 'a/b\\ud800', { type: 'x/y', lastModified: 12.9 });
        console.log(file.size, file.name, file.lastModified, file.webkitRelativePath === '');
        console.log(file instanceof Blob, Object.prototype.toString.call(file));
        console.log(Math.abs(new File([], '').lastModified - Date.now()) < 60_000);
        console.log(new File([], 'x', { lastModified: -1 }).lastModified, file.slice().name);
        console.log(file, file.slice());
        file.text().then(console.log);
        """);
    fixture.assertPrinted(
        "3 a/b\ufffd 12 true",
        "true [object File]",
        "true",
        "-1 undefined",
        "File { size: 3, type: 'x/y', name: 'a/b\ufffd', lastModified: 12 }"
            + " Blob { size: 3, type: '' }",
        "abc");
  }

  @Test
  void holdsMuchAtOnce() {
    fixture.run(
        """
        const part = new Uint8Array(32 << 20);
        part[5] = 1;
        const blob = new Blob([part, part]);
        const slices = Array.from({ length: 1000 }, (_, i) => blob.slice(i));
        slices[5].slice(0, 1).bytes().then((bytes) => console.log(blob.size, bytes[0]));
        """);
    fixture.assertPrinted("67108864 1");
  }

  @Test
  void worksWhenBuiltInsArePatched() {
    fixture.run(
        """
        const { then } = Promise.prototype;
        const { apply } = Reflect;
        const log = console.log;
        Array.prototype.push = Function.prototype.call = () => { throw new Error('patched'); };
        Uint8Array.prototype.set = Uint8Array = ArrayBuffer = Promise = undefined;
        String.prototype.toLowerCase = String.prototype.charCodeAt = undefined;
        for (const name of ['value', 'get', 'type', 'buffer', 'offset', 'length', 'fresh', 0]) {
          Object.defineProperty(Object.prototype, name, {
            __proto__: null, configurable: true,
            set() { log('set', name); }, get() { return undefined; },
          });
        }
        const blob = new Blob(['ab', new Blob(['c'])], { __proto__: null, type: 'A/B' });
        apply(then, blob.slice(1).text(), [(text) => log(blob.size, blob.type, text)]);
        """);
    fixture.assertPrinted("3 a/b bc");
  }
}
