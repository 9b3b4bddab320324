package io.github.weexjvm.modules;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Response;

/**
 * One request, the redirects it leads to, and the answer, on a thread that may block. It is asked
 * before each hop whether that is allowed.
 */
final class Fetch implements Runnable {

  /** As many as the JDK's own client follows. */
  private static final int MAX_REDIRECTS = 5;

  /** Hears how it goes, on the fetch's thread; its end is told once. */
  interface Listener {

    /** The head of the last answer has come. */
    void head(int status, HttpHeaders headers);

    /**
     * A part of the body has come.
     *
     * @param sum bytes so far
     */
    void received(long sum);

    /** It has all come. */
    void answered(int status, HttpHeaders headers, byte[] body);

    /** It can't be had. */
    void failed(Throwable cause);
  }

  private final StreamClient client;
  private final okhttp3.Request first;
  private final long maxBodyBytes;
  private final Duration atLast;
  private final Listener listener;

  /** The hop that is under way; null before the first. Guarded by this. */
  private Call call;

  /** Guarded by this. */
  private boolean cancelled;

  Fetch(
      StreamClient client,
      okhttp3.Request first,
      long maxBodyBytes,
      Duration atLast,
      Listener listener) {
    this.client = client;
    this.first = first;
    this.maxBodyBytes = maxBodyBytes;
    this.atLast = atLast;
    this.listener = listener;
  }

  /** Cuts the connection. For any thread, at any time. */
  synchronized void cancel() {
    cancelled = true;
    if (call != null) {
      call.cancel();
    }
  }

  @Override
  public void run() {
    try (Response answer = follow()) {
      HttpHeaders headers =
          HttpHeaders.of(answer.headers().toMultimap(), (name, value) -> !name.isEmpty());
      listener.head(answer.code(), headers);
      listener.answered(answer.code(), headers, body(answer));
    } catch (IOException
        | RuntimeException
        | LinkageError
        | AssertionError
        | StackOverflowError
        | OutOfMemoryError e) {
      listener.failed(e);
    }
  }

  private Response follow() throws IOException {
    Response answer = send(first);
    okhttp3.Request sent = first;
    for (int hops = 0; hops < MAX_REDIRECTS; hops++) {
      Optional<okhttp3.Request> next = Redirect.of(sent, answer);
      if (next.isEmpty()) {
        return answer;
      }
      answer.close();
      sent = next.get();
      answer = send(sent);
    }
    return answer;
  }

  private Response send(okhttp3.Request request) throws IOException {
    Call hop = client.call(client.cookies().addTo(request));
    Response answer = begin(hop).execute();
    try {
      client.cookies().store(answer);
      return answer;
    } catch (IOException e) {
      answer.close();
      throw e;
    }
  }

  private synchronized Call begin(Call next) {
    call = next;
    call.timeout().timeout(atLast.toMillis(), TimeUnit.MILLISECONDS);
    if (cancelled) {
      call.cancel();
    }
    return call;
  }

  /** One that is refused is cut, or the client would read on to use the connection again. */
  private byte[] body(Response answer) throws IOException {
    try {
      return new LimitedBody(maxBodyBytes, listener::received)
          .read(answer.body().byteStream(), announced(answer));
    } catch (LimitedBody.TooLargeException e) {
      cancel();
      throw e;
    }
  }

  /** The length of the body that comes, or -1: some answers only tell that of another one. */
  private static long announced(Response answer) {
    boolean empty = answer.request().method().equals("HEAD") || answer.code() == 304;
    return empty ? -1 : answer.body().contentLength();
  }
}
