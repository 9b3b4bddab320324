package io.github.weexjvm.web;

import io.github.weexjvm.script.HostFunction;
import io.github.weexjvm.script.ScriptContext;
import io.github.weexjvm.script.ScriptError;
import io.github.weexjvm.socket.Utf8;
import io.github.weexjvm.web.encoding.Labels;
import io.github.weexjvm.web.encoding.TextDecoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Value;

/**
 * Texts of a script to bytes and back, in one piece each: what byte by byte would take a script a
 * hundred times as long. Used on the loop's thread only.
 */
final class Texts {

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final int BOM_BYTES = 3;

  private Texts() {}

  static Map<String, HostFunction> verbs(ScriptContext script) {
    return Map.of(
        "encodingOf",
        arguments -> Labels.encodingOf(arguments[0].asString()),
        "newDecoder",
        arguments ->
            newDecoder(
                script,
                arguments[0].asString(),
                arguments[1].asBoolean(),
                arguments[2].asBoolean()),
        "encodeInto",
        arguments -> encodeInto(script, arguments[0].asString(), arguments[1].asLong()),
        "decodeBase64",
        arguments -> Base64Text.decode(arguments[0].asString()),
        "encodeBase64",
        arguments -> Base64Text.encode(arguments[0].asString()),
        "encodeUtf8",
        arguments -> script.toArrayBuffer(ByteBuffer.wrap(Utf8.encode(arguments[0].asString()))),
        "decodeUtf8",
        arguments -> decodeUtf8(bytes(arguments[0], arguments[1], arguments[2])),
        "nativeEndings",
        arguments -> LINE_END.matcher(arguments[0].asString()).replaceAll(System.lineSeparator()));
  }

  private static Object newDecoder(
      ScriptContext script, String encoding, boolean fatal, boolean ignoreBom) {
    TextDecoding decoding = new TextDecoding(encoding, fatal, ignoreBom);
    return script.function(
        arguments -> {
          try {
            byte[] bytes = bytes(arguments[0], arguments[1], arguments[2]);
            return decoding.decode(bytes, arguments[3].asBoolean());
          } catch (CharacterCodingException e) {
            throw ScriptError.type("TextDecoder: the bytes are not valid in " + encoding);
          }
        });
  }

  // https://encoding.spec.whatwg.org/#dom-textencoder-encodeinto
  private static Value encodeInto(ScriptContext script, String text, long availableBytes) {
    int read = 0;
    for (long left = availableBytes; read < text.length(); ) {
      int point = text.codePointAt(read);
      left -= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (left < 0) {
        break;
      }
      read += Character.charCount(point);
    }
    byte[] bytes = Utf8.encode(text.substring(0, read));
    return script.list(read, script.toArrayBuffer(ByteBuffer.wrap(bytes)));
  }

  /** Bytes out of an ArrayBuffer. */
  static byte[] bytes(Value buffer, Value offset, Value length) {
    byte[] bytes = new byte[length.asInt()];
    if (bytes.length > 0) {
      buffer.readBuffer(offset.asInt(), bytes, 0, bytes.length);
    }
    return bytes;
  }

  // https://encoding.spec.whatwg.org/#utf-8-decode
  private static String decodeUtf8(byte[] bytes) {
    int from = startsWithBom(bytes) ? BOM_BYTES : 0;
    return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
  }

  private static boolean startsWithBom(byte[] bytes) {
    return bytes.length >= BOM_BYTES
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }
}
