package io.github.weexjvm.socket;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * As much of ASN.1's DER as it takes to wrap the older forms of private keys into PKCS#8, the only
 * one that the JDK reads.
 */
final class Der {

  private static final int INTEGER = 0x02;
  private static final int OCTETS = 0x04;
  private static final int SEQUENCE = 0x30;

  /** The field "parameters" of an EC key: RFC 5915, section 3. */
  private static final int EC_PARAMETERS = 0xa0;

  private static final byte[] VERSION_0 = value(INTEGER, new byte[] {0});

  /** The OID 1.2.840.113549.1.1.1 and its empty parameters. */
  private static final byte[] RSA =
      value(SEQUENCE, HexFormat.of().parseHex("06092a864886f70d0101010500"));

  /** The OID 1.2.840.10045.2.1. */
  private static final byte[] EC_PUBLIC_KEY = HexFormat.of().parseHex("06072a8648ce3d0201");

  private Der() {}

  static byte[] rsaAsPkcs8(byte[] key) {
    return value(SEQUENCE, VERSION_0, RSA, value(OCTETS, key));
  }

  /**
   * @throws IllegalArgumentException if it is no EC key, or one that does not name its curve
   */
  static byte[] ecAsPkcs8(byte[] key) {
    byte[] algorithm = value(SEQUENCE, EC_PUBLIC_KEY, curve(key));
    return value(SEQUENCE, VERSION_0, algorithm, value(OCTETS, key));
  }

  private static byte[] curve(byte[] key) {
    try {
      ByteBuffer fields = content(ByteBuffer.wrap(key), SEQUENCE);
      content(fields, INTEGER);
      content(fields, OCTETS);
      ByteBuffer curve = content(fields, EC_PARAMETERS);
      byte[] bytes = new byte[curve.remaining()];
      curve.get(bytes);
      return bytes;
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("it ends too early", e);
    }
  }

  /** Takes one value, and gives what is in it. */
  private static ByteBuffer content(ByteBuffer from, int tag) {
    if ((from.get() & 0xff) != tag) {
      throw new IllegalArgumentException("it has another field there");
    }
    int length = length(from);
    ByteBuffer content = from.slice(from.position(), length);
    from.position(from.position() + length);
    return content;
  }

  private static int length(ByteBuffer from) {
    int first = from.get() & 0xff;
    if (first < 0x80) {
      return first;
    }
    int length = 0;
    for (int left = first & 0x7f; left > 0; left--) {
      length = length << 8 | (from.get() & 0xff);
    }
    return Math.abs(length);
  }

  private static byte[] value(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    writeLength(out, content.size());
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }

  private static void writeLength(ByteArrayOutputStream out, int length) {
    if (length < 0x80) {
      out.write(length);
    } else if (length < 0x100) { // The JDK takes a length in as few bytes as it needs only.
      out.write(0x81);
      out.write(length);
    } else {
      out.write(0x82); // Two bytes are enough for the longest key.
      out.write(length >> 8);
      out.write(length);
    }
  }
}
