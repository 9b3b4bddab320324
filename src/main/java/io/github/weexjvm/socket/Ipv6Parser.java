package io.github.weexjvm.socket;

/** The URL Standard's "IPv6 parser", for one text between brackets. */
final class Ipv6Parser {
  private static final int EOF = -1;
  private static final int NO_COMPRESSION = -1;

  private final String input;
  private final int[] pieces = new int[Ipv6.PIECES];
  private int pointer = 0;
  private int pieceIndex = 0;
  private int compress = NO_COMPRESSION; // where "::" stands, as an index into pieces

  private Ipv6Parser(String input) {
    this.input = input;
  }

  /** The eight pieces of {@code input}, which is without its brackets. */
  static int[] parse(String input) throws BrokenRuleException {
    return new Ipv6Parser(input).parse();
  }

  private int[] parse() throws BrokenRuleException {
    if (c() == ':') {
      leadingCompression();
    }
    while (c() != EOF) {
      if (pieceIndex == Ipv6.PIECES) {
        throw failure("it has more than 8 pieces");
      }
      if (c() == ':') {
        compression();
      } else if (startsIpv4()) {
        ipv4();
      } else {
        piece();
      }
    }
    return expanded();
  }

  private void leadingCompression() throws BrokenRuleException {
    if (!input.startsWith("::")) {
      throw failure("it starts with a single colon");
    }
    pointer += 2;
    compress = ++pieceIndex;
  }

  private void compression() throws BrokenRuleException {
    if (compress != NO_COMPRESSION) {
      throw failure("it is compressed with :: more than once");
    }
    pointer++;
    compress = ++pieceIndex;
  }

  private void piece() throws BrokenRuleException {
    int value = 0;
    for (int length = 0; length < 4 && Ascii.digit(c(), 16) >= 0; length++) {
      value = value * 0x10 + Ascii.digit(c(), 16);
      pointer++;
    }
    pieceEnd();
    pieces[pieceIndex++] = value;
  }

  private void pieceEnd() throws BrokenRuleException {
    if (c() == EOF) {
      return;
    }
    if (c() != ':') {
      throw failure(
          "\""
              + Excerpt.ofPart(input.substring(pointer))
              + "\" is neither up to 4 hex digits nor a colon");
    }
    pointer++;
    if (c() == EOF) {
      throw failure("it ends with a single colon");
    }
  }

  /** Up to four hex digits, then a dot: the rest is meant as IPv4. */
  private boolean startsIpv4() {
    int at = pointer;
    while (at < input.length() && at < pointer + 4 && Ascii.digit(input.charAt(at), 16) >= 0) {
      at++;
    }
    return at < input.length() && input.charAt(at) == '.';
  }

  private void ipv4() throws BrokenRuleException {
    if (pieceIndex > Ipv6.PIECES - 2) {
      throw failure("there is no room for its IPv4 part");
    }
    int numbersSeen = 0;
    while (c() != EOF) {
      if (numbersSeen > 0) {
        ipv4Dot(numbersSeen);
      }
      pieces[pieceIndex] = pieces[pieceIndex] * 0x100 + ipv4Number();
      numbersSeen++;
      if (numbersSeen % 2 == 0) {
        pieceIndex++;
      }
    }
    if (numbersSeen != 4) {
      throw failure("its IPv4 part has fewer than four numbers");
    }
  }

  private void ipv4Dot(int numbersSeen) throws BrokenRuleException {
    if (c() != '.' || numbersSeen == 4) {
      throw failure("its IPv4 part is not four numbers between dots");
    }
    pointer++;
  }

  private int ipv4Number() throws BrokenRuleException {
    int from = pointer;
    int value = 0;
    while (Ascii.isDigit(c())) {
      value = value * 10 + (c() - '0');
      boolean hasLeadingZero = pointer > from && input.charAt(from) == '0';
      if (value > 255 || hasLeadingZero) {
        throw failure("a number of its IPv4 part is above 255 or starts with 0");
      }
      pointer++;
    }
    if (pointer == from) {
      throw failure("a number of its IPv4 part is missing");
    }
    return value;
  }

  /** Moves the pieces behind "::" to the end. */
  private int[] expanded() throws BrokenRuleException {
    if (compress == NO_COMPRESSION) {
      if (pieceIndex != Ipv6.PIECES) {
        throw failure("it has fewer than 8 pieces");
      }
      return pieces;
    }
    int[] expanded = new int[Ipv6.PIECES];
    int tail = pieceIndex - compress;
    System.arraycopy(pieces, 0, expanded, 0, compress);
    System.arraycopy(pieces, compress, expanded, Ipv6.PIECES - tail, tail);
    return expanded;
  }

  private int c() {
    return pointer < input.length() ? input.charAt(pointer) : EOF;
  }

  private BrokenRuleException failure(String what) {
    return new BrokenRuleException(
        "host \"[%s]\" is no IPv6 address (%s), write one such as [2001:db8::1]"
            .formatted(Excerpt.ofPart(input), what));
  }
}
