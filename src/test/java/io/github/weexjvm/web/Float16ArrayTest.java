package io.github.weexjvm.web;

import static io.github.weexjvm.web.Talk.BYE;
import static io.github.weexjvm.web.Talk.CLOSED_1000;
import static io.github.weexjvm.web.Talk.CONNECT;
import static io.github.weexjvm.web.Talk.play;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * 16-bit floats, which the engine has only on JDK 20 and newer. What is expected here holds for its
 * own, and for those that take their place.
 */
@Timeout(60)
final class Float16ArrayTest {

  private static final boolean IS_REPLACED = Runtime.version().feature() < 20;

  private final WebFixture fixture = new WebFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  // ---- By itself ----

  @Test
  void holdsRoundedNumbers() {
    fixture.run(
        """
        const array = new Float16Array([1.1, 65519, 65520, 2 ** -24, 2 ** -26, -0, '2', NaN]);
        array[8] = 1;
        console.log(array.length, array.byteLength, array.join(' '), Object.is(array[5], -0));
        console.log(new Uint8Array(new Float16Array([1.5, -2]).buffer).join());
        console.log(new Float16Array(new Uint8Array([0, 0, 0, 62]).buffer, 2, 1)[0]);
        try { array[0] = 1n; } catch (error) { console.log(error.name); }
        """);
    fixture.assertPrinted(
        "8 16 1.099609375 65504 Infinity 5.960464477539063e-8 0 0 2 NaN true",
        "0,62,0,192",
        "1.5",
        "TypeError");
  }

  @Test
  void hasTheMethodsOfATypedArray() {
    fixture.run(
        """
        const array = Float16Array.of(3, 1, 2);
        console.log([...array], [...array.entries()].join(' '), array.at(-1), array.indexOf(2));
        console.log(array.slice(1).join(), array.map((x) => x / 4).join(), array.toSorted().join());
        const part = array.subarray(1, 2);
        part.fill(7);
        console.log(array.join(), part.buffer === array.buffer, part.byteOffset);
        array.set(new Float32Array([0.1]), 2);
        console.log(array[2], Float16Array.from('12', (digit) => digit * 2).join());
        console.log(new Float32Array(array).join(), new Float16Array(array).join());
        """);
    fixture.assertPrinted(
        "[ 3, 1, 2 ] 0,3 1,1 2,2 2 2",
        "1,2 0.75,0.25,0.5 1,2,3",
        "3,7,2 true 2",
        "0.0999755859375 2,4",
        "3,7,0.0999755859375 3,7,0.0999755859375");
  }

  @Test
  void isAConstructorOfTheLanguage() {
    fixture.run(
        """
        const { name, length, BYTES_PER_ELEMENT, prototype } = Float16Array;
        console.log(name, length, BYTES_PER_ELEMENT, prototype.BYTES_PER_ELEMENT);
        const { value, ...rest } = Object.getOwnPropertyDescriptor(globalThis, 'Float16Array');
        console.log(value === Float16Array, rest);
        console.log(Object.getPrototypeOf(Float16Array) === Object.getPrototypeOf(Int8Array));
        class Mine extends Float16Array { sum() { return this.reduce((a, b) => a + b); } }
        const mine = new Mine([1, 2]);
        console.log(mine.sum(), mine instanceof Float16Array, mine.slice(1) instanceof Mine);
        console.log(String(Object.prototype.toString.call(mine)), mine[Symbol.toStringTag]);
        try { Float16Array(1); } catch (error) { console.log(error.name); }
        try { new Float16Array(new ArrayBuffer(3)); } catch (error) { console.log(error.name); }
        """);
    fixture.assertPrinted(
        "Float16Array 3 2 2",
        "true { writable: true, enumerable: false, configurable: true }",
        "true",
        "3 true true",
        "[object Float16Array] Float16Array",
        "TypeError",
        "RangeError");
  }

  @Test
  void theOperationsOfOtherBuiltInsWorkToo() {
    fixture.run(
        """
        console.log(Math.f16round(1.1), Math.f16round(1e9), Math.f16round());
        const view = new DataView(new ArrayBuffer(4));
        console.log(view.setFloat16(0, 1.5), view.setFloat16(2, 1.5, true));
        console.log(new Uint8Array(view.buffer).join(), view.getFloat16(0), view.getFloat16(2, true));
        try { view.getFloat16(3); } catch (error) { console.log(error.name); }
        try { DataView.prototype.setFloat16.call({}, 0, 1); } catch (error) { console.log(error.name); }
        const shape = (owner, name) => {
          const { value, ...rest } = Object.getOwnPropertyDescriptor(owner, name);
          console.log(value.name, value.length, 'prototype' in value, ...Object.values(rest));
        };
        shape(Math, 'f16round');
        shape(DataView.prototype, 'getFloat16');
        shape(DataView.prototype, 'setFloat16');
        """);
    fixture.assertPrinted(
        "1.099609375 Infinity NaN",
        "undefined undefined",
        "62,0,0,62 1.5 1.5",
        "RangeError",
        "TypeError",
        "f16round 1 false true false true",
        "getFloat16 1 false true false true",
        "setFloat16 2 false true false true");
  }

