package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.testing.Doors;
import io.github.weexjvm.testing.MemoryNetwork;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerScript;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A policy at work: where no connection arrives, and what is said instead. */
@Timeout(60)
final class TargetsTest {

  private static final String NAME = "rebound.example";

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();
  private final Doors doors = new Doors();
  private final Queue<String> lookedUp = new ConcurrentLinkedQueue<>();

  @AfterEach
  void closeDoors() throws Exception {
    doors.close();
  }

  @Test
  void anAddressThatIsNotPublicHearsNothing() throws Exception {
    InetSocketAddress door = doors.open("127.0.0.1");
    fixture.targets(TargetPolicy.publicOnly());
    fixture
        .connect("ws://127.0.0.1:" + door.getPort())
        .expectFailure(
            "connecting to 127.0.0.1:"
                + door.getPort()
                + " is not allowed: that is a loopback address, and only public ones are"
                + " (--allow 127.0.0.1 to permit it)");
    doors.assertNobodyAt("127.0.0.1");
  }

  @Test
  void aNameIsAsPublicAsItsAddress() throws Exception {
    InetSocketAddress door = doors.open("127.0.0.1");
    fixture.targets(TargetPolicy.publicOnly());
    resolve("127.0.0.1");
    fixture
        .connect("ws://" + NAME + ":" + door.getPort())
        .expectFailure(
            "connecting to rebound.example:"
                + door.getPort()
                + " at 127.0.0.1 is not allowed: that is a loopback address, and only public ones"
                + " are (--allow 127.0.0.1 to permit it)");
    doors.assertNobodyAt("127.0.0.1");
  }

  @Test
  void anExceptionIsConnectedTo() throws Exception {
    ScriptedServer server = fixture.serve(ConnectionFixture::acceptAndClose);
    fixture.targets(TargetPolicy.builder().publicOnly().allow("127.0.0.1").build());
    fixture.connect(server).expect("open", "close 1000 \"\" clean");
  }

  @Test
  void addressesThatAreRefusedAreSkipped() throws Exception {
    InetSocketAddress refused = doors.open("127.0.0.2");
    doors.open("127.0.0.3", refused.getPort());
    fixture.targets(TargetPolicy.builder().deny("127.0.0.2").build());
    resolve("127.0.0.2", "127.0.0.3");
    ConnectionProbe probe = fixture.connect("ws://" + NAME + ":" + refused.getPort());
    doors.awaitSomebodyAt("127.0.0.3");
    doors.assertNobodyAt("127.0.0.2");
    probe.abort("enough");
    probe.expectFailure("enough");
  }

  @Test
  void aNameThatChangesItsAddressGainsNothing() throws Exception {
    InetSocketAddress inside = doors.open("127.0.0.2");
    doors.open("127.0.0.3", inside.getPort());
    fixture.targets(TargetPolicy.builder().deny("127.0.0.2").build());
    Queue<String> answers = new ArrayDeque<>(List.of("127.0.0.3", "127.0.0.2", "127.0.0.2"));
    resolve(host -> List.of(InetAddress.getByName(answers.remove())));
    ConnectionProbe first = fixture.connect("ws://" + NAME + ":" + inside.getPort());
    doors.awaitSomebodyAt("127.0.0.3");
    first.abort("enough");
    first.expectFailure("enough");
    fixture
        .connect("ws://" + NAME + ":" + inside.getPort())
        .expectFailure(
            "connecting to rebound.example:"
                + inside.getPort()
                + " at 127.0.0.2 is not allowed: 127.0.0.2 is denied (leave out --deny 127.0.0.2"
                + " to permit it)");
    doors.assertNobodyAt("127.0.0.2");
    assertEquals(1, answers.size(), "a connection looks a name up once");
  }

