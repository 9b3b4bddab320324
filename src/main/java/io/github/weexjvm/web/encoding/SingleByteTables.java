package io.github.weexjvm.web.encoding;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The upper halves of the single-byte encodings. The JDK leaves bytes of windows-125x unmapped that
 * the standard maps to C1 controls, is wrong about four other bytes, and lacks two encodings. For
 * any thread.
 */
final class SingleByteTables {

  static final char NONE = '\uFFFD';

  private static final int HALF = 128;
  private static final int CONTROLS = 32;

  private static final Map<String, char[]> TABLES = new ConcurrentHashMap<>();

  /** What the JDK calls otherwise. */
  private static final Map<String, String> CHARSETS =
      Map.of(
          "macintosh", "x-MacRoman",
          "windows-874", "x-windows-874",
          "x-mac-cyrillic", "x-MacUkraine",
          "iso-8859-8-i", "iso-8859-8");

  private static final String ISO_8859_10 =
      "\u00a0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00adŪŊ°ąēģīĩķ·ļđšŧž―ūŋ"
          + "ĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ";

  private static final String ISO_8859_14 =
      "\u00a0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00ad®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡ"
          + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶßàáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ";

  private SingleByteTables() {}

  static char[] of(String encoding) {
    return TABLES.computeIfAbsent(encoding, SingleByteTables::make);
  }

  private static char[] make(String encoding) {
    return switch (encoding) {
      case "iso-8859-10" -> afterControls(ISO_8859_10);
      case "iso-8859-14" -> afterControls(ISO_8859_14);
      case "x-user-defined" -> userDefined();
      case "koi8-u" -> changed(ofCharset(encoding), 0xAE, 'ў', 0xBE, 'Ў');
      case "windows-1255" -> changed(ofCharset(encoding), 0xCA, '\u05BA');
      case "x-mac-cyrillic" -> changed(ofCharset(encoding), 0xFF, '€');
      default -> ofCharset(encoding);
    };
  }

  private static char[] ofCharset(String encoding) {
    byte[] upper = new byte[HALF];
    for (int i = 0; i < HALF; i++) {
      upper[i] = (byte) (HALF + i);
    }
    Charset charset = Charset.forName(CHARSETS.getOrDefault(encoding, encoding));
    char[] table = new String(upper, charset).toCharArray();
    for (int i = 0; i < CONTROLS; i++) {
      table[i] = table[i] == NONE ? (char) (HALF + i) : table[i];
    }
    return table;
  }

  private static char[] changed(char[] table, int... bytesAndCharacters) {
    for (int i = 0; i < bytesAndCharacters.length; i += 2) {
      table[bytesAndCharacters[i] - HALF] = (char) bytesAndCharacters[i + 1];
    }
    return table;
  }

  private static char[] afterControls(String rest) {
    char[] table = new char[HALF];
    for (int i = 0; i < HALF; i++) {
      table[i] = i < CONTROLS ? (char) (HALF + i) : rest.charAt(i - CONTROLS);
    }
    return table;
  }

  // https://encoding.spec.whatwg.org/#x-user-defined-decoder
  private static char[] userDefined() {
    char[] table = new char[HALF];
    for (int i = 0; i < HALF; i++) {
      table[i] = (char) (0xF780 + i);
    }
    return table;
  }
}
