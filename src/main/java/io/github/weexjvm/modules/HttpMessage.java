package io.github.weexjvm.modules;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A page's request as the HTTP client takes it. Pure functions. */
final class HttpMessage {

  /** The client sets these itself, and lets nobody else do so. */
  private static final Set<String> OF_THE_CLIENT =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  /** RFC 9110, 5.6.2 and 5.5, with what is beyond ASCII let through. */
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private static final Pattern VALUE = Pattern.compile("[\\t -~\\u00a0-\\uffff]*");

  private HttpMessage() {}

  /**
   * @param leftOut hears of each header that can't be set
   * @throws IllegalArgumentException for a URL that can't be sent to
   */
  static okhttp3.Request of(StreamRequest request, Consumer<String> leftOut) {
    Headers.Builder headers = new Headers.Builder();
    headers.set("User-Agent", "weex-jvm");
    headers.set("Accept-Encoding", "identity"); // Or the client would ask for gzip.
    if (request.body() != null) {
      headers.set("Content-Type", "application/x-www-form-urlencoded");
    }
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (canBeSet(name, value)) {
                headers.removeAll(name).addUnsafeNonAscii(name, value.strip());
              } else {
                leftOut.accept(name);
              }
            });
    return new okhttp3.Request.Builder()
        .url(HttpUrl.get(request.url().toASCIIString()))
        .headers(headers.build())
        .method(request.method(), body(request))
        .build();
  }

  private static boolean canBeSet(String name, String value) {
    return NAME.matcher(name).matches()
        && VALUE.matcher(value).matches()
        && !OF_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT));
  }

  /** These methods always have a body, if only an empty one. */
  private static RequestBody body(StreamRequest request) {
    boolean needed = Set.of("POST", "PUT", "PATCH").contains(request.method());
    return request.body() == null && !needed ? null : new SentOnce(request.bytes());
  }

  /** A body that is not sent a second time when the connection breaks: it may have had effects. */
  private static final class SentOnce extends RequestBody {

    private final byte[] bytes;

    SentOnce(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public MediaType contentType() {
      return null; // It is among the headers.
    }

    @Override
    public long contentLength() {
      return bytes.length;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws java.io.IOException {
      sink.write(bytes);
    }
  }
}
