package io.github.weexjvm.cli;

import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.socket.Router;
import io.github.weexjvm.socket.TlsSettings;
import io.github.weexjvm.socket.WebSocketUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weex run}: turns options into an instance and runs scripts in it. */
@Command(
    name = RunCommand.NAME,
    description =
        "Run scripts, in order and in one global object, until nothing can happen any more.",
    customSynopsis = "weex run [OPTION...] (FILE... | -e CODE | -) [-- ARGUMENT...]",
    footer = {
      "",
      "The arguments after -- are the script's: the global array scriptArgs.",
      "A duration is 500ms, 2s, 1.5m, 1h or a number of seconds.",
      "Exit codes: 0 done, 1 the script failed, 2 bad usage or unreadable file,",
      "3 timed out, 130 ended by Ctrl-C.",
    })
final class RunCommand implements Callable<Integer> {

  static final String NAME = "run";

  private final Terminal terminal;
  private final List<String> scriptArguments;

  @Spec private CommandSpec spec;
  @Mixin CommonOptions common;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "A script; - is standard input.")
  private List<String> files = List.of();

  @Option(names = "-e", paramLabel = "CODE", description = "Run this code.")
  private String code;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "End with exit code 3 after so long, whatever the script does.")
  private Duration timeout;

  @Option(
      names = "--idle",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "End when no script has run for so long.")
  private Duration idle;

  @Option(
      names = "--max-turn",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = {"Stop a single turn of script that takes more CPU time than this."})
  private Duration maxTurn;

  @Option(
      names = "--header",
      paramLabel = "'NAME: VALUE'",
      description = "Send a header with each handshake. May be repeated.")
  private List<String> headers = List.of();

  @Option(
      names = "--map",
      paramLabel = "HOST[:PORT]=URL",
      converter = Detour.Converter.class,
      description = {
        "Connect to another server in place of a host. The requested path and query stay, unless the "
            + "URL has a path. May be repeated; the first that fits counts."
      })
  private List<Detour> detours = List.of();

  @Option(
      names = "--location",
      paramLabel = "URL",
      description = {
        "Give the scripts an address, as a page has one: relative WebSocket URLs start from it, and "
            + "the handshake names it as its origin."
      })
  private String location;

  @Option(
      names = "--connect-at-once",
      description = {
        "Establish connections to one host side by side. By the standard they wait for each other."
      })
  private boolean connectAtOnce;

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

  RunCommand(Terminal terminal, List<String> scriptArguments) {
    this.terminal = terminal;
    this.scriptArguments = scriptArguments;
  }

  @Override
  public Integer call() {
    List<ScriptSource> scripts = scripts();
    WeexOptions.Builder options = WeexOptions.builder().arguments(scriptArguments);
    headers.forEach(header -> addHeader(options, header));
    options.tls(tls());
    options.connectsAtOnce(connectAtOnce);
    if (location != null) {
      setLocation(options);
    }
    // Without a limit a script may compute for as long as its user waits.
    options.maxTurn(maxTurn == null ? Duration.ZERO : maxTurn);
    if (trace) {
      options.frames(new Trace(terminal, System.nanoTime()));
    }
    try (EchoStandIn echo = new EchoStandIn(terminal)) {
      options.router(requested -> route(requested, noEcho ? Router.direct() : echo));
      return new Run(terminal, options).execute(scripts, timeout, idle);
    }
  }

  private List<ScriptSource> scripts() {
    if (code != null && !files.isEmpty()) {
      throw usage("-e can't be combined with files (" + files.get(0) + ")");
    }
    if (code == null && files.isEmpty()) {
      throw usage("nothing to run: give a file, -e CODE, or - for standard input");
    }
    if (code != null) {
      return List.of(ScriptSource.ofCode(code));
    }
    List<ScriptSource> scripts = new ArrayList<>();
    for (String file : files) {
      scripts.add(ScriptSource.read(file, terminal));
    }
    return scripts;
  }

  private void addHeader(WeexOptions.Builder options, String header) {
    int colon = header.indexOf(':');
    if (colon <= 0) {
      throw usage("--header \"" + header + "\" is not 'NAME: VALUE'");
    }
    try {
      options.header(header.substring(0, colon).strip(), header.substring(colon + 1).strip());
    } catch (IllegalArgumentException e) {
      throw usage("--header: " + e.getMessage());
    }
  }

  private void setLocation(WeexOptions.Builder options) {
    try {
      options.location(location);
    } catch (IllegalArgumentException e) {
      throw usage("--location: " + e.getMessage());
    }
  }

  private TlsSettings tls() {
    if (insecureTls && authorities != null) {
      throw usage("--insecure-tls trusts everybody, so --ca makes no sense with it");
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

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
