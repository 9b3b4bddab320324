package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.Frames;
import io.github.weexjvm.testing.ServerConnection;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which an open connection ends, each in one event (RFC 6455, section 7). */
@Timeout(60)
final class EndingTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration CLOSE_TIMEOUT = Limits.DEFAULT.closeTimeout();
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final byte[] WRONG = Frames.frame(true, 4, Frame.TEXT, false, new byte[0]);
  private static final String WRONG_SENTENCE =
      "the server set reserved bits of a frame though no extension was agreed on";

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  // ---- The server ends it without a close frame ----

  @Test
  void aResetIsAFailure() throws Exception {
    opened(ServerConnection::reset).expectFailure("the connection broke: Connection reset");
  }

  @Test
  void anEndOfTheStreamIsAFailure() throws Exception {
    opened(ServerConnection::drop)
        .expectFailure("the server ended the connection without a close frame");
  }

  @Test
  void anEndInsideAFrameIsAFailure() throws Exception {
    opened(c -> c.send(new byte[] {(byte) 0x81, 5, 'h'}))
        .expectFailure("the server ended the connection without a close frame");
  }

  @Test
  void whatTheServerSentBeforeItsEndIsHeard() throws Exception {
    opened(
            c -> {
              c.sendText("last words");
              c.drop();
            })
        .expect("text last words")
        .expectFailure("the server ended the connection without a close frame");
  }

  // ---- The server closes ----

  @Test
  void aServerThatClosesButNeverEndsTcpIsWaitedForUntilTheCloseDeadline() throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    ConnectionProbe probe =
        opened(
            c -> {
              c.sendClose(4000, "bye");
              assertEquals("close 4000", c.readFrame().toString());
              answered.countDown();
              assertTrue(c.awaitEndOfStream(LONG));
            });
    answered.await();
    fixture.advance(CLOSE_TIMEOUT.minus(MOMENT));
    probe.assertSilent();
    assertEquals(Connection.State.CLOSING, probe.state());
    fixture.advance(MOMENT);
    probe.expect("close 4000 \"bye\" clean");
    assertEquals(Connection.State.CLOSED, probe.state());
  }

  @Test
  void aCloseFrameIsAnsweredThoughATurnLastsLongerThanTheCloseDeadline() throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = fixture.openOver(transport);
    fixture.onLoop(
        () -> {
          transport.receive(Frames.close(1001, "going"));
          fixture.passTime(Duration.ofSeconds(5));
          return null;
        });
    probe.expect("close 1001 \"going\" clean");
    assertEquals(6 + 2, fixture.onLoop(transport::takeWritten).length, "our close frame");
  }

  @Test
  void aResetBehindTheServersCloseFrameIsStillAClose() throws Exception {
    ConnectionProbe probe =
        opened(
            c -> {
              c.sendClose(1001, "going");
              assertEquals("close 1001", c.readFrame().toString());
              c.reset();
            });
    probe.expect("close 1001 \"going\" clean");
  }

  @Test
  void aCloseFrameThatWaitsToBeReadIsHeardThoughWritingFailsButIsNotCleanForWhatWasLost()
      throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = fixture.openOver(transport);
    fixture.onLoop(
        () -> {
          transport.failWrites("Broken pipe");
          transport.failReads("Connection reset");
          transport.enqueue(Frames.text("by the way"));
          transport.enqueue(Frames.close(1001, "going"));
          return probe.connection().sendText("into the void");
        });
    probe.expect("text by the way", "close 1001 \"going\" unclean");
  }

  @Test
  void writingThatFailsIsAFailureWhenNothingIsLeftToRead() throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = fixture.openOver(transport);
    fixture.onLoop(
        () -> {
          transport.failWrites("Broken pipe");
          return probe.connection().sendText("into the void");
        });
    probe.expectFailure("the connection broke: Broken pipe");
  }

  @Test
  void aBrokenRuleIsToldThoughTheServerDoesNotReadTheCloseFrame() throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = fixture.openOver(transport);
    fixture.onLoop(
        () -> {
          transport.failWrites("Broken pipe");
          transport.receive(WRONG);
          return null;
        });
    probe.expectFailure(WRONG_SENTENCE);
  }

  // ---- We close ----

  @Test
  void aCloseIsSentAndTheServersAnswerEndsIt() throws Exception {
    ConnectionProbe probe =
        opened(
            c -> {
              assertEquals("close 4999 \"grüße\"", c.readFrame().toString());
              c.sendClose(4999, "grüße");
            });
    probe.close(4999, "grüße");
    probe.expect("close 4999 \"grüße\" clean");
  }

  @Test
  void aCloseWithoutACodeIsAnEmptyFrame() throws Exception {
    ConnectionProbe probe =
        opened(
            c -> {
              assertEquals("close without a code", c.readFrame().toString());
              c.sendCloseEmpty();
            });
    probe.close(1005, "");
    probe.expect("close 1005 \"\" clean");
  }

  @Test
  void theServersCodeCountsAndIsNotAnsweredAgain() throws Exception {
    ConnectionProbe probe =
        opened(
            c -> {
              assertEquals("close 1000 \"ours\"", c.readFrame().toString());
              c.sendClose(3001, "theirs");
              c.shutdownOutput();
              assertNull(c.readFrame());
            });
    probe.close(1000, "ours");
    probe.expect("close 3001 \"theirs\" clean");
  }

  @Test
  void aLoneSurrogateInAReasonIsSentAsTheReplacementCharacter() throws Exception {
    ConnectionProbe probe =
        opened(
            c -> {
              assertEquals("a\uFFFDb", c.readFrame().closeReason());
              c.sendCloseEmpty();
            });
    probe.close(1000, "a\ud800b");
    probe.expect("close 1005 \"\" clean");
  }

  @Test
  void aCloseGoesBehindWhatWasSentBefore() throws Exception {
    byte[] big = new byte[5_000_000];
    ConnectionProbe probe =
        opened(
            c -> {
              assertEquals("text frame \"first\"", c.readFrame().toString());
              assertEquals(big.length, c.readFrame().payload().length);
              assertEquals("close 1000 \"done\"", c.readFrame().toString());
              c.sendClose(1000, "");
            });
    probe.act(
        () -> {
          probe.connection().sendText("first");
          probe.connection().sendBinary(ByteBuffer.wrap(big));
          probe.connection().close(1000, "done");
          assertFalse(probe.connection().sendText("too late"));
        });
    probe.expect("close 1000 \"\" clean");
  }

  @Test
  void closingTwiceClosesOnce() throws Exception {
    ConnectionProbe probe =
        opened(
            c -> {
              assertEquals("close 1000 \"first\"", c.readFrame().toString());
              c.sendClose(1000, "answer");
              c.shutdownOutput();
              assertNull(c.readFrame());
            });
    probe.act(
        () -> {
          probe.connection().close(1000, "first");
          probe.connection().close(4000, "second");
        });
    probe.expect("close 1000 \"answer\" clean");
    probe.close(4001, "third");
  }

  @Test
  void theStateFollowsTheClosingHandshake() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    ConnectionProbe probe =
        opened(
            c -> {
              c.readFrame();
              answer.await();
              c.sendClose(1000, "");
            });
    assertEquals(Connection.State.OPEN, probe.state());
    probe.close(1000, "");
    assertEquals(Connection.State.CLOSING, probe.state());
    assertFalse(probe.sendText("too late"));
    answer.countDown();
    probe.expect("close 1000 \"\" clean");
    assertEquals(Connection.State.CLOSED, probe.state());
    assertFalse(probe.sendBinary(new byte[1]));
  }

  @Test
  void aServerThatNeverAnswersACloseIsGivenUpAtTheCloseDeadlineWithoutAFailure() throws Exception {
    ConnectionProbe probe = opened(c -> c.awaitEndOfStream(LONG));
    probe.close(1000, "");
    fixture.advance(CLOSE_TIMEOUT.minus(MOMENT));
    probe.assertSilent();
    fixture.advance(MOMENT);
    probe.expect("close 1006 \"\" unclean");
  }

  @Test
  void aServerThatNeverReadsIsGivenUpAtTheCloseDeadlineToo() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    ConnectionProbe probe = opened(c -> over.await());
    probe.sendBinary(new byte[16 * 1024 * 1024]);
    probe.close(1000, "");
    fixture.advance(CLOSE_TIMEOUT);
    probe.expect("close 1006 \"\" unclean");
    over.countDown();
  }

  @Test
  void anEndOfTheStreamInsteadOfAnAnswerToOurCloseIsUncleanButNoFailure() throws Exception {
    ConnectionProbe probe =
        opened(
            c -> {
              assertEquals("close 1000", c.readFrame().toString());
              c.drop();
            });
    probe.close(1000, "");
    probe.expect("close 1006 \"\" unclean");
  }

  @Test
  void aResetInsteadOfAnAnswerToOurCloseIsUncleanButNoFailure() throws Exception {
    ConnectionProbe probe =
        opened(
            c -> {
              assertEquals("close 1000", c.readFrame().toString());
              c.reset();
            });
    probe.close(1000, "");
    probe.expect("close 1006 \"\" unclean");
  }

  @Test
  void afterOurCloseMessagesAreUnheardAndPingsUnanswered() throws Exception {
    ConnectionProbe probe =
        opened(
            c -> {
              assertEquals("close 1000", c.readFrame().toString());
              c.send(
                  Frames.concat(
                      Frames.text("late"),
                      Frames.ping(new byte[0]),
                      Frames.binary(new byte[1]),
                      Frames.close(1000, "")));
              c.shutdownOutput();
              assertNull(c.readFrame());
            });
    probe.close(1000, "");
    probe.expect("close 1000 \"\" clean");
  }

  @Test
  void aBrokenRuleAfterOurCloseIsAFailure() throws Exception {
    ConnectionProbe probe =
        opened(
            c -> {
              assertEquals("close 1000", c.readFrame().toString());
              c.send(WRONG);
              assertNull(c.readFrame());
            });
    probe.close(1000, "");
    probe.expectFailure(WRONG_SENTENCE);
  }

  @Test
  void bothSidesMayCloseAtOnce() throws Exception {
    CountDownLatch serverClosed = new CountDownLatch(1);
    ConnectionProbe probe =
        opened(
            c -> {
              c.sendClose(1001, "server");
              serverClosed.countDown();
              assertEquals("close 1000 \"client\"", c.readFrame().toString());
            },
            (connection, events) -> {
              // Closing from the handler of open: the server's close frame is not read yet.
              events.when("open", () -> connection.close(1000, "client"));
            });
    serverClosed.await();
    probe.expect("close 1001 \"server\" clean");
  }

  @Test
  void aHandlerMayClose() throws Exception {
    ConnectionProbe probe =
        opened(
            c -> {
              c.send(Frames.concat(Frames.text("enough"), Frames.text("unheard")));
              assertEquals("close 1000 \"as you wish\"", c.readFrame().toString());
              c.sendClose(1000, "");
            },
            (connection, events) ->
                events.when("text enough", () -> connection.close(1000, "as you wish")));
    probe.expect("text enough", "close 1000 \"\" clean");
  }

  // ---- The listener fails ----

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aListenerThatThrowsEndsTheConnection(boolean anException) throws Exception {
    ConnectionProbe probe =
        opened(
            c -> {
              c.send(Frames.concat(Frames.text("throw"), Frames.text("unheard")));
              c.awaitEndOfStream(LONG);
            },
            (connection, events) ->
                events.when(
                    "text throw",
                    () -> {
                      if (anException) {
                        throw new IllegalStateException("a bug");
                      }
                      throw new StackOverflowError("too deep");
                    }));
    probe.expect("text throw").expectFailure("a handler of the connection failed");
    fixture.expectBug(
        anException
            ? "java.lang.IllegalStateException: a bug"
            : "java.lang.StackOverflowError: too deep");
  }

  // ---- We abort, or stop listening ----

  @Test
  void abortingEndsWithTheCallersReasonAndNoCloseFrame() throws Exception {
    ConnectionProbe probe = opened(c -> assertNull(c.readFrame()));
    probe.abort("the instance was destroyed");
    probe.expectFailure("the instance was destroyed");
  }

  @Test
  void abortingWithDataQueuedStillGivesTheCallersReason() throws Exception {
    ConnectionProbe probe = opened(c -> c.awaitEndOfStream(LONG));
    probe.act(
        () -> {
          probe.connection().sendText("never leaves");
          probe.connection().abort("the instance was destroyed");
        });
    probe.expectFailure("the instance was destroyed");
  }

  @Test
  void abortingTwiceEndsForTheFirstReason() throws Exception {
    ConnectionProbe probe = opened(c -> c.awaitEndOfStream(LONG));
    probe.act(
        () -> {
          probe.connection().abort("first");
          probe.connection().abort("second");
          probe.connection().close(1000, "third");
        });
    probe.expectFailure("first");
    probe.abort("fourth");
  }

  @Test
  void aHandlerMayAbort() throws Exception {
    ConnectionProbe probe =
        opened(
            c -> {
              c.send(
                  Frames.concat(
                      Frames.text("enough"), Frames.ping(new byte[0]), Frames.close(1000, "")));
              c.awaitEndOfStream(LONG);
            },
            (connection, events) ->
                events.when("text enough", () -> connection.abort("as you wish")));
    probe.expect("text enough").expectFailure("as you wish");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "close", "wrong"})
  void aMutedConnectionTellsNothingOfWhatComes(String what) throws Exception {
    CountDownLatch muted = new CountDownLatch(1);
    ConnectionProbe probe =
        opened(
            c -> {
              muted.await();
              switch (what) {
                case "text" -> c.sendText("unheard");
                case "close" -> c.sendClose(1001, "");
                default -> c.send(WRONG);
              }
              c.shutdownOutput();
              c.awaitEndOfStream(LONG);
            },
            (connection, events) -> events.expectNoEnd());
    probe.mute();
    muted.countDown();
    fixture.awaitNoConnection();
  }

  @Test
  void aMutedConnectionCanStillBeClosed() throws Exception {
    ConnectionProbe probe =
        opened(
            c -> {
              assertEquals("close 1001 \"gone\"", c.readFrame().toString());
              c.sendClose(1001, "");
            },
            (connection, events) -> events.expectNoEnd());
    probe.mute();
    probe.close(1001, "gone");
    fixture.awaitNoConnection();
  }

  // ---- Both sides ----

  /** Connects to a server that does this once it is open, and takes the open event. */
  private ConnectionProbe opened(ConnectionScript script) throws Exception {
    return opened(script, (connection, events) -> {});
  }

  private ConnectionProbe opened(
      ConnectionScript script, BiConsumer<Connection, EventRecorder> prepare) throws Exception {
    String url = fixture.serve(accepting(script)).url();
    return fixture.connect(url, List.of(), Map.of(), prepare).expect("open");
  }

  private static ConnectionScript accepting(ConnectionScript script) {
    return c -> {
      c.accept();
      script.run(c);
    };
  }
}
