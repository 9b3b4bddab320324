package io.github.weexjvm.soak;

import io.github.weexjvm.Library;
import io.github.weexjvm.Platform;
import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.socket.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The sockets of a soak: instances of {@code client.js}, of each kind and on each platform, on a
 * few loops. Used by one thread, which waits for them.
 */
final class Clients implements AutoCloseable {

  private static final int LOOPS = 2;
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** So that a dead connection is found within the time of a short run. */
  private static final Limits LIMITS =
      Limits.builder()
          .heartbeat(Duration.ofMillis(700), Duration.ofSeconds(3))
          .connectTimeout(Duration.ofSeconds(5))
          .closeTimeout(Duration.ofSeconds(1))
          .build();

  private final String url;
  private final long seed;
  private final Tally tally;
  private final List<EventLoop> loops = new ArrayList<>();
  private final List<WeexInstance> instances = new ArrayList<>();
  private CountDownLatch unfinished = new CountDownLatch(0);

  Clients(int port, long seed, Tally tally) {
    this.url = "ws://127.0.0.1:" + port + "/";
    this.seed = seed;
    this.tally = tally;
    for (int i = 1; i <= LOOPS; i++) {
      loops.add(EventLoop.start("soak-loop-" + i));
    }
  }

  /** Starts so many sockets. */
  void start(int sockets) throws IOException {
    List<Batch> batches = batches(sockets);
    unfinished = new CountDownLatch(batches.size());
    String code = code();
    for (Batch batch : batches) {
      WeexInstance instance = Weex.open(options(batch));
      instances.add(instance);
      var unused =
          instance.run(Library.RECONNECTING_SOCKET.fileName(), Library.RECONNECTING_SOCKET.code());
      unused = instance.run("client.js", code);
      unused = instance.run("begin", "begin()");
    }
  }

  /** The sockets of one instance. */
  private record Batch(Kind kind, Platform platform, int sockets) {

    List<String> arguments(String url) {
      boolean takesBytes = platform == Platform.PORTABLE;
      return List.of(url, kind.title(), String.valueOf(sockets), takesBytes ? "binary" : "text");
    }
  }

  private static List<Batch> batches(int sockets) {
    List<Batch> batches = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Iterator<Platform> platforms = platforms(kind);
      int left = kind.share(sockets);
      while (left > 0) {
        int size = Math.min(left, kind.perInstance());
        batches.add(new Batch(kind, platforms.next(), size));
        left -= size;
      }
    }
    return batches;
  }

  /** For modules, which differ between them, one after the other, without end. */
  private static Iterator<Platform> platforms(Kind kind) {
    List<Platform> used = kind.isModule() ? List.of(Platform.values()) : List.of(Platform.PORTABLE);
    return Stream.generate(used::stream).flatMap(round -> round).iterator();
  }

  private WeexOptions options(Batch batch) {
    int index = instances.size();
    return WeexOptions.builder()
        .loop(loops.get(index % LOOPS))
        .platform(batch.platform())
        .arguments(batch.arguments(url))
        .limits(LIMITS)
        .connectsAtOnce(true)
        .reproducible(seed + index)
        .console((level, text) -> {})
        .onFault(fault -> tally.error(batch.kind().title() + ": " + fault.report()))
        .module(
            "soak",
            SoakModule.class,
            () -> new SoakModule(tally, batch.kind(), unfinished::countDown))
        .build();
  }

  private static String code() throws IOException {
    try (InputStream in = Clients.class.getResourceAsStream("client.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Has all sockets come to their end, once they have their answers. */
  void finish(Duration patience) throws InterruptedException {
    instances.forEach(instance -> run(instance, "drain()"));
    if (!unfinished.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      instances.forEach(instance -> run(instance, "abandon()"));
    }
  }

  private static void run(WeexInstance instance, String code) {
    var unused = instance.run(code, code);
  }

  @Override
  public void close() {
    CompletableFuture<?>[] ends =
        instances.stream().map(one -> one.shutdown(GRACE)).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(GRACE.toMillis() * 2, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      tally.error("the instances could not be closed: " + e);
    }
    loops.forEach(EventLoop::close);
    instances.clear();
  }
}
