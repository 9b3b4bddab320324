package io.github.weexjvm.modules;

import io.github.weexjvm.loop.Timer;
import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.ModuleContext;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One HTTP request and its answer. It lives on the loop's thread, and ends once: by an answer, a
 * failure, a deadline, or the page's own end. The fetch's thread only posts to it.
 */
final class Exchange {

  /** Who hears of it, on the loop's thread. */
  interface Listener {

    /** It has ended, with an answer. */
    void answered(int status, HttpHeaders headers, byte[] body);

    /** It has ended without one, for the reason in this sentence. */
    void failed(String sentence);
  }

  /** Real time after which a fetch ends by itself: a loop that is stuck can't end it. */
  private static final Duration LOOP_IS_STUCK = Duration.ofSeconds(30);

  private final ModuleContext context;
  private final StreamRequest request;
  private final StreamLimits limits;
  private final JSCallback progress;
  private final Listener listener;
  private final StreamClient client;
  private final okhttp3.Request message;

  /** Hears that its turn is over, which may be later than its end. */
  private final Consumer<Exchange> onEnd;

  /** Whether the loop is yet to hear of bytes: many pieces become one progress. */
  private final AtomicBoolean untold = new AtomicBoolean();

  private volatile long received;

  // Loop's thread only, from here on.

  /** Null while it waits for its turn, as are the timers. */
  private Fetch fetch;

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
      StreamClient client,
      okhttp3.Request message,
      Consumer<Exchange> onEnd) {
    this.context = context;
    this.request = request;
    this.limits = limits;
    this.progress = progress;
    this.listener = listener;
    this.client = client;
    this.message = message;
    this.onEnd = onEnd;
  }

  /** It is to be answered, though perhaps not yet under way. */
  void begin() {
    context.liveness().retain();
    context.loop().beginErrand();
  }

  /** Its turn has come. */
  void start() {
    Duration most = longer(limits.maxTime(), request.timeout());
    Duration atLast = most.plus(LOOP_IS_STUCK);
    fetch = client.fetch(message, limits.maxBodyBytes(), atLast, new Hearing());
    deadline = context.loop().schedule(most, () -> giveUp("did not end within", most));
    watchSilence();
    progress.invokeAndKeepAlive(StreamAnswer.opened());
  }

  /** Ends it without a word to the page. */
  void abort() {
    end(this::cut);
  }

  private void cut() {
    if (fetch != null) {
      fetch.cancel();
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  // ---- The fetch's thread ----

  private final class Hearing implements Fetch.Listener {

    @Override
    public void head(int answerStatus, HttpHeaders answerHeaders) {
      post(() -> receivedHead(answerStatus, answerHeaders));
    }

    @Override
    public void received(long sum) {
      received = sum;
      if (!untold.getAndSet(true)) {
        post(Exchange.this::receivedBody);
      }
    }

    @Override
    public void answered(int answerStatus, HttpHeaders answerHeaders, byte[] body) {
      leave(() -> listener.answered(answerStatus, answerHeaders, body));
    }

    @Override
    public void failed(Throwable cause) {
      leave(() -> tellFailure(HttpProblem.of(cause, request.url())));
    }

    /** Only now has the fetch given back its thread, which a name look-up may hold for long. */
    private void leave(Runnable telling) {
      var unused =
          posted(
              () -> {
                onEnd.accept(Exchange.this);
                end(telling);
              });
    }
  }

  /** What is read on the way is read in vain once the loop is closed. */
  private void post(Runnable task) {
    if (!posted(task)) {
      throw new CancellationException("the loop is closed");
    }
  }

  private boolean posted(Runnable task) {
    try {
      context.loop().execute(task);
      return true;
    } catch (RejectedExecutionException e) {
      return false; // Nobody is left to hear it.
    }
  }

  // ---- The loop's thread ----

  private void receivedHead(int answerStatus, HttpHeaders answerHeaders) {
    if (over) {
      return;
    }
    watchSilence();
    status = answerStatus;
    headers = StreamAnswer.headers(answerHeaders);
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
    fetch.cancel();
    String sentence = HttpProblem.host(request.url()) + " " + what + " " + time.toMillis() + " ms";
    end(() -> tellFailure(sentence));
  }

  private void tellFailure(String sentence) {
    listener.failed("ERR_CONNECT_FAILED: " + sentence);
  }

  /** The only way to the end, which is told once. */
  private void end(Runnable telling) {
    if (over) {
      return;
    }
    over = true;
    if (deadline != null) {
      silence.cancel();
      deadline.cancel();
    }
    context.loop().endErrand();
    try {
      telling.run();
    } finally {
      context.liveness().release();
    }
  }
}
