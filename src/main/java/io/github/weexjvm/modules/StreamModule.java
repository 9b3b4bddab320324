package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.ModuleContext;
import io.github.weexjvm.module.WeexModule;
import io.github.weexjvm.socket.TlsSettings;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The Weex module {@code stream}: real HTTP. Redirects are followed, but not from https to http.
 * Everything that is sent, and what became of it, is recorded.
 */
public final class StreamModule implements WeexModule {

  private final Records<Request> requests;
  private final String bundleUrl;
  private final StreamLimits limits;
  private final TlsSettings tls;
  private final Set<Exchange> exchanges = new LinkedHashSet<>();
  private ModuleContext context;

  /**
   * @param requests where what was sent is recorded
   * @param bundleUrl what relative URLs are relative to; empty for none
   * @param tls whom {@code https:} trusts
   */
  StreamModule(Records<Request> requests, String bundleUrl, StreamLimits limits, TlsSettings tls) {
    this.requests = requests;
    this.bundleUrl = bundleUrl;
    this.limits = limits;
    this.tls = tls;
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
    new ArrayList<>(exchanges).forEach(Exchange::abort);
  }

  // ---- Sending ----

  private void send(
      Options options,
      JSCallback progress,
      JSCallback callback,
      Function<Map<String, Object>, Object> payload) {
    StreamRequest request;
    HttpRequest message;
    try {
      request = StreamRequest.of(options, bundleUrl, limits.timeout());
      message = message(request);
    } catch (IllegalArgumentException e) {
      callback.invoke(
          payload.apply(StreamAnswer.failure("ERR_INVALID_REQUEST: " + e.getMessage())));
      return;
    }
    Exchange exchange =
        new Exchange(
            context,
            request,
            limits,
            progress,
            new Outcome(request, callback, payload),
            exchanges::remove);
    exchange.start(HttpClients.of(tls), message);
    exchanges.add(exchange); // It ends in a turn to come.
  }

  private HttpRequest message(StreamRequest request) {
    HttpRequest.Builder message =
        HttpRequest.newBuilder(request.url()).method(request.method(), body(request));
    message.setHeader("User-Agent", "weex-jvm");
    if (request.body() != null) {
      message.setHeader("Content-Type", "application/x-www-form-urlencoded");
    }
    request.headers().forEach((name, value) -> setHeader(message, name, value));
    return message.build();
  }

  private static BodyPublisher body(StreamRequest request) {
    return request.body() == null
        ? BodyPublishers.noBody()
        : BodyPublishers.ofByteArray(request.bytes());
  }

  /** The client sets some headers itself, and lets nobody else do so. */
  private void setHeader(HttpRequest.Builder message, String name, String value) {
    try {
      message.setHeader(name, value);
    } catch (IllegalArgumentException e) {
      context.warnings().accept("stream: the header \"" + name + "\" is left out: it can't be set");
    }
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
