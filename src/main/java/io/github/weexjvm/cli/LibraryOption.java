package io.github.weexjvm.cli;

import io.github.weexjvm.Library;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which of the scripts that are brought along run ahead of the user's. */
final class LibraryOption {

  private static final String NAME = "--with";

  @Option(
      names = NAME,
      paramLabel = "LIBRARY",
      description = "Load a script that comes with weex before the others: reconnecting-socket.")
  private List<String> names = List.of();

  /** The scripts, with what they need ahead of them. */
  List<ScriptSource> before(List<ScriptSource> scripts, CommandSpec spec) {
    List<ScriptSource> all = new ArrayList<>();
    for (String name : names) {
      Library library = named(name, spec);
      all.add(new ScriptSource(library.fileName(), library.code()));
    }
    all.addAll(scripts);
    return all;
  }

  /** Complains of what makes sense for scripts only. */
  void refuse(CommandSpec spec, ScriptSource bundle) {
    if (!names.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          NAME
              + " is for scripts, and "
              + bundle.name()
              + " is a Weex bundle: import the file when you build it");
    }
  }

  private static Library named(String name, CommandSpec spec) {
    try {
      return Library.of(name);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), NAME + ": " + e.getMessage(), e);
    }
  }
}
