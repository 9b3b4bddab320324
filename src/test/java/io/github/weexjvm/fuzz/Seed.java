package io.github.weexjvm.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * An input worth trying, with a name that says why. A target's seeds are the lines of a file, such
 * as {@code a ping: \x00\x89\x02hi}: a name, a colon and a space, and the bytes as UTF-8 with
 * {@code \r}, {@code \n}, {@code \t}, {@code \\} and {@code \xHH}. What a fuzzer finds is kept by a
 * line more.
 */
@SuppressWarnings("ArrayRecordComponent") // None is ever compared.
record Seed(String name, byte[] input) {

  /** Those of a target. */
  static List<Seed> of(FuzzTarget target) {
    String file = target.label() + ".seeds";
    try (InputStream in = Seed.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing among the tests' resources");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Seed::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Seed parse(String line) {
    int colon = line.indexOf(": ");
    if (colon < 1) {
      throw new IllegalArgumentException("no \"name: bytes\": " + line);
    }
    return new Seed(line.substring(0, colon), bytes(line.substring(colon + 2)));
  }

  private static byte[] bytes(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c != '\\') {
        out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      char kind = text.charAt(i++);
      switch (kind) {
        case 'r' -> out.write('\r');
        case 'n' -> out.write('\n');
        case 't' -> out.write('\t');
        case '\\' -> out.write('\\');
        case 'x' -> {
          out.write(HexFormat.fromHexDigits(text, i, i + 2));
          i += 2;
        }
        default -> throw new IllegalArgumentException("\\" + kind + " is no escape: " + text);
      }
    }
    return out.toByteArray();
  }

  /** The line for a file of seeds, all of it in ASCII. */
  String line() {
    StringBuilder out = new StringBuilder(name + ": ");
    for (byte each : input) {
      int b = each & 0xFF;
      switch (b) {
        case '\r' -> out.append("\\r");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\\' -> out.append("\\\\");
        default ->
            out.append(b >= ' ' && b < 0x7F ? String.valueOf((char) b) : "\\x%02x".formatted(b));
      }
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return name;
  }
}
