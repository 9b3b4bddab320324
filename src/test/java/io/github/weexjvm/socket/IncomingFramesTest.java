package io.github.weexjvm.socket;

import static io.github.weexjvm.socket.ConnectionFixture.closeCleanly;
import static io.github.weexjvm.socket.ConnectionFixture.pattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.Frames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The frames of a server, right ones and wrong ones (RFC 6455, section 5). */
@Timeout(60)
final class IncomingFramesTest {

  private static final int PROTOCOL_ERROR = 1002;
  private static final int INVALID_PAYLOAD = 1007;
  private static final int POLICY_VIOLATION = 1008;
  private static final int TOO_BIG = 1009;
  private static final byte[] NONE = {};

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  // ---- Messages ----

  @Test
  void messagesOfEveryKindArrive() throws Exception {
    received(
            Frames.text("grüß dich 😀"),
            Frames.text(""),
            Frames.binary(new byte[] {1, -1}),
            Frames.binary(NONE))
        .expect("open", "text grüß dich 😀", "text ", "binary 01ff", "binary ")
        .expect("close 1000 \"\" clean");
  }

  @ParameterizedTest
  @ValueSource(ints = {125, 126, 65_535, 65_536, 1_048_576, 3_000_000})
  void aMessageOfAnyLengthEncodingArrivesWhole(int length) throws Exception {
    byte[] payload = pattern(length);
    received(Frames.binary(payload))
        .expect("open")
        .expectBinary(payload)
        .expect("close 1000 \"\" clean");
  }

  @Test
  void fragmentsAreOneMessage() throws Exception {
    received(
            fragment(false, Frame.TEXT, "a"),
            fragment(false, Frame.CONTINUATION, ""),
            fragment(false, Frame.CONTINUATION, "b"),
            fragment(true, Frame.CONTINUATION, "c"),
            fragment(false, Frame.BINARY, "d"),
            fragment(true, Frame.CONTINUATION, "e"))
        .expect("open", "text abc", "binary 6465", "close 1000 \"\" clean");
  }

  @Test
  void aCodePointMayBeSplitOverFragments() throws Exception {
    byte[] smile = utf8("😀");
    received(
            Frames.frame(false, 0, Frame.TEXT, false, Arrays.copyOf(smile, 1)),
            Frames.frame(false, 0, Frame.CONTINUATION, false, Arrays.copyOfRange(smile, 1, 3)),
            Frames.frame(true, 0, Frame.CONTINUATION, false, Arrays.copyOfRange(smile, 3, 4)))
        .expect("open", "text 😀", "close 1000 \"\" clean");
  }

  @Test
  void theReplacementCharacterItselfIsValid() throws Exception {
    received(Frames.text("a\uFFFDb")).expect("open", "text a\uFFFDb", "close 1000 \"\" clean");
  }

  @Test
  void aMessageOfExactlyTheLimitArrives() throws Exception {
    fixture.limits(Limits.builder().maxMessageBytes(10).build());
    received(
            Frames.text("0123456789"),
            fragment(false, Frame.TEXT, "01234"),
            fragment(true, Frame.CONTINUATION, "56789"))
        .expect("open", "text 0123456789", "text 0123456789", "close 1000 \"\" clean");
  }

  @Test
  void aMessageOfAsManyFragmentsAsAllowedArrives() throws Exception {
    byte[] first = fragment(false, Frame.TEXT, "x");
    byte[] middle = fragment(false, Frame.CONTINUATION, "x");
    byte[] last = fragment(true, Frame.CONTINUATION, "x");
    received(Frames.concat(first, times(1_022, middle), last))
        .expect("open", "text " + "x".repeat(1_024), "close 1000 \"\" clean");
  }

  // ---- Broken rules ----

