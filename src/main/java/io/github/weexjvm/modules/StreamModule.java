package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.ModuleContext;
import io.github.weexjvm.module.WeexModule;
import io.github.weexjvm.socket.SocketConfig;
import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The Weex module {@code stream}: real HTTP. Redirects are followed, but not from https to http.
 * Everything that is sent, and what became of it, is recorded.
 */
public final class StreamModule implements WeexModule {

  private final Records<Request> requests;
  private final String bundleUrl;
  private final StreamLimits limits;
  private final SocketConfig sockets;
  private final ExchangeQueue exchanges;
  private ModuleContext context;

  /** Null until the first request: most scripts never need it. */
  private StreamClient client;

  /**
   * @param requests where what was sent is recorded
   * @param bundleUrl what relative URLs are relative to; empty for none
   * @param sockets whom {@code https:} trusts, and which servers may be reached
   */
  StreamModule(
      Records<Request> requests, String bundleUrl, StreamLimits limits, SocketConfig sockets) {
    this.requests = requests;
    this.bundleUrl = bundleUrl;
    this.limits = limits;
    this.sockets = sockets;
    this.exchanges = new ExchangeQueue(limits.maxAtOnce(), limits.maxWaiting());
  }

  @Override
  public void attach(ModuleContext surroundings) {
    context = surroundings;
  }

  // ---- What scripts call ----

  /**
   * Sends a request.
   *
   * @param options {@code {method, url, headers, type, body, timeout}}; the timeout in milliseconds
   *     is how long nothing may arrive, three seconds if it is not set
   * @param callback gets {@code {status, ok, statusText, data, headers}}; a status of -1 means that
   *     there is no answer, for the reason in {@code statusText}
   * @param progress gets {@code {readyState, status, statusText, length, headers}}: 1 when it
   *     begins, 2 when the headers have come, 3 whenever a part of the body has
   */
  @JSMethod
  public void fetch(Object options, JSCallback callback, JSCallback progress) {
    send(Options.of(options), Given.callback(progress), Given.callback(callback), answer -> answer);
  }

  /** Sends a buffer as the body, as {@link #fetch} does; from iOS. */
  @JSMethod
  public void fetchWithArrayBuffer(
      Object body, Object options, JSCallback callback, JSCallback progress) {
    Map<String, Object> withBody = new LinkedHashMap<>(Options.of(options).all());
    withBody.put("body", body);
    fetch(withBody, callback, progress);
  }

  /** The older form: {@code header} in place of {@code headers}, and only the text comes back. */
  @JSMethod
  public void sendHttp(Object options, JSCallback callback) {
    send(
        Options.of(options),
        Given.callback(null),
        Given.callback(callback),
        answer -> answer.getOrDefault("data", "{}"));
  }

  @Override
  public void destroy() {
    exchanges.abortAll();
    if (client != null) {
      client.close();
    }
  }

  // ---- Sending ----

  private void send(
      Options options,
      JSCallback progress,
      JSCallback callback,
      Function<Map<String, Object>, Object> payload) {
    StreamRequest request;
    okhttp3.Request message;
    try {
      request = StreamRequest.of(options, bundleUrl, limits.timeout());
      message = HttpMessage.of(request, this::warnOfHeader);
    } catch (IllegalArgumentException e) {
      refuse("ERR_INVALID_REQUEST: " + e.getMessage(), callback, payload);
      return;
    }
    if (exchanges.isFull()) {
      String sentence = limits.maxWaiting() + " requests wait for their turn, which is the most";
      refuse("ERR_CONNECT_FAILED: " + sentence, callback, payload);
      return;
    }
    Outcome outcome = new Outcome(request, callback, payload);
    exchanges.add(
        new Exchange(
            context, request, limits, progress, outcome, client(), message, exchanges::ended));
  }

  private static void refuse(
      String sentence, JSCallback callback, Function<Map<String, Object>, Object> payload) {
    callback.invoke(payload.apply(StreamAnswer.failure(sentence)));
  }

  private StreamClient client() {
    if (client == null) {
      client = new StreamClient(sockets);
    }
    return client;
  }

  private void warnOfHeader(String name) {
    context.warnings().accept("stream: the header \"" + name + "\" is left out: it can't be set");
  }

  /** Tells the page, and whoever reads the records. */
  private final class Outcome implements Exchange.Listener {

    private final StreamRequest request;
    private final JSCallback callback;
    private final Function<Map<String, Object>, Object> payload;

    Outcome(
        StreamRequest request, JSCallback callback, Function<Map<String, Object>, Object> payload) {
      this.request = request;
      this.callback = callback;
      this.payload = payload;
    }

    @Override
    public void answered(int status, HttpHeaders headers, byte[] body) {
      tell(status, StreamAnswer.of(status, headers, body, request.type()));
    }

    @Override
    public void failed(String sentence) {
      tell(-1, StreamAnswer.failure(sentence));
    }

    private void tell(int status, Map<String, Object> answer) {
      requests.add(request.recorded(status, (String) answer.get("statusText")));
      callback.invoke(payload.apply(answer));
    }
  }
}
