package io.github.weexjvm.cli;

import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.bundle.Bundle;
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

/** {@code weex run}: turns options into an instance and runs scripts, or a bundle, in it. */
@Command(
    name = RunCommand.NAME,
    description =
        "Run scripts, in order and in one global object, or one Weex bundle, until nothing can happen any more.",
    customSynopsis = "weex run [OPTION...] (FILE... | -e CODE | -) [-- ARGUMENT...]",
    footer = {
      "",
      "The arguments after -- are the script's: the global array scriptArgs.",
      "A duration is 500ms, 2s, 1.5m, 1h or a number of seconds.",
      "Exit codes: 0 done, 1 the script failed, 2 bad usage or unreadable file,",
      "3 timed out, can't be stopped or out of memory, 130 ended by Ctrl-C.",
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

  @Mixin TurnOptions turns;
  @Mixin HandshakeOptions handshake;
  @Mixin NetworkOptions network;
  @Mixin PolicyOptions policy;
  @Mixin BundleOptions bundles;
  @Mixin DeviceOptions device;
  @Mixin PlatformOption platform;
  @Mixin LibraryOption libraries;

  RunCommand(Terminal terminal, List<String> scriptArguments) {
    this.terminal = terminal;
    this.scriptArguments = scriptArguments;
  }

  @Override
  public Integer call() {
    List<ScriptSource> scripts = scripts();
    WeexOptions.Builder options = WeexOptions.builder().arguments(scriptArguments);
    turns.applyWithoutDefaults(options);
    try (EchoStandIn echo = new EchoStandIn(terminal)) {
      handshake.apply(options, spec);
      network.apply(options, echo, terminal, spec);
      policy.apply(options);
      device.apply(options);
      platform.apply(options, spec);
      return start(scripts, options).execute(timeout, idle);
    }
  }

  /** A bundle is run by its framework, anything else by itself. */
  private Run start(List<ScriptSource> scripts, WeexOptions.Builder options) {
    for (ScriptSource script : scripts) {
      if (Bundle.isBundle(script.code())) {
        if (scripts.size() > 1) {
          throw usage(script.name() + " is a Weex bundle: run it alone");
        }
        libraries.refuse(spec, script);
        bundles.apply(options);
        return Run.ofBundle(terminal, bundles.read(script, options), options);
      }
    }
    bundles.refuse(spec, scripts.get(0));
    scripts.forEach(script -> script.sayIfMeantForBundle(terminal));
    return Run.ofScripts(terminal, libraries.before(scripts, spec), options);
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

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
