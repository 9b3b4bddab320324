package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.Frames;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerConnection;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What {@code WebSocketClient} of Java-WebSocket 1.6.0 gets wrong against the same server, on our
 * way from TCP to the listener: parts of that library are in it, and must not bring these along.
 */
@Timeout(60)
final class LibraryBugsTest {

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  /**
   * The library answers the ping while it closes, throws a WebsocketNotConnectedException upon
   * that, and ends with 1006.
   */
  @Test
  void aPingInOneSegmentWithTheCloseFrameIsNotAnsweredAndSpoilsNothing() throws Exception {
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.accept();
              c.send(
                  Frames.concat(
                      Frames.close(1000, ""), Frames.ping(new byte[1]), Frames.text("late")));
              assertEquals("close 1000", c.readFrame().toString());
              c.shutdownOutput();
              assertNull(c.readFrame());
            });
    fixture.connect(server).expect("open", "close 1000 \"\" clean");
  }

  /** The library ends in a NullPointerException, with 1006, and sends no close frame. */
  @Test
  void aCloseReasonThatIsNotUtf8IsTheServersFault() throws Exception {
    byte[] close = Frames.frame(true, 0, Frame.CLOSE, false, new byte[] {3, (byte) 0xe8, -1});
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.accept();
              c.send(close);
              assertEquals("close 1007", c.readFrame().toString());
            });
    fixture
        .connect(server)
        .expect("open")
        .expectFailure("the server sent a close reason that is not UTF-8");
  }

  /** The library refuses the reply with 1002 and no reason. */
  @Test
  void a101WithoutAReasonPhraseOpens() throws Exception {
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.sendRaw(
                  "HTTP/1.1 101\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                      + "Sec-WebSocket-Accept: "
                      + c.readRequest().acceptKey()
                      + "\r\n\r\n");
              ConnectionFixture.closeCleanly(c);
            });
    fixture.connect(server).expect("open", "close 1000 \"\" clean");
  }

  /** The library drops it: the server gets no Authorization. */
  @Test
  void theUserInfoOfTheUrlIsSent() throws Exception {
    ScriptedServer server =
        fixture.serve(
            c -> {
              assertEquals("Basic dXNlcjpwYXNz", c.readRequest().header("Authorization"));
              acceptAndClose(c);
            });
    fixture
        .connect("ws://user:pass@127.0.0.1:" + server.port())
        .expect("open", "close 1000 \"\" clean");
  }

  /** The library fails with code -1: "unknown scheme: WS". */
  @Test
  void aSchemeInUpperCaseIsTheSameScheme() throws Exception {
    ScriptedServer server = fixture.serve(LibraryBugsTest::acceptAndClose);
    fixture.connect("WS://127.0.0.1:" + server.port()).expect("open", "close 1000 \"\" clean");
  }

  /** The library tells 1000, and sends a 1000 back that nobody said. */
  @Test
  void anEmptyCloseFrameIsToldAs1005AndAnsweredByAnEmptyOne() throws Exception {
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.accept();
              c.sendCloseEmpty();
              assertEquals("close without a code", c.readFrame().toString());
            });
    fixture.connect(server).expect("open", "close 1005 \"\" clean");
  }

  private static void acceptAndClose(ServerConnection c) throws IOException {
    c.accept();
    ConnectionFixture.closeCleanly(c);
  }
}
