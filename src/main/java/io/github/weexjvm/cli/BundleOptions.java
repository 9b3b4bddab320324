package io.github.weexjvm.cli;

import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.bundle.JsFramework;
import io.github.weexjvm.bundle.NotABundleException;
import io.github.weexjvm.module.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What bundles are run with. */
final class BundleOptions {

  /** The name of the frameworks with Vue 2.5, which are built in. */
  private static final String RECENT = "recent";

  @Option(
      names = "--jsfm",
      paramLabel = "FILE",
      description = {
        "The JS framework that runs bundles, such as an app's weex-main-jsfm.js; 'recent' is the "
            + "built-in one with Vue 2.5. By default weex-js-framework 0.21.9, with Vue 2.4."
      })
  private String framework;

  @Option(
      names = "--data",
      paramLabel = "JSON",
      description = "Data for a bundle's top component, a JSON object.")
  private String data;

  /** The framework, read once for all bundles; null until it is asked for. */
  private JsFramework read;

  /**
   * Sets what is given.
   *
   * @throws UserError when the framework can't be read, or the data
   */
  void apply(WeexOptions.Builder options) {
    options.framework(framework());
    if (data != null) {
      options.data(data());
    }
  }

  /**
   * A source as a bundle, with an address for it.
   *
   * @throws UserError when it is none
   */
  Bundle read(ScriptSource source, WeexOptions.Builder options) {
    address(source, options);
    return read(source);
  }

  /** Gives a bundle the address of its file. */
  void address(ScriptSource source, WeexOptions.Builder options) {
    if (!source.isNameless()) {
      options.bundleUrl(Path.of(source.name()).toAbsolutePath().toUri().toString());
    }
  }

  /**
   * A source as a bundle.
   *
   * @throws UserError when it is none
   */
  Bundle read(ScriptSource source) {
    try {
      return Bundle.of(source.name(), source.code());
    } catch (NotABundleException e) {
      throw new UserError(ExitCode.FAILED, e.getMessage(), e);
    }
  }

  /** Complains of what makes sense for bundles only. */
  void refuse(CommandSpec spec, ScriptSource script) {
    if (framework != null || data != null) {
      throw new ParameterException(
          spec.commandLine(),
          (framework != null ? "--jsfm" : "--data")
              + " is for bundles, and "
              + script.name()
              + " is none: its first line names no framework");
    }
  }

  private JsFramework framework() {
    if (read == null) {
      read = framework == null ? JsFramework.standard() : read(framework);
    }
    return read;
  }

  private static JsFramework read(String file) {
    if (file.equals(RECENT)) {
      return JsFramework.recent();
    }
    try {
      return JsFramework.read(Path.of(file));
    } catch (IOException e) {
      throw ScriptSource.unreadable(file, e);
    }
  }

  @SuppressWarnings("unchecked") // JSON has no other maps.
  private Map<String, Object> data() {
    try {
      if (Json.parse(data) instanceof Map<?, ?> map) {
        return (Map<String, Object>) map;
      }
    } catch (IllegalArgumentException e) {
      throw new UserError(ExitCode.USAGE, "--data: " + e.getMessage(), e);
    }
    throw new UserError(ExitCode.USAGE, "--data is no JSON object: " + data, null);
  }
}