  // ---- With the web's interfaces ----

  @Test
  void goesThroughASocketAndBack() throws Exception {
    play(
        "accept\nexpect binary 00 3c 00 41\nsend binary 00 3c 00 41\nexpect binary 00 41" + BYE,
        CONNECT
            + """
            ws.binaryType = 'arraybuffer';
            const array = new Float16Array([1, 2.5]);
            ws.onopen = () => ws.send(array);
            ws.onmessage = (event) => {
              console.log(new Float16Array(event.data).join(), ws.bufferedAmount);
              ws.send(array.subarray(1));
            };
            """,
        "open",
        "message {}",
        "1,2.5 0",
        CLOSED_1000);
  }

  @Test
  void isTakenForTheBytesThatItShows() {
    fixture.run(
        """
        const letters = new Float16Array(new TextEncoder().encode('abcdef').buffer, 2, 1);
        console.log(new TextDecoder().decode(letters));
        new Blob(['<', letters, new Blob([letters]), '>']).text().then(console.log);
        letters.buffer.transfer();
        console.log(new Blob([letters]).size);
        const resizable = new Float16Array(new ArrayBuffer(2, { maxByteLength: 4 }));
        try { new Blob([resizable]); } catch (error) { console.log(error.name); }
        const notOne = Object.create(Float16Array.prototype);
        try { new TextDecoder().decode(notOne); } catch (error) { console.log(error.name); }
        """);
    fixture.assertPrinted("cd", "0", "TypeError", "TypeError", "<cdcd>");
  }

  @Test
  void itsBytesAreNotWhatAScriptSaysTheyAre() {
    fixture.run(
        """
        const array = new Float16Array([1]);
        for (const name of ['buffer', 'byteOffset', 'byteLength', 'length']) {
          Object.defineProperty(array, name, { value: 1e9 });
          Object.defineProperty(Float16Array.prototype, name, { value: 1e9 });
        }
        new Blob([array]).bytes().then((bytes) => console.log(bytes.join()));
        """);
    fixture.assertPrinted("0,60");
  }

  @Test
  void isClonedAndShown() {
    fixture.run(
        """
        const array = new Float16Array([1, 2.5]);
        const { list: [copy], again } = structuredClone({ list: [array], again: array });
        array[0] = 3;
        console.log(copy, copy === again, copy instanceof Float16Array);
        console.log(new Float16Array(0), [[[new Float16Array(1)]]], new Float16Array(101));
        """);
    fixture.assertPrinted(
        "Float16Array(2) [ 1, 2.5 ] true true",
        "Float16Array(0) [] [ [ [ [Float16Array] ] ] ] Float16Array(101) [\n"
            + "  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,\n".repeat(8)
            + "  0, 0, 0, 0,\n  ... 1 more item\n]");
  }

  // ---- Whatever the script did before ----

  @Test
  void looksNoGlobalUpThatAScriptMayHaveReplaced() {
    fixture.run(
        """
        const { log } = console;
        const { f16round } = Math;
        for (const name of Reflect.ownKeys(globalThis)) {
          if (!['console', 'Float16Array', 'Blob', 'globalThis'].includes(name)) {
            try { globalThis[name] = undefined; } catch { }
          }
        }
        log(new Float16Array([1.1]).join(), f16round(1.1), new Blob([new Float16Array(3)]).size);
        """);
    fixture.assertPrinted("1.099609375 1.099609375 6");
  }

  /** While it loads, the library looks methods up, so that patched ones tell of it. */
  @Test
  void theLibraryIsNotLoadedBeforeItsFirstUse() {
    fixture.run(
        """
        const { getOwnPropertyDescriptor } = Reflect;
        let reads = 0;
        Object.defineProperty(Object, 'hasOwn', { get() { reads++; return getOwnPropertyDescriptor; } });
        new Blob([new Uint8Array(2), {}]);
        console.log(typeof Math.f16round, 'Float16Array' in globalThis, reads);
        Math.f16round(1);
        console.log(reads);
        """);
    fixture.assertPrinted("function true 0", IS_REPLACED ? "1" : "0");
  }

  @Test
  void aContextOfTheEmbeddersKeepsWhatItHas() {
    String theirs = "[Float16Array, Math.f16round, DataView.prototype.getFloat16]";
    try (Context context = Context.newBuilder("js").allowAllAccess(true).build()) {
      context.eval("js", "var theirs = " + theirs);
      try (WeexInstance weex = Weex.install(context)) {
        Object same = weex.eval(theirs + ".every((one, i) => one === theirs[i])").join();
        assertEquals(true, same);
      }
    }
  }
}
