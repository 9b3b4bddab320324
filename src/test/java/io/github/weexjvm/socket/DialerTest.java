package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.testing.Doors;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which of a host's addresses is connected to, and when each has its turn. */
@Timeout(60)
final class DialerTest {

  private static final String HOST = "several.example";
  private static final Duration ALMOST = Dialer.ATTEMPT_DELAY.minusNanos(1);

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();
  private final Doors doors = new Doors();
  private final Outcome outcome = new Outcome();

  @AfterEach
  void nothingElseWasSaid() throws Exception {
    fixture.settle();
    assertNull(outcome.said.poll(), "told more than once");
    doors.close();
  }

  @Test
  void theOnlyAddressIsConnectedTo() throws Exception {
    InetSocketAddress open = doors.open("127.0.0.2");
    dial(open.getPort(), open.getAddress());
    outcome.expect("connected to 127.0.0.2");
  }

  @Test
  void anAddressThatRefusesIsPassedAtOnce() throws Exception {
    InetSocketAddress open = doors.open("127.0.0.3");
    dial(open.getPort(), address("127.0.0.1"), address("127.0.0.2"), open.getAddress());
    outcome.expect("connected to 127.0.0.3"); // No time has passed on the loop's clock.
  }

  @Test
  void anAddressThatNeverAnswersIsGiven250Milliseconds() throws Exception {
    InetSocketAddress silent = doors.silent("127.0.0.1");
    doors.open("127.0.0.2", silent.getPort());
    dial(silent.getPort(), silent.getAddress(), address("127.0.0.2"));
    fixture.advance(ALMOST);
    doors.assertNobodyAt("127.0.0.2");
    fixture.advance(Duration.ofNanos(1));
    outcome.expect("connected to 127.0.0.2");
  }

  @Test
  void theFirstMayStillWinWhileTheSecondIsTried() throws Exception {
    InetSocketAddress first = doors.silent("127.0.0.1");
    doors.silent("127.0.0.2", first.getPort());
    dial(first.getPort(), first.getAddress(), address("127.0.0.2"));
    fixture.advance(Dialer.ATTEMPT_DELAY);
    doors.answer("127.0.0.1"); // The kernel asks again after a second.
    outcome.expect("connected to 127.0.0.1");
  }

  @Test
  void aRefusalDoesNotWaitForTheSilentOneBeforeIt() throws Exception {
    InetSocketAddress silent = doors.silent("127.0.0.1");
    doors.open("127.0.0.3", silent.getPort());
    dial(silent.getPort(), silent.getAddress(), address("127.0.0.2"), address("127.0.0.3"));
    fixture.advance(Dialer.ATTEMPT_DELAY);
    outcome.expect("connected to 127.0.0.3");
  }

  @Test
  void whatLostIsClosed() throws Exception {
    InetSocketAddress silent = doors.silent("127.0.0.1");
    doors.open("127.0.0.2", silent.getPort());
    long before = openFiles();
    for (int i = 0; i < 20; i++) {
      dial(silent.getPort(), silent.getAddress(), address("127.0.0.2"));
      fixture.advance(Dialer.ATTEMPT_DELAY);
      outcome.expect("connected to 127.0.0.2");
      doors.accept("127.0.0.2").close();
    }
    fixture.settle();
    assertTrue(openFiles() - before < 20, "20 losers, and the files grew from " + before);
  }

  @Test
  void whatIsGivenUpIsClosedAndSaysNothing() throws Exception {
    InetSocketAddress silent = doors.silent("127.0.0.1");
    doors.open("127.0.0.2", silent.getPort());
    Dialer dialer = dial(silent.getPort(), silent.getAddress(), address("127.0.0.2"));
    fixture.settle();
    fixture.onLoop(
        () -> {
          dialer.close();
          dialer.close();
          return null;
        });
    fixture.advance(Dialer.ATTEMPT_DELAY);
    doors.assertNobodyAt("127.0.0.2");
  }

