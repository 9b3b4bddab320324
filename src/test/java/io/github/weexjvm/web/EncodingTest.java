package io.github.weexjvm.web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** TextEncoder and TextDecoder as a script sees them. */
class EncodingTest {

  private final WebFixture fixture = new WebFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void encodesUtf8() {
    fixture.run(
        """
        const encoder = new TextEncoder();
        console.log(encoder.encoding, encoder.encode('aé€😀\\ud800').join());
        console.log(encoder.encode().length, encoder.encode(undefined).length,
          encoder.encode(null).length, encoder.encode() instanceof Uint8Array);
        console.log(encoder);
        """);
    fixture.assertPrinted(
        "utf-8 97,195,169,226,130,172,240,159,152,128,239,191,189",
        "0 0 4 true",
        "TextEncoder { encoding: 'utf-8' }");
  }

  @Test
  void encodesIntoWhatIsThere() {
    fixture.run(
        """
        const encoder = new TextEncoder();
        const into = (text, size) => {
          const bytes = new Uint8Array(new ArrayBuffer(8), 1, size).fill(255);
          const { read, written } = encoder.encodeInto(text, bytes);
          console.log(read, written, new Uint8Array(bytes.buffer).join());
        };
        into('aé😀b', 7);
        into('aé😀b', 6);
        into('a\\ud800', 3);
        into('a\\ud800', 4);
        into('', 0);
        for (const wrong of [new Uint16Array(1), new ArrayBuffer(1), null, {}]) {
          try { encoder.encodeInto('', wrong); } catch (error) { console.log(error.name); }
        }
        console.log(JSON.stringify(encoder.encodeInto('', new Uint8Array(1))));
        """);
    fixture.assertPrinted(
        "4 7 0,97,195,169,240,159,152,128",
        "2 3 0,97,195,169,255,255,255,0",
        "1 1 0,97,255,255,0,0,0,0",
        "2 4 0,97,239,191,189,0,0,0",
        "0 0 0,0,0,0,0,0,0,0",
        "TypeError",
        "TypeError",
        "TypeError",
        "TypeError",
        "{\"read\":0,\"written\":0}");
  }

  @Test
  void decodesWhateverHoldsBytes() {
    fixture.run(
        """
        const decoder = new TextDecoder();
        const bytes = new Uint8Array([0x61, 0xc3, 0xa9, 0x62]);
        console.log(decoder.decode(bytes), decoder.decode(bytes.buffer),
          decoder.decode(new DataView(bytes.buffer, 1, 2)),
          decoder.decode(bytes.subarray(0, 2)) === 'a\\ufffd', decoder.decode() === '');
        console.log(decoder.decode(bytes.subarray(0, 2), { stream: true })
          + decoder.decode(bytes.subarray(2)));
        console.log(new TextDecoder('LATIN1 ').decode(bytes), new TextDecoder('sjis').encoding);
        console.log(new TextDecoder('utf-16', { fatal: 1, ignoreBOM: true }));
        """);
    fixture.assertPrinted(
        "aéb aéb é true true",
        "aéb",
        "aÃ©b shift_jis",
        "TextDecoder { encoding: 'utf-16le', fatal: true, ignoreBOM: true }");
  }

  @Test
  void throwsWhatTheStandardSays() {
    fixture.run(
        """
        for (const action of [
          () => new TextDecoder('utf-9'), () => new TextDecoder('iso-2022-kr'),
          () => new TextDecoder('replacement'), () => new TextDecoder(Symbol()),
          () => new TextDecoder('utf-8', 1), () => new TextDecoder().decode(null),
          () => new TextDecoder().decode('a'), () => TextDecoder(),
          () => new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([255])),
          () => TextEncoder.prototype.encode.call({}), () => TextEncoder.prototype.encoding,
        ]) {
          try { action(); } catch ({ name, message }) { console.log(name + ': ' + message); }
        }
        """);
    fixture.assertPrinted(
        "RangeError: TextDecoder: the label is the string 'utf-9': use one such as 'utf-8'",
        "RangeError: TextDecoder: the label is the string 'iso-2022-kr': use one such as 'utf-8'",
        "RangeError: TextDecoder: the label is the string 'replacement': use one such as 'utf-8'",
        "TypeError: TextDecoder: the label is a symbol: use a string",
        "TypeError: TextDecoder: the options is 1: use an object",
        "TypeError: TextDecoder.decode: the input is null: use an ArrayBuffer or a view of one",
        "TypeError: TextDecoder.decode: the input is the string 'a': use an ArrayBuffer or a view"
            + " of one",
        "TypeError: TextDecoder: call it with new, as in new TextDecoder(…)",
        "TypeError: TextDecoder: the bytes are not valid in utf-8",
        "TypeError: Cannot read private member #brand from an object whose class did not declare"
            + " it.",
        "TypeError: Cannot read private member #brand from an object whose class did not declare"
            + " it.");
  }

  @Test
  void takesMuchAtOnce() {
    fixture.run(
        """
        const text = 'é'.repeat(4 << 20);
        const bytes = new TextEncoder().encode(text);
        console.log(bytes.length, new TextDecoder().decode(bytes) === text);
        """);
    fixture.assertPrinted("8388608 true");
  }

  @Test
  void worksWhenBuiltInsArePatched() {
    fixture.run(
        """
        const log = console.log;
        const bytes = new Uint8Array([0x80]);
        Uint8Array.prototype.set = Function.prototype.call = undefined;
        Uint8Array = ArrayBuffer = RangeError = undefined;
        for (const name of ['value', 'get', 'buffer', 'offset', 'length', 'stream', 0, 1]) {
          Object.defineProperty(Object.prototype, name, {
            __proto__: null, configurable: true, set() { log('set', name); }, get() {},
          });
        }
        log(new TextDecoder('windows-1252').decode(bytes), new TextEncoder().encode('a')[0]);
        log(new TextEncoder().encodeInto('a', bytes).written, bytes[0]);
        """);
    fixture.assertPrinted("€ 97", "1 97");
  }
}
