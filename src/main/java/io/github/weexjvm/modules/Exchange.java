package io.github.weexjvm.modules;

import io.github.weexjvm.loop.Timer;
import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.ModuleContext;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One HTTP request and its answer. It lives on the loop's thread, and ends once: by an answer, a
 * failure, a deadline, or the page's own end. The client's threads only post to it.
 */
final class Exchange {

  /** Who hears of it, on the loop's thread. */
  interface Listener {

    /** It has ended, with an answer. */
    void answered(int status, HttpHeaders headers, byte[] body);

    /** It has ended without one, for the reason in this sentence. */
    void failed(String sentence);
  }

  private final ModuleContext context;
  private final StreamRequest request;
  private final StreamLimits limits;
  private final JSCallback progress;
  private final Listener listener;
  private final Consumer<Exchange> onEnd;

  /** Whether the loop is yet to hear of bytes: many pieces become one progress. */
  private final AtomicBoolean untold = new AtomicBoolean();

  private volatile long received;

  // Loop's thread only, from here on.
  private CompletableFuture<HttpResponse<byte[]>> exchange;
  private Timer silence;
  private Timer deadline;
  private int status;
  private Map<String, String> headers = Map.of();
  private boolean over;

  Exchange(
      ModuleContext context,
      StreamRequest request,
      StreamLimits limits,
      JSCallback progress,
      Listener listener,
      Consumer<Exchange> onEnd) {
    this.context = context;
    this.request = request;
    this.limits = limits;
    this.progress = progress;
    this.listener = listener;
    this.onEnd = onEnd;
  }

  void start(HttpClient client, HttpRequest message) {
    exchange = client.sendAsync(message, this::receive);
    context.liveness().retain();
    context.loop().beginErrand();
    Duration most = longer(limits.maxTime(), request.timeout());
    deadline = context.loop().schedule(most, () -> giveUp("did not end within", most));
    watchSilence();
    progress.invokeAndKeepAlive(StreamAnswer.opened());
    CompletableFuture<?> unused =
        exchange.whenComplete((answer, failure) -> post(() -> completed(answer, failure)));
  }

  /** Ends it without a word to the page. */
  void abort() {
    end(() -> exchange.cancel(true));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  // ---- The client's threads ----

  private BodySubscriber<byte[]> receive(ResponseInfo info) {
    post(() -> receivedHead(info));
    return new LimitedBody(limits.maxBodyBytes(), announced(info), this::receivedBytes);
  }

  /** The length of the body that comes, or -1: some answers only tell that of another one. */
  private long announced(ResponseInfo info) {
    boolean empty = request.method().equals("HEAD") || info.statusCode() == 304;
    return empty ? -1 : info.headers().firstValueAsLong("content-length").orElse(-1);
  }

  private void receivedBytes(long sum) {
    received = sum;
    if (!untold.getAndSet(true)) {
      post(this::receivedBody);
    }
  }

  private void post(Runnable task) {
    try {
      context.loop().execute(task);
    } catch (RejectedExecutionException e) {
      // The loop is closed: nobody is left to hear it.
    }
  }

  // ---- The loop's thread ----

  private void receivedHead(ResponseInfo info) {
    if (over) {
      return;
    }
    watchSilence();
    status = info.statusCode();
    headers = StreamAnswer.headers(info.headers());
    progress.invokeAndKeepAlive(StreamAnswer.progress(2, status, 0, headers));
  }

  private void receivedBody() {
    untold.set(false);
    if (over) {
      return;
    }
    watchSilence();
    progress.invokeAndKeepAlive(StreamAnswer.progress(3, status, received, headers));
  }

  private void watchSilence() {
    if (silence != null) {
      silence.cancel();
    }
    Duration most = request.timeout();
    silence = context.loop().schedule(most, () -> giveUp("sent nothing for", most));
  }

  private void giveUp(String what, Duration time) {
    exchange.cancel(true);
    fail(HttpProblem.host(request.url()) + " " + what + " " + time.toMillis() + " ms");
  }

  private void completed(HttpResponse<byte[]> answer, Throwable failure) {
    if (failure == null) {
      end(() -> listener.answered(answer.statusCode(), answer.headers(), answer.body()));
    } else {
      fail(HttpProblem.of(failure, request.url()));
    }
  }

  private void fail(String sentence) {
    end(() -> listener.failed("ERR_CONNECT_FAILED: " + sentence));
  }

  /** The only way to the end, which is told once. */
  private void end(Runnable telling) {
    if (over) {
      return;
    }
    over = true;
    silence.cancel();
    deadline.cancel();
    context.loop().endErrand();
    onEnd.accept(this);
    try {
      telling.run();
    } finally {
      context.liveness().release();
    }
  }
}
