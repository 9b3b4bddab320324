package io.github.weexjvm.cli;

import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.socket.Router;
import io.github.weexjvm.socket.TlsSettings;
import io.github.weexjvm.socket.WebSocketUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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

  @Option(names = "--insecure-tls", description = "Trust every certificate. For test servers.")
  private boolean insecureTls;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "Trust the certificates of a PEM file besides the JDK's.")
  private String authorities;

  @Option(names = "--trace", description = "Show each frame on standard error.")
  private boolean trace;

  /**
   * Sets what is given.
   *
   * @param echo answers in the place of a host that is gone
   */
  void apply(WeexOptions.Builder options, EchoStandIn echo, Terminal terminal, CommandSpec spec) {
    options.tls(tls(spec));
    if (trace) {
      options.frames(new Trace(terminal, System.nanoTime()));
    }
    options.router(requested -> route(requested, noEcho ? Router.direct() : echo));
  }

  private TlsSettings tls(CommandSpec spec) {
    if (insecureTls && authorities != null) {
      throw usage(spec, "--insecure-tls trusts everybody, so --ca makes no sense with it");
    }
    if (insecureTls) {
      return TlsSettings.insecure();
    }
    return authorities == null ? TlsSettings.system() : trusting(authorities);
  }

  private static TlsSettings trusting(String file) {
    try {
      return TlsSettings.trusting(Path.of(file));
    } catch (java.nio.file.FileSystemException e) {
      throw ScriptSource.unreadable(file, e);
    } catch (IOException e) {
      if (java.nio.file.Files.isDirectory(Path.of(file))) {
        throw ScriptSource.unreadable(file, e);
      }
      throw new UserError(ExitCode.USAGE, "--ca: " + e.getMessage(), e);
    }
  }

  private WebSocketUrl route(WebSocketUrl requested, Router otherwise) {
    for (Detour detour : detours) {
      if (detour.applies(requested)) {
        return detour.route(requested);
      }
    }
    return otherwise.route(requested);
  }

  private static ParameterException usage(CommandSpec spec, String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
