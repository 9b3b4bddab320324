package io.github.weexjvm.socket;

import static io.github.weexjvm.socket.ConnectionFixture.pattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.Frames;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only the transport itself can be asked. */
@Timeout(60)
final class TcpTransportTest {

  private static final byte[] PAYLOAD = pattern(16_000); // One TLS record, with its header.
  private static final byte[] FRAME = Frames.binary(PAYLOAD);
  private static final int MORE_THAN_ANY_NETWORK_TAKES = 100_000;

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  @Test
  void whatTlsHasTakenButTheNetworkHasNotIsPushedOutOnceItDoes() throws Exception {
    CompletableFuture<Integer> framesTaken = new CompletableFuture<>();
    CompletableFuture<Void> flushed = new CompletableFuture<>();
    CompletableFuture<Void> arrived = new CompletableFuture<>();
    ScriptedServer server =
        fixture.serve(
            c -> {
              int count = framesTaken.get(20, TimeUnit.SECONDS);
              for (int i = 0; i < count; i++) {
                assertArrayEquals(PAYLOAD, c.readFrame().payload());
              }
              arrived.complete(null);
            },
            new TestCertificates().serverContext("127.0.0.1"));
    WebSocketUrl url = WebSocketUrl.parse(server.url());
    SocketConfig config = SocketConfig.builder().tls(TlsSettings.insecure()).build();
    TcpTransport transport = new TcpTransport(fixture.loop(), url, config);
    fixture.onLoop(
        () -> {
          transport.connect(
              new WritingListener() {
                @Override
                public void connected() {
                  try {
                    framesTaken.complete(writeUntilStalled(transport));
                  } catch (IOException e) {
                    framesTaken.completeExceptionally(e);
                  }
                }

                @Override
                public void writable() {
                  if (isFlushed(transport)) {
                    assertFalse(transport.holdsBack());
                    transport.wantWrite(false);
                    flushed.complete(null);
                  }
                }
              });
          return null;
        });
    flushed.get(20, TimeUnit.SECONDS);
    arrived.get(20, TimeUnit.SECONDS);
    fixture.onLoop(
        () -> {
          transport.close();
          return null;
        });
  }

  /** Writes until a frame was taken whole, but not by the network. */
  private static int writeUntilStalled(TcpTransport transport) throws IOException {
    for (int taken = 0; taken < MORE_THAN_ANY_NETWORK_TAKES; ) {
      ByteBuffer frame = ByteBuffer.wrap(FRAME);
      transport.write(frame);
      assertTrue(!frame.hasRemaining(), "not taken whole, though all before was flushed");
      taken++;
      if (!transport.flush()) {
        assertTrue(transport.holdsBack());
        transport.wantWrite(true);
        return taken;
      }
    }
    throw new IOException("the network takes everything");
  }

  private static boolean isFlushed(TcpTransport transport) {
    try {
      return transport.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private abstract static class WritingListener implements Transport.Listener {

    @Override
    public void readable() {}

    @Override
    public void failed(String sentence) {
      throw new AssertionError(sentence);
    }
  }
}
