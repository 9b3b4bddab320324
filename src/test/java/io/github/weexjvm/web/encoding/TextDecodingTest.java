package io.github.weexjvm.web.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decoders, against what the standard says byte by byte. */
class TextDecodingTest {

  private static String decode(String encoding, String hex) throws CharacterCodingException {
    return new TextDecoding(encoding, false, false).decode(HexFormat.of().parseHex(hex), false);
  }

  /** With U+FFFD as '?', for the eye. */
  private static void assertDecodes(String text, String encoding, String hex)
      throws CharacterCodingException {
    assertEquals(text, decode(encoding, hex).replace('\uFFFD', '?'), encoding + " " + hex);
  }

  @Test
  void knowsAllLabels() {
    assertEquals(228, Labels.count());
    assertEquals("windows-1252", Labels.encodingOf(" \t\n\f\rLatin1 "));
    assertEquals("shift_jis", Labels.encodingOf("SJIS"));
    assertNull(Labels.encodingOf("\u00a0utf-8"));
    assertNull(Labels.encodingOf("utf-8\0"));
    assertNull(Labels.encodingOf("\u212Aoi8-r")); // The Kelvin sign.
    assertNull(Labels.encodingOf(""));
  }

  /**
   * Sums over the decodings of all single bytes, made with an independent decoder that has the
   * standard's own tables.
   */
  @ParameterizedTest
  @CsvSource({
    "ibm866,24ec75e1",
    "iso-8859-2,a29de640",
    "iso-8859-3,6d735390",
    "iso-8859-4,5984749b",
    "iso-8859-5,cae0d762",
    "iso-8859-6,3b1206fd",
    "iso-8859-7,5950ee97",
    "iso-8859-8,148e6e6f",
    "iso-8859-8-i,148e6e6f",
    "iso-8859-10,72fd6087",
    "iso-8859-13,2f08458b",
    "iso-8859-14,dce20a4b",
    "iso-8859-15,60f03d3c",
    "iso-8859-16,b47f4ec5",
    "koi8-r,515cb756",
    "koi8-u,b29da257",
    "macintosh,28d5b78b",
    "windows-874,b51351be",
    "windows-1250,e4e6540b",
    "windows-1251,2f54633a",
    "windows-1252,84c88d21",
    "windows-1253,feeee183",
    "windows-1254,687170ca",
    "windows-1255,bf680582",
    "windows-1256,30b016c9",
    "windows-1257,ed0c7cc4",
    "windows-1258,820f1ef8",
    "x-mac-cyrillic,6979554e",
    "x-user-defined,d0d86756"
  })
  void mapsEachByteAsTheStandardDoes(String encoding, String sum) throws CharacterCodingException {
    CRC32 crc = new CRC32();
    TextDecoding decoding = new TextDecoding(encoding, false, true);
    for (int i = 0; i < 256; i++) {
      update(crc, decoding.decode(new byte[] {(byte) i}, false));
    }
    assertEquals(sum, Long.toHexString(crc.getValue()));
  }

  /** As above, over all pairs of bytes. */
  @ParameterizedTest
  @CsvSource({
    "utf-8,'',da88e12e",
    "utf-8,'e2',49342fe6",
    "utf-8,'f09f',10062948",
    "utf-16le,'',52c0044d",
    "utf-16be,'d8',10bd5ddc",
    "utf-16be,'d800',2efc0195",
    "gbk,'',2bd289f4",
    "gbk,'81',6fb5a1e1",
    "gb18030,'',2bd289f4",
    "gb18030,'8130',b2b31695",
    "gb18030,'8235',46e3f0c1",
    "gb18030,'8431',2094a598",
    "big5,'',89573ec9",
    "big5,'a1',424ec474",
    "shift_jis,'',21f51947",
    "euc-jp,'',507abcb5",
    "euc-jp,'8f',e94bfbf0",
    "euc-kr,'',15ee5832",
    "iso-2022-jp,'',b763cc45",
    "iso-2022-jp,'1b',b43cef14",
    "iso-2022-jp,'1b2442',297781e4",
    "iso-2022-jp,'1b284a',ca3baa21"
  })
  void mapsEachPairAsTheStandardDoes(String encoding, String prefix, String sum)
      throws CharacterCodingException {
    byte[] before = HexFormat.of().parseHex(prefix);
    CRC32 crc = new CRC32();
    TextDecoding decoding = new TextDecoding(encoding, false, true);
    byte[] bytes = new byte[before.length + 2];
    System.arraycopy(before, 0, bytes, 0, before.length);
    for (int i = 0; i < 65536; i++) {
      bytes[before.length] = (byte) (i >> 8);
      bytes[before.length + 1] = (byte) i;
      update(crc, decoding.decode(bytes, false));
    }
    assertEquals(sum, Long.toHexString(crc.getValue()));
  }

  private static void update(CRC32 crc, String text) {
    for (int i = 0; i < text.length(); i++) {
      crc.update(text.charAt(i) >> 8);
      crc.update(text.charAt(i));
    }
    crc.update('\n');
  }

