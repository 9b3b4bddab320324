package io.github.weexjvm.web.encoding;

/** https://encoding.spec.whatwg.org/#iso-2022-jp-decoder */
final class Iso2022JpDecoder extends ByteDecoder {

  private static final int ESCAPE = 0x1B;

  private enum State {
    ASCII,
    ROMAN,
    KATAKANA,
    LEAD_BYTE,
    TRAIL_BYTE,
    ESCAPE_START,
    ESCAPE
  }

  private final Index jis0208 = Index.jis0208();
  private State state = State.ASCII;
  private State outputState = State.ASCII;
  private int lead;

  /** Whether an escape sequence came and nothing after it. */
  private boolean output;

  @Override
  boolean next(int b, DecodedText out) {
    switch (state) {
      case TRAIL_BYTE -> trail(b, out);
      case ESCAPE_START -> escapeStart(b, out);
      case ESCAPE -> escape(b, out);
      default -> {
        if (b == END) {
          return true;
        }
        ordinary(b, out);
      }
    }
    return false;
  }

  private void ordinary(int b, DecodedText out) {
    if (b == ESCAPE) {
      state = State.ESCAPE_START;
      return;
    }
    output = false;
    if (state == State.LEAD_BYTE && isIn(b, 0x21, 0x7E)) {
      lead = b;
      state = State.TRAIL_BYTE;
      return;
    }
    int codePoint = single(b);
    if (codePoint == Index.NONE) {
      out.error();
    } else {
      out.add(codePoint);
    }
  }

  private int single(int b) {
    if (state == State.KATAKANA) {
      return isIn(b, 0x21, 0x5F) ? 0xFF61 - 0x21 + b : Index.NONE;
    }
    if (state == State.LEAD_BYTE || !isAscii(b) || b == 0x0E || b == 0x0F) {
      return Index.NONE;
    }
    if (state == State.ROMAN && b == 0x5C) {
      return 0xA5;
    }
    return state == State.ROMAN && b == 0x7E ? 0x203E : b;
  }

  private void trail(int b, DecodedText out) {
    state = b == ESCAPE ? State.ESCAPE_START : State.LEAD_BYTE;
    int codePoint = isIn(b, 0x21, 0x7E) ? jis0208.get((lead - 0x21) * 94 + b - 0x21) : Index.NONE;
    if (codePoint == Index.NONE) {
      out.error();
    } else {
      out.add(codePoint);
    }
  }

  private void escapeStart(int b, DecodedText out) {
    if (b == 0x24 || b == 0x28) {
      lead = b;
      state = State.ESCAPE;
    } else {
      output = false;
      state = outputState;
      out.restore(b);
      out.error();
    }
  }

  private void escape(int b, DecodedText out) {
    State named = named(lead, b);
    if (named == null) {
      output = false;
      state = outputState;
      out.restore(lead, b);
      out.error();
      return;
    }
    state = named;
    outputState = named;
    if (output) {
      out.error();
    }
    output = true;
  }

  /** The state that an escape sequence names, or null. */
  private static State named(int lead, int b) {
    if (lead == 0x24) {
      return b == 0x40 || b == 0x42 ? State.LEAD_BYTE : null;
    }
    return switch (b) {
      case 0x42 -> State.ASCII;
      case 0x4A -> State.ROMAN;
      case 0x49 -> State.KATAKANA;
      default -> null;
    };
  }
}
