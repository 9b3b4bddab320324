package io.github.weexjvm.socket;

/** The opcodes of RFC 6455, section 11.8. */
final class Opcode {

  static final int CONTINUATION = 0x0;
  static final int TEXT = 0x1;
  static final int BINARY = 0x2;
  static final int CLOSE = 0x8;
  static final int PING = 0x9;
  static final int PONG = 0xA;

  private Opcode() {}

  static boolean isControl(int opcode) {
    return (opcode & 0x8) != 0;
  }

  static String name(int opcode) {
    return switch (opcode) {
      case CONTINUATION -> "continuation";
      case TEXT -> "text";
      case BINARY -> "binary";
      case CLOSE -> "close";
      case PING -> "ping";
      case PONG -> "pong";
      default -> "opcode 0x" + Integer.toHexString(opcode);
    };
  }
}
