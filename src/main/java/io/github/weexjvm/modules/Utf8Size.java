package io.github.weexjvm.modules;

/** How many bytes a text has on the wire, without encoding it. */
final class Utf8Size {

  private Utf8Size() {}

  /** In bytes; a lone surrogate is sent as U+FFFD and has three. */
  static long of(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      int point = text.codePointAt(i);
      if (point > 0xFFFF) {
        bytes += 4;
        i++;
      } else {
        bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : 3;
      }
    }
    return bytes;
  }
}