  @Test
  void mapsFourBytesOfGb18030() throws CharacterCodingException {
    assertDecodes("\u0080", "gb18030", "81308130");
    assertDecodes("\uE7C7", "gb18030", "8135F437");
    assertDecodes("\uFFFF", "gb18030", "8431A439");
    assertDecodes("?", "gb18030", "8431A530");
    assertDecodes("\uD800\uDC00", "gb18030", "90308130");
    assertDecodes("\uDBFF\uDFFF", "gb18030", "E3329A35");
    assertDecodes("?", "gb18030", "E3329A36");
    assertDecodes("龴︐", "gb18030", "8235903784318236");
  }

  @Test
  void readsAgainWhatDidNotBelongToAnError() throws CharacterCodingException {
    assertDecodes("?a", "euc-kr", "c961");
    assertDecodes("?", "gb18030", "813081");
    assertDecodes("?0丂a", "gb18030", "8130814061");
    assertDecodes("?1", "utf-8", "e231");
    assertDecodes("??", "utf-8", "e080");
    assertDecodes("?", "utf-8", "f09f98");
    assertDecodes("????", "utf-8", "f0808080");
    assertDecodes("???", "utf-8", "eda080");
    assertDecodes("?\u0100?", "utf-16be", "d8000100d8");
    assertDecodes("?", "utf-16le", "00dc");
    assertDecodes("¥‾ｱ?$X", "iso-2022-jp", "1b284a5c7e1b2849311b28421b2458");
  }

  @Test
  void switchesTheSetsOfIso2022Jp() throws CharacterCodingException {
    assertDecodes("a亜b", "iso-2022-jp", "611b244230211b284262");
    assertDecodes("?a", "iso-2022-jp", "1b28421b284261");
    assertDecodes("?", "iso-2022-jp", "1b244230");
    assertDecodes("?$", "iso-2022-jp", "1b24");
    assertDecodes("?", "iso-2022-jp", "0e");
  }

  @Test
  void givesTheSameInPiecesOfAnySize() throws CharacterCodingException {
    Random random = new Random(1);
    for (String encoding :
        new String[] {"utf-8", "utf-16le", "gb18030", "big5", "euc-jp", "iso-2022-jp"}) {
      for (int round = 0; round < 200; round++) {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        if (encoding.equals("iso-2022-jp")) {
          mask(bytes, random);
        }
        String whole = new TextDecoding(encoding, false, false).decode(bytes, false);
        TextDecoding decoding = new TextDecoding(encoding, false, false);
        StringBuilder pieces = new StringBuilder();
        for (byte b : bytes) {
          pieces.append(decoding.decode(new byte[] {b}, true));
        }
        pieces.append(decoding.decode(new byte[0], false));
        assertEquals(whole, pieces.toString(), encoding + HexFormat.of().formatHex(bytes));
      }
    }
  }

  private static void mask(byte[] bytes, Random random) {
    byte[] common = {0x1B, 0x24, 0x28, 0x42, 0x4A, 0x49, 0x30};
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = common[random.nextInt(common.length)];
    }
  }

  @Test
  void removesOneMarkOfItsOwn() throws CharacterCodingException {
    assertEquals("a\uFEFF", decode("utf-8", "efbbbf61efbbbf"));
    assertEquals("\uFEFF", decode("utf-16be", "fefffeff"));
    assertEquals("\uFFFE", decode("utf-16le", "feff"));
    assertEquals("\uFEFF", decode("gb18030", "84319533"));
    TextDecoding kept = new TextDecoding("utf-8", false, true);
    assertEquals("\uFEFF", kept.decode(HexFormat.of().parseHex("efbbbf"), false));
    TextDecoding pieces = new TextDecoding("utf-8", false, false);
    assertEquals("", pieces.decode(HexFormat.of().parseHex("efbb"), true));
    assertEquals("", pieces.decode(HexFormat.of().parseHex("bf"), true));
    assertEquals("\uFEFF", pieces.decode(HexFormat.of().parseHex("efbbbf"), false));
    assertEquals("", pieces.decode(HexFormat.of().parseHex("efbbbf"), false));
  }

  @Test
  void failsAtAnErrorWhenItIsFatal() throws CharacterCodingException {
    TextDecoding decoding = new TextDecoding("utf-8", true, false);
    byte[] wrong = HexFormat.of().parseHex("61ff62");
    assertThrows(CharacterCodingException.class, () -> decoding.decode(wrong, false));
    assertEquals("\uFFFDa", decoding.decode(HexFormat.of().parseHex("efbfbd61"), false));
    assertThrows(CharacterCodingException.class, () -> decoding.decode(wrong, true));
    assertEquals("bc", decoding.decode(new byte[] {'c'}, false)); // The rest of the queue.
    byte[] open = HexFormat.of().parseHex("e282");
    assertEquals("", decoding.decode(open, true));
    assertThrows(CharacterCodingException.class, () -> decoding.decode(new byte[0], false));
  }
}
