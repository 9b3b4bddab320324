package io.github.weexjvm.modules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.function.LongConsumer;

/**
 * Collects an answer's body, and cuts the connection when it becomes too large. Called by the HTTP
 * client's threads, one at a time.
 */
final class LimitedBody implements BodySubscriber<byte[]> {

  /** The body has more bytes than are allowed. */
  static final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException(long limit) {
      super("the answer has more than the " + limit + " bytes allowed");
    }
  }

  private final long limit;
  private final long announced;
  private final LongConsumer received;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private Subscription source;

  /**
   * @param announced the length of the body by its header, or -1
   * @param received told how many bytes there are whenever some have come
   */
  LimitedBody(long limit, long announced, LongConsumer received) {
    this.limit = limit;
    this.announced = announced;
    this.received = received;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    source = subscription;
    if (announced > limit) {
      refuse();
    } else {
      source.request(Long.MAX_VALUE);
    }
  }

  private void refuse() {
    source.cancel();
    body.completeExceptionally(new TooLargeException(limit));
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (body.isDone()) {
      return; // Too large: what comes behind the cut is dropped.
    }
    for (ByteBuffer buffer : buffers) {
      byte[] piece = new byte[buffer.remaining()];
      buffer.get(piece);
      bytes.writeBytes(piece);
    }
    if (bytes.size() > limit) {
      refuse();
    } else {
      received.accept(bytes.size());
    }
  }

  @Override
  public void onError(Throwable problem) {
    body.completeExceptionally(problem);
  }

  @Override
  public void onComplete() {
    body.complete(bytes.toByteArray());
  }
}
