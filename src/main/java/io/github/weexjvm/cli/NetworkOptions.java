package io.github.weexjvm.cli;

import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.socket.ProxySettings;
import io.github.weexjvm.socket.Router;
import io.github.weexjvm.socket.WebSocketUrl;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where connections go, whom they trust, and what of them is shown. */
final class NetworkOptions {

  @Option(
      names = "--map",
      paramLabel = "HOST[:PORT]=URL",
      converter = Detour.Converter.class,
      description = {
        "Connect to another server in place of a host. The requested path and query stay, unless the "
            + "URL has a path. May be repeated; the first that fits counts."
      })
  private List<Detour> detours = List.of();

  @Option(names = "--no-echo", description = "Really connect to echo.websocket.org, which is gone.")
  private boolean noEcho;

  @Option(names = "--trace", description = "Show each frame on standard error.")
  private boolean trace;

  @Mixin private TlsOptions tls;
  @Mixin private ProxyOptions proxy;

  /**
   * Sets what is given.
   *
   * @param echo answers in the place of a host that is gone
   */
  void apply(WeexOptions.Builder options, EchoStandIn echo, Terminal terminal, CommandSpec spec) {
    tls.apply(options, System.getenv(), spec);
    ProxySettings proxies = proxy.settings(System.getenv(), spec);
    options.proxy(
        (scheme, host, port) ->
            echo.answersAt(host, port) ? Optional.empty() : proxies.proxyFor(scheme, host, port));
    if (trace) {
      options.frames(new Trace(terminal, System.nanoTime()));
    }
    options.router(requested -> route(requested, noEcho ? Router.direct() : echo));
  }

  private WebSocketUrl route(WebSocketUrl requested, Router otherwise) {
    for (Detour detour : detours) {
      if (detour.applies(requested)) {
        return detour.route(requested);
      }
    }
    return otherwise.route(requested);
  }
}