  @Test
  void aNameThatIsRefusedIsNotLookedUp() throws Exception {
    fixture.targets(TargetPolicy.builder().allow("*.example.org").build());
    resolve("127.0.0.1");
    fixture
        .connect("ws://" + NAME + "/")
        .expectFailure(
            "connecting to rebound.example:80 is not allowed: it is none of the hosts and"
                + " addresses that are (--allow rebound.example to permit it)");
    assertEquals("[]", lookedUp.toString());
  }

  @Test
  void whereTheRouterLeadsIsTheRoutersBusiness() throws Exception {
    ScriptedServer server = fixture.serve(ConnectionFixture::acceptAndClose);
    fixture.targets(TargetPolicy.publicOnly());
    fixture.router(requested -> WebSocketUrl.parse(server.url()));
    fixture.connect("ws://echo.example/").expect("open", "close 1000 \"\" clean");
  }

  @Test
  void aRouterThatChangesNoHostExemptsNothing() throws Exception {
    InetSocketAddress door = doors.open("127.0.0.1");
    fixture.targets(TargetPolicy.builder().deny("127.0.0.0/8").build());
    fixture.router(requested -> WebSocketUrl.parse(requested.origin() + "/other"));
    fixture
        .connect("ws://127.0.0.1:" + door.getPort() + "/")
        .expectFailure(
            "connecting to 127.0.0.1:"
                + door.getPort()
                + " is not allowed: 127.0.0.0/8 is denied (leave out --deny 127.0.0.0/8 to permit"
                + " it)");
    doors.assertNobodyAt("127.0.0.1");
  }

  @Test
  void aRedirectLeadsNowhere() throws Exception {
    InetSocketAddress elsewhere = doors.open("127.0.0.1");
    ScriptedServer server =
        fixture.serve(
            c -> {
              c.readRequest();
              c.refuse(
                  307, Map.of("Location", "ws://127.0.0.1:" + elsewhere.getPort() + "/inside"));
            });
    ConnectionProbe probe = fixture.connect(server);
    probe.expectFailure(
        "the server answered 307 Refused instead of 101 Switching Protocols; redirects are not"
            + " followed");
    doors.assertNobodyAt("127.0.0.1");
  }

  @Test
  void whatIsGivenUpDuringTheLookUpReachesNoProxy() throws Exception {
    InetSocketAddress proxy = doors.open("127.0.0.1");
    fixture.proxies(ProxySettings.of("http://127.0.0.1:" + proxy.getPort()));
    fixture.targets(TargetPolicy.builder().deny("127.0.0.2").build());
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    resolve(
        host -> {
          asked.countDown();
          awaitQuietly(answer);
          return List.of(InetAddress.getByName("127.0.0.3"));
        });
    ConnectionProbe probe = fixture.connect("ws://" + NAME + "/");
    asked.await();
    probe.abort("enough");
    answer.countDown();
    probe.expectFailure("enough");
    fixture.settle();
    doors.assertNobodyAt("127.0.0.1");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aNetworkInMemoryHasNamesAndNoAddresses() throws Exception {
    fixture.network(
        new MemoryNetwork(
            ServerScript.parse("accept\nclose 1000\nexpect close"), Duration.ZERO, 0));
    fixture.targets(TargetPolicy.builder().publicOnly().deny("*.inside.example").build());
    fixture.connect("ws://localhost/").expect("open", "close 1000 \"\" clean");
    fixture
        .connect("ws://a.inside.example/")
        .expectFailure(
            "connecting to a.inside.example:80 is not allowed: *.inside.example is denied (leave"
                + " out --deny *.inside.example to permit it)");
  }

  // ---- Means ----

  private void resolve(String... addresses) {
    resolve(
        host -> {
          InetAddress[] found = new InetAddress[addresses.length];
          for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
          }
          return List.of(found);
        });
  }

  private void resolve(Resolver resolver) {
    Resolver noting =
        host -> {
          lookedUp.add(host);
          return resolver.addresses(host);
        };
    fixture.network((loop, target, config) -> new TcpTransport(loop, target, config, noting));
  }
}
