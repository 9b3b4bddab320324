package io.github.weexjvm.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** How {@code weex render} and {@code weex compare} show what they found. */
enum ViewFormat {
  TEXT,
  JSON,
  HTML;

  /** The one that {@code --format} names. */
  static ViewFormat of(String name, CommandSpec spec) {
    return switch (name) {
      case "text" -> TEXT;
      case "json" -> JSON;
      case "html" -> HTML;
      default ->
          throw new ParameterException(
              spec.commandLine(), "--format " + name + " is unknown: use text, json or html");
    };
  }
}
