package io.github.weexjvm.cli;

import io.github.weexjvm.socket.Proxy;
import io.github.weexjvm.socket.ProxySettings;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which proxy connections go through: one that is named, or what the environment says. */
final class ProxyOptions {

  @Option(
      names = "--proxy",
      paramLabel = "URL",
      description = {
        "Go through this proxy to every server, also on this machine: "
            + "http://[NAME:PASSWORD@]HOST:PORT or socks5://. By default the environment decides: "
            + "wss_proxy, https_proxy, ws_proxy, http_proxy, all_proxy, no_proxy."
      })
  private String proxy;

  @Option(names = "--no-proxy", description = "Go straight, whatever the environment says.")
  private boolean noProxy;

  /** What is given, or what the environment says. */
  ProxySettings settings(Map<String, String> environment, CommandSpec spec) {
    if (proxy != null && noProxy) {
      throw usage(spec, "--proxy and --no-proxy exclude each other");
    }
    if (noProxy) {
      return ProxySettings.none();
    }
    return proxy == null ? ProxySettings.fromEnvironment(environment) : named(spec);
  }

  private ProxySettings named(CommandSpec spec) {
    try {
      return ProxySettings.of(Proxy.parse(proxy));
    } catch (IllegalArgumentException e) {
      throw usage(spec, "--proxy: " + e.getMessage());
    }
  }

  private static ParameterException usage(CommandSpec spec, String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