  @Test
  void aMaskedFrameFails() throws Exception {
    violation(
        Frames.frame(true, 0, Frame.TEXT, true, utf8("a")),
        PROTOCOL_ERROR,
        "the server masked a frame, which only a client may do");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 7})
  void aReservedBitFails(int bits) throws Exception {
    violation(
        Frames.frame(true, bits, Frame.TEXT, false, utf8("a")),
        PROTOCOL_ERROR,
        "the server set reserved bits of a frame though no extension was agreed on");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
  void anUnknownOpcodeFails(int opcode) throws Exception {
    violation(
        Frames.frame(true, 0, opcode, false, NONE),
        PROTOCOL_ERROR,
        "the server sent a frame of unknown opcode 0x" + Integer.toHexString(opcode));
  }

  @Test
  void aTextThatIsNotUtf8Fails() throws Exception {
    violation(
        Frames.frame(true, 0, Frame.TEXT, false, new byte[] {'a', (byte) 0xc3, '('}),
        INVALID_PAYLOAD,
        "the server sent a text message that is not UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"eda080, a surrogate", "c080, a long NUL", "f4908080, beyond Unicode", "e298, cut"})
  void eachKindOfWrongUtf8Fails(String hex, String kind) throws Exception {
    violation(
        Frames.frame(true, 0, Frame.TEXT, false, HexFormat.of().parseHex(hex)),
        INVALID_PAYLOAD,
        "the server sent a text message that is not UTF-8");
  }

  @Test
  void fragmentsThatAreNotUtf8TogetherFail() throws Exception {
    violation(
        Frames.concat(
            Frames.frame(false, 0, Frame.TEXT, false, new byte[] {(byte) 0xe2}),
            fragment(true, Frame.CONTINUATION, "a")),
        INVALID_PAYLOAD,
        "the server sent a text message that is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(longs = {100_000_000, 16 * 1024 * 1024 + 1, Integer.MAX_VALUE, Long.MAX_VALUE, -1})
  void aFrameThatIsTooLongFailsAtItsHeader(long declared) throws Exception {
    tooBig(Frames.header(true, Frame.BINARY, declared), 16 * 1024 * 1024);
  }

  @Test
  void aMessageThatIsTooLongOverItsFragmentsFails() throws Exception {
    fixture.limits(Limits.builder().maxMessageBytes(10).build());
    tooBig(
        Frames.concat(
            fragment(false, Frame.TEXT, "01234"),
            fragment(false, Frame.CONTINUATION, "56789"),
            fragment(true, Frame.CONTINUATION, "!")),
        10);
  }

  @Test
  void aContinuationOfTheGreatestLengthFailsLikeAnyThatIsTooLong() throws Exception {
    tooBig(
        Frames.concat(fragment(false, Frame.TEXT, "a"), Frames.header(true, 0, Long.MAX_VALUE)),
        16 * 1024 * 1024);
  }

  @Test
  void aPingIsNoPartOfAMessageAndOfItsLimit() throws Exception {
    fixture.limits(Limits.builder().maxMessageBytes(4).build());
    ConnectionScript script =
        c -> {
          c.accept();
          c.sendPing(utf8("longer than four"));
          assertEquals("longer than four", c.readFrame().text());
          closeCleanly(c);
        };
    fixture.connect(fixture.serve(script)).expect("open", "close 1000 \"\" clean");
  }

  @Test
  void oneFragmentTooManyFails() throws Exception {
    violation(
        Frames.concat(
            fragment(false, Frame.TEXT, ""),
            times(1_023, fragment(false, Frame.CONTINUATION, "")),
            fragment(true, Frame.CONTINUATION, "")),
        POLICY_VIOLATION,
        "the server sent a message of more than 1024 fragments");
  }

  @Test
  void endlessFragmentsFail() throws Exception {
    ConnectionScript script =
        c -> {
          c.accept();
          c.send(fragment(false, Frame.BINARY, ""));
          try {
            while (true) {
              c.send(fragment(false, Frame.CONTINUATION, ""));
            }
          } catch (IOException e) {
            // The client has hung up, as it must.
          }
        };
    fixture
        .connect(fixture.serve(script))
        .expect("open")
        .expectFailure("the server sent a message of more than 1024 fragments");
  }

  @Test
  void aContinuationOfNothingFails() throws Exception {
    violation(
        fragment(true, Frame.CONTINUATION, "a"),
        PROTOCOL_ERROR,
        "the server continued a message that it had not begun");
  }

  @Test
  void aContinuationAfterAWholeMessageFails() throws Exception {
    fixture
        .connect(
            fixture.serve(
                c -> {
                  c.accept();
                  c.send(Frames.concat(Frames.text("a"), fragment(true, Frame.CONTINUATION, "b")));
                  assertEquals("close 1002", c.readFrame().toString());
                }))
        .expect("open", "text a")
        .expectFailure("the server continued a message that it had not begun");
  }

  @Test
  void aMessageInsideAnotherFails() throws Exception {
    violation(
        Frames.concat(fragment(false, Frame.TEXT, "a"), Frames.text("b")),
        PROTOCOL_ERROR,
        "the server began a message before it had ended the last");
  }

  @ParameterizedTest
  @CsvSource({"8, close", "9, ping", "10, pong"})
  void aFragmentedControlFrameFails(int opcode, String name) throws Exception {
    violation(
        Frames.frame(false, 0, opcode, false, NONE),
        PROTOCOL_ERROR,
        "the server fragmented a " + name + " frame");
  }

  @ParameterizedTest
  @CsvSource({"8, close", "9, ping", "10, pong"})
  void aControlFrameOf126BytesFails(int opcode, String name) throws Exception {
    violation(
        Frames.frame(true, 0, opcode, false, new byte[126]),
        PROTOCOL_ERROR,
        "the server sent a " + name + " frame of more than 125 bytes");
  }

  @ParameterizedTest
  @CsvSource({"82 7e 0001 00", "82 7e 007d 00", "82 7f 000000000000ffff 00"})
  void aLengthThatIsNotWrittenInTheFewestBytesFails(String hex) throws Exception {
    violation(
        HexFormat.of().parseHex(hex.replace(" ", "")),
        PROTOCOL_ERROR,
        "the server wrote a frame's length in more bytes than it needs");
  }

  @Test
  void whatFollowsAViolationIsNotHeard() throws Exception {
    fixture
        .connect(
            fixture.serve(
                c -> {
                  c.accept();
                  c.send(
                      Frames.concat(
                          Frames.text("before"),
                          Frames.frame(true, 4, Frame.TEXT, false, utf8("wrong")),
                          Frames.text("after"),
                          Frames.close(1000, "")));
                  assertEquals("close 1002", c.readFrame().toString());
                }))
        .expect("open", "text before")
        .expectFailure("the server set reserved bits of a frame though no extension was agreed on");
  }

  // ---- Ping and pong ----

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125})
  void aPingIsAnsweredWithItsPayload(int length) throws Exception {
    byte[] payload = pattern(length);
    ConnectionScript script =
        c -> {
          c.accept();
          c.sendPing(payload);
          Frame pong = c.readFrame();
          assertEquals(Frame.PONG, pong.opcode());
          assertArrayEquals(payload, pong.payload());
          closeCleanly(c);
        };
    fixture.connect(fixture.serve(script)).expect("open", "close 1000 \"\" clean");
  }

  @Test
  void aPingBetweenFragmentsIsAnsweredBeforeTheMessageIsWhole() throws Exception {
    ConnectionScript script =
        c -> {
          c.accept();
          c.send(fragment(false, Frame.TEXT, "a"));
          c.sendPing(new byte[] {7});
          assertEquals("pong 07", c.readFrame().toString());
          c.send(fragment(true, Frame.CONTINUATION, "b"));
          closeCleanly(c);
        };
    fixture.connect(fixture.serve(script)).expect("open", "text ab", "close 1000 \"\" clean");
  }

  @Test
  void aPongThatNobodyAskedForIsIgnored() throws Exception {
    received(Frames.pong(new byte[] {1, 2})).expect("open", "close 1000 \"\" clean");
  }

  // ---- The close frame ----

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 1002, 1003, 1007, 1011, 1012, 1014, 3000, 4000, 4999})
  void aCloseCodeIsToldAndSentBack(int code) throws Exception {
    ConnectionScript script =
        c -> {
          c.accept();
          c.sendClose(code, "grüße");
          assertEquals("close " + code, c.readFrame().toString());
        };
    fixture.connect(fixture.serve(script)).expect("open", "close " + code + " \"grüße\" clean");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 999, 1004, 1005, 1006, 1015, 1016, 2000, 2999, 5000, 65_535})
  void aCloseCodeThatMustNotBeSentFails(int code) throws Exception {
    violation(
        Frames.close(code, "why"),
        PROTOCOL_ERROR,
        "the server sent close code " + code + ", which no endpoint may send");
  }

  @Test
  void halfACloseCodeFails() throws Exception {
    violation(
        Frames.frame(true, 0, Frame.CLOSE, false, new byte[] {3}),
        PROTOCOL_ERROR,
        "the server sent a close frame with half a close code");
  }

  @Test
  void aCloseReasonMayFillTheFrame() throws Exception {
    String reason = "r".repeat(123);
    received(Frames.close(1000, reason)).expect("open", "close 1000 \"" + reason + "\" clean");
  }

  // ---- The server's side ----

  /** Connects to a server that sends these frames, each with one write, then closes with 1000. */
  private ConnectionProbe received(byte[]... frames) throws Exception {
    return fixture.connect(
        fixture.serve(
            c -> {
              c.accept();
              for (byte[] frame : frames) {
                c.send(frame);
              }
              if ((frames[frames.length - 1][0] & 0xf) != Frame.CLOSE) {
                c.sendClose(1000, "");
              }
              assertEquals("close 1000", c.readFrame().toString());
            }));
  }

  /** The server sends this and is told the close code; the listener hears the sentence only. */
  private void violation(byte[] bytes, int closeCode, String sentence) throws Exception {
    fixture.connect(sendingWrong(bytes, closeCode)).expect("open").expectFailure(sentence);
  }

  private void tooBig(byte[] bytes, int limit) throws Exception {
    fixture
        .connect(sendingWrong(bytes, TOO_BIG))
        .expect("open")
        .expect(
            "close 1009 \"\" unclean: the server sent a message of more than " + limit + " bytes");
  }

  private String sendingWrong(byte[] bytes, int closeCode) throws IOException {
    return fixture
        .serve(
            c -> {
              c.accept();
              c.send(bytes);
              Frame close = c.readFrame();
              assertEquals("close " + closeCode, close.toString());
              assertFalse(close.rsv() != 0);
              assertEquals(null, c.readFrame()); // The client ends TCP without waiting.
            })
        .url();
  }

  private static byte[] fragment(boolean fin, int opcode, String text) {
    return Frames.frame(fin, 0, opcode, false, utf8(text));
  }

  private static byte[] times(int count, byte[] piece) {
    byte[][] pieces = new byte[count][];
    Arrays.fill(pieces, piece);
    return Frames.concat(pieces);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
