package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.HandshakeRequest;
import io.github.weexjvm.testing.ScriptedServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a connection comes about over plain TCP, and how it does not. */
@Timeout(60)
final class ConnectTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  @Test
  void aPortWhereNobodyListensRefuses() throws Exception {
    int port = ScriptedServer.unusedPort();
    fixture
        .connect("ws://127.0.0.1:" + port)
        .expectFailure("can't connect to 127.0.0.1:" + port + ": connection refused");
  }

  @Test
  void aNameThatHasNoAddressIsSaidToBeUnknown() throws Exception {
    fixture
        .connect("ws://nowhere.invalid/")
        .expectFailure("the host nowhere.invalid can't be found: no address for that name");
  }

  @Test
  void aNameIsResolvedAndItsAddressesAreTried() throws Exception {
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.accept();
              c.sendClose(1000, "");
              c.readFrame();
            });
    fixture.connect("ws://localhost:" + server.port()).expect("open", "close 1000 \"\" clean");
  }

  @Test
  void whatIsGivenUpWhileItWaitsForItsTurnNeverStarts() throws Exception {
    FakeTransport transport = new FakeTransport();
    ConnectionProbe probe = fixture.makeOver(transport, "ws://example.org/");
    fixture.onLoop(
        () -> {
          probe.connection().abort("given up");
          probe.connection().start(List.of(), Map.of());
          return null;
        });
    probe.expectFailure("given up");
    assertFalse(transport.isUsed());
  }

  @Test
  void portZeroIsNoPortToConnectTo() throws Exception {
    fixture.connect("ws://127.0.0.1:0").expectFailure("port 0 can't be connected to");
  }

  @Test
  void aServerThatNeverAnswersIsGivenUpAtTheConnectDeadline() throws Exception {
    CountDownLatch requested = new CountDownLatch(1);
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.readRequest();
              requested.countDown();
              c.awaitEndOfStream(LONG);
            });
    ConnectionProbe probe = fixture.connect(server);
    requested.await();
    fixture.advance(Duration.ofMillis(9_999));
    probe.assertSilent();
    fixture.advance(Duration.ofMillis(1));
    probe.expectFailure("no connection to 127.0.0.1:" + server.port() + " within 10 s");
  }

  @Test
  void aReplyAfterTheConnectDeadlineChangesNothing() throws Exception {
    CountDownLatch requested = new CountDownLatch(1);
    CountDownLatch late = new CountDownLatch(1);
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.readRequest();
              requested.countDown();
              late.await();
              c.accept();
            });
    fixture.limits(Limits.builder().connectTimeout(Duration.ofMillis(1_500)).build());
    ConnectionProbe probe = fixture.connect(server);
    requested.await();
    fixture.advance(Duration.ofMillis(1_500));
    probe.expectFailure("no connection to 127.0.0.1:" + server.port() + " within 1.5 s");
    late.countDown();
  }

  @Test
  void theConnectDeadlineIsOverOnceTheConnectionIsOpen() throws Exception {
    CountDownLatch later = new CountDownLatch(1);
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.accept();
              later.await();
              c.sendText("still here");
              c.sendClose(1000, "");
              c.readFrame();
            });
    ConnectionProbe probe = fixture.connect(server).expect("open");
    fixture.advance(Duration.ofSeconds(11));
    later.countDown();
    probe.expect("text still here", "close 1000 \"\" clean");
  }

  @Test
  void closingWhileConnectingIsAFailureThatComesLater() throws Exception {
    ScriptedServer server = fixture.serve(c -> c.awaitEndOfStream(LONG));
    fixture
        .connect(
            server.url(),
            List.of(),
            Map.of(),
            (connection, events) -> {
              connection.close(1000, "never mind");
              assertEquals(Connection.State.CLOSING, connection.state());
            })
        .expectFailure("the connection was closed before it was established");
  }

  @Test
  void closingAfterTheRequestWasSentGivesTheAttemptUp() throws Exception {
    CountDownLatch requested = new CountDownLatch(1);
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.readRequest();
              requested.countDown();
              assertTrue(c.awaitEndOfStream(LONG));
            });
    ConnectionProbe probe = fixture.connect(server);
    requested.await();
    probe.close(1000, "");
    probe.expectFailure("the connection was closed before it was established");
  }

  @Test
  void closingWhileANameIsLookedUpGivesTheAttemptUp() throws Exception {
    fixture
        .connect(
            "ws://nowhere.invalid/",
            List.of(),
            Map.of(),
            (connection, events) -> connection.close(1000, ""))
        .expectFailure("the connection was closed before it was established");
  }

  @Test
  void abortingWhileConnectingGivesTheCallersReasonEvenAtTheDeadline() throws Exception {
    ScriptedServer server = fixture.serve(c -> c.awaitEndOfStream(LONG));
    fixture.limits(Limits.builder().connectTimeout(Duration.ZERO).build());
    fixture
        .connect(
            server.url(),
            List.of(),
            Map.of(),
            (connection, events) -> connection.abort("the instance was destroyed"))
        .expectFailure("the instance was destroyed");
  }

  @Test
  void aMutedConnectionGoesOnWithoutAWord() throws Exception {
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.accept();
              c.sendText("unheard");
              c.sendClose(1000, "");
              assertEquals("close 1000", c.readFrame().toString());
            });
    fixture.connect(
        server.url(),
        List.of(),
        Map.of(),
        (connection, events) -> {
          connection.mute();
          events.expectNoEnd();
        });
    server.awaitConnections(1);
    server.awaitScripts();
    fixture.awaitNoConnection();
  }

  @Test
  void theRouterChangesWhereAConnectionGoesButNotItsUrl() throws Exception {
    CompletableFuture<HandshakeRequest> request = new CompletableFuture<>();
    ScriptedServer server =
        fixture.serve(
            c -> {
              request.complete(c.readRequest());
              c.accept();
              c.sendCloseEmpty();
              c.readFrame();
            });
    fixture.router(requested -> WebSocketUrl.parse("ws://127.0.0.1:" + server.port() + "/other?q"));
    ConnectionProbe probe = fixture.connect("wss://echo.websocket.org/asked");
    probe.expect("open", "close 1005 \"\" clean");
    assertEquals("wss://echo.websocket.org/asked", probe.connection().url().href());
    assertEquals("/other?q", request.get().target());
    assertEquals("127.0.0.1:" + server.port(), request.get().header("Host"));
  }
}
