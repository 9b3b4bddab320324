package io.github.weexjvm.modules;

import io.github.weexjvm.socket.Proxy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Shows a proxy that forwards requests who asks, and takes its refusal for no answer of the
 * server's. On the HTTP client's threads.
 */
final class ForwardingProxy implements Interceptor {

  private static final int AUTHENTICATION_REQUIRED = 407;

  private final Proxy proxy;

  ForwardingProxy(Proxy proxy) {
    this.proxy = proxy;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    okhttp3.Request.Builder request = chain.request().newBuilder();
    proxy.authorization().ifPresent(value -> request.header("Proxy-Authorization", value));
    Response answer = chain.proceed(request.build());
    if (answer.code() == AUTHENTICATION_REQUIRED) {
      try (answer) {
        refuse(answer);
      }
    }
    return answer;
  }

  /** In the words that a tunnel's refusal has. */
  private void refuse(Response answer) throws StreamException {
    String head = "HTTP/1.1 407 " + answer.message() + "\r\n" + challenges(answer) + "\r\n";
    String host = answer.request().url().host();
    try {
      var unused =
          proxy
              .handshake(host, answer.request().url().port())
              .receive(ByteBuffer.wrap(head.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new StreamException(e.getMessage());
    }
  }

  private static String challenges(Response answer) {
    StringBuilder lines = new StringBuilder();
    answer
        .headers("Proxy-Authenticate")
        .forEach(one -> lines.append("Proxy-Authenticate: ").append(one).append("\r\n"));
    return lines.toString();
  }
}