  @Test
  void namesThatNobodyAnswersHoldUpOtherNamesOnOtherLoopsInNothing() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    EventLoop other = EventLoop.start("asks a dead name server");
    CountDownLatch begun = new CountDownLatch(1);
    other.execute(
        () -> {
          for (int i = 0; i < 20; i++) {
            new Dialer(other, host -> hanging(never), TargetPolicy.any())
                .dial(i + "." + HOST, 80, new Outcome());
          }
          begun.countDown();
        });
    begun.await();
    try {
      InetSocketAddress open = doors.open("127.0.0.1");
      dial(open.getPort(), open.getAddress());
      outcome.expect("connected to 127.0.0.1");
    } finally {
      never.countDown();
      other.close();
    }
  }

  private static List<InetAddress> hanging(CountDownLatch never) {
    awaitQuietly(never);
    return List.of();
  }

  @Test
  void aNameThatNobodyWaitsForAnyMoreIsNotLookedUp() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    Resolver slow =
        host -> {
          asked.incrementAndGet();
          return hanging(never);
        };
    List<Dialer> dialers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      dialers.add(dial(i + "." + HOST, 80, slow));
    }
    fixture.onLoop(
        () -> {
          dialers.forEach(Dialer::close);
          return null;
        });
    never.countDown();
    InetSocketAddress open = doors.open("127.0.0.1");
    dial(open.getPort(), open.getAddress()); // Has its turn behind all others.
    outcome.expect("connected to 127.0.0.1");
    assertTrue(asked.get() < 20, asked + " of 50 names were looked up");
  }

  @Test
  void whatIsGivenUpDuringTheLookUpIsNeverTried() throws Exception {
    InetSocketAddress open = doors.open("127.0.0.1");
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    Dialer dialer =
        dial(
            HOST,
            open.getPort(),
            host -> {
              asked.countDown();
              awaitQuietly(answer);
              return List.of(open.getAddress());
            });
    asked.await();
    fixture.onLoop(
        () -> {
          dialer.close();
          return null;
        });
    answer.countDown();
    fixture.settle();
    doors.assertNobodyAt("127.0.0.1");
  }

  // ---- What is said when none answers ----

  @Test
  void oneReasonForAllAddressesIsSaidOnce() throws Exception {
    int port = doors.unused("127.0.0.1");
    dial(port, address("127.0.0.1"), address("127.0.0.2"));
    outcome.expect("can't connect to several.example:" + port + ": connection refused");
  }

  @Test
  void differentReasonsAreSaidWithTheirAddresses() throws Exception {
    int port = doors.unused("127.0.0.1");
    dial(port, address("127.0.0.1"), address("255.255.255.255"), address("127.0.0.2"));
    String said = outcome.next();
    assertTrue(
        said.matches(
            "can't connect to several\\.example:"
                + port
                + ": connection refused \\(127\\.0\\.0\\.1, 127\\.0\\.0\\.2\\); "
                + ".+ \\(255\\.255\\.255\\.255\\)"),
        said);
  }

  @Test
  void thousandsOfAddressesThatFailAtOnceOverflowNothing() throws Exception {
    int port = doors.unused("127.0.0.1");
    InetAddress[] many =
        Stream.iterate(1, i -> i <= 20_000, i -> i + 1)
            .map(i -> address("224.1." + i / 256 + "." + i % 256)) // No address of a server's.
            .toArray(InetAddress[]::new);
    many[19_999] = address("127.0.0.1");
    dial(port, many);
    String said = outcome.next();
    assertTrue(said.startsWith("can't connect to several.example:" + port), said);
    assertTrue(said.contains("224.1.0.8 and 19991 more); connection refused (127.0.0.1)"), said);
  }

  @Test
  void aNameWithoutAddressIsUnknown() throws Exception {
    dial(
        HOST,
        80,
        host -> {
          throw new UnknownHostException(host);
        });
    outcome.expect("the host several.example can't be found: no address for that name");
  }

  @Test
  void aLookUpThatBreaksSaysWhy() throws Exception {
    dial(
        HOST,
        80,
        host -> {
          throw new IllegalStateException("no resolver today");
        });
    outcome.expect("the name look-up of several.example failed: no resolver today");
  }

  // ---- Order ----

  @Test
  void familiesTakeTurnsBeginningWithTheFirst() throws Exception {
    assertEquals(
        addresses("::1", "127.0.0.1", "::2", "127.0.0.2", "::3"),
        Dialer.interleaved(addresses("::1", "::2", "::3", "127.0.0.1", "127.0.0.2")));
    assertEquals(
        addresses("127.0.0.1", "::1", "127.0.0.2", "127.0.0.3"),
        Dialer.interleaved(addresses("127.0.0.1", "127.0.0.2", "127.0.0.3", "::1")));
  }

  @Test
  void anAddressThatIsThereTwiceIsTriedOnce() throws Exception {
    assertEquals(
        addresses("127.0.0.1", "127.0.0.2"),
        Dialer.interleaved(addresses("127.0.0.1", "127.0.0.2", "127.0.0.1")));
  }

  @Test
  void anAddressInAUrlIsNotLookedUp() throws Exception {
    InetSocketAddress open = doors.open("127.0.0.1");
    for (String spelling : List.of("127.0.0.1", "127.1", "0x7f000001", "[::ffff:7f00:1]")) {
      dial(
          spelling,
          open.getPort(),
          host -> {
            throw new AssertionError("looked up " + host);
          });
      outcome.expect("connected to 127.0.0.1");
      doors.accept("127.0.0.1").close();
    }
  }

  @Test
  void whatIsRefusedByItsNameIsNotLookedUp() throws Exception {
    TargetPolicy policy = TargetPolicy.builder().deny(HOST).build();
    fixture.onLoop(
        () -> {
          new Dialer(
                  fixture.loop(),
                  host -> {
                    throw new AssertionError("looked up " + host);
                  },
                  policy)
              .dial(HOST, 80, outcome);
          return null;
        });
    outcome.expect(
        "connecting to several.example:80 is not allowed: several.example is denied (leave out"
            + " --deny several.example to permit it)");
  }

  // ---- Means ----

  /** Dials, and returns once the first address is tried. */
  private Dialer dial(int port, InetAddress... addresses) throws Exception {
    Dialer dialer = dial(HOST, port, host -> List.of(addresses));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!fixture.onLoop(() -> dialer.underWay() > 0 || outcome.wasTold())) {
      assertTrue(System.nanoTime() < end, "no address is tried");
    }
    return dialer;
  }

  private Dialer dial(String host, int port, Resolver resolver) throws Exception {
    return fixture.onLoop(
        () -> {
          Dialer dialer = new Dialer(fixture.loop(), resolver, TargetPolicy.any());
          dialer.dial(host, port, outcome);
          assertFalse(outcome.wasTold(), "told inside the call");
          return dialer;
        });
  }

  private static List<InetAddress> addresses(String... texts) {
    return Stream.of(texts).map(DialerTest::address).toList();
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text); // An address: nothing is looked up.
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long openFiles() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }

  /** What the dialer tells, on the loop's thread. */
  private static final class Outcome implements Dialer.Listener {

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @Override
    public void connected(SocketChannel channel) {
      try (channel) {
        InetSocketAddress peer = (InetSocketAddress) channel.getRemoteAddress();
        said.add("connected to " + peer.getAddress().getHostAddress());
      } catch (IOException e) {
        said.add(e.toString());
      }
    }

    @Override
    public void failed(String sentence) {
      said.add(sentence);
    }

    boolean wasTold() {
      return !said.isEmpty();
    }

    String next() throws InterruptedException {
      String next = said.poll(20, TimeUnit.SECONDS);
      return next == null ? "nothing for 20 s" : next;
    }

    void expect(String sentence) throws InterruptedException {
      assertEquals(sentence, next());
    }
  }
}
