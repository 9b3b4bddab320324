package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.Frames;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The trace sees each frame pass, unmasked, in the order of the wire. */
@Timeout(60)
final class FrameListenerTest {

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  private final List<String> seen = new CopyOnWriteArrayList<>();

  private void note(
      WebSocketUrl url, boolean incoming, String type, boolean fin, ByteBuffer payload) {
    assertTrue(payload.isReadOnly());
    byte[] bytes = new byte[payload.remaining()];
    payload.get(bytes);
    String line = type + (fin ? "" : " unfinished") + " " + HexFormat.of().formatHex(bytes);
    seen.add(url.path() + (incoming ? " in " : " out ") + line.strip());
  }

  @Test
  void everyFrameIsSeenBothWays() throws Exception {
    fixture.frames(this::note);
    ConnectionScript script =
        c -> {
          c.accept();
          assertEquals("text frame \"hi\"", c.readFrame().toString());
          assertEquals("binary frame 01", c.readFrame().toString());
          c.send(
              Frames.concat(
                  Frames.frame(false, 0, Frame.TEXT, false, new byte[] {'a'}),
                  Frames.ping(new byte[] {7}),
                  Frames.frame(true, 0, Frame.CONTINUATION, false, new byte[] {'b'}),
                  Frames.pong(new byte[0]),
                  Frames.binary(new byte[] {2})));
          assertEquals("pong 07", c.readFrame().toString());
          c.sendClose(1000, "x");
          assertEquals("close 1000", c.readFrame().toString());
        };
    ConnectionProbe probe = fixture.connect(fixture.serve(script).url() + "chat").expect("open");
    probe.sendText("hi");
    probe.sendBinary(new byte[] {1});
    probe.expect("text ab", "binary 02", "close 1000 \"x\" clean");
    assertEquals(
        List.of(
            "/chat out text 6869",
            "/chat out binary 01",
            "/chat in text unfinished 61",
            "/chat in ping 07",
            "/chat out pong 07",
            "/chat in continuation 62",
            "/chat in pong",
            "/chat in binary 02",
            "/chat in close 03e878",
            "/chat out close 03e8"),
        seen);
  }

  @Test
  void aFrameThatBreaksARuleOfItsHeaderIsNotSeenButTheAnswerIs() throws Exception {
    fixture.frames(this::note);
    ConnectionScript script =
        c -> {
          c.accept();
          c.send(Frames.frame(true, 0, Frame.TEXT, true, new byte[] {'a'}));
          assertEquals("close 1002", c.readFrame().toString());
        };
    fixture
        .connect(fixture.serve(script))
        .expect("open")
        .expectFailure("the server masked a frame, which only a client may do");
    assertEquals(List.of("/ out close 03ea"), seen);
  }
}
