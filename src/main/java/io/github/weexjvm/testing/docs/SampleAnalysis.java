package io.github.weexjvm.testing.docs;

import io.github.weexjvm.ScriptFailedException;
import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.module.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/**
 * Reads scripts without running them: acorn and eslint-scope, in a sandboxed context of their own.
 * May be used by any thread, one script after the other.
 */
final class SampleAnalysis implements AutoCloseable {

  private final WeexInstance weex;

  SampleAnalysis() {
    weex = Weex.open(WeexOptions.builder().maxTurn(Duration.ZERO).onFault(fault -> {}).build());
    weex.run("acorn.js", resource("acorn.js")).join();
    weex.run("analysis.js", resource("analysis.js")).join();
  }

  /** The facts about a script; {@link SampleFacts#unknown} if it can't be parsed. */
  SampleFacts of(String code) {
    try {
      return read(code);
    } catch (ScriptFailedException e) {
      return SampleFacts.unknown(code);
    }
  }

  /**
   * The facts about a script that must be right.
   *
   * @throws IllegalArgumentException if it can't be parsed
   */
  SampleFacts check(String name, String code) {
    try {
      return read(code);
    } catch (ScriptFailedException e) {
      String why = e.fault().text().lines().findFirst().orElse("");
      throw new IllegalArgumentException(name + " can't be parsed: " + why, e);
    }
  }

  private SampleFacts read(String code) {
    try {
      return SampleFacts.read((String) weex.eval("analyse(" + Json.write(code) + ")").join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof ScriptFailedException failure ? failure : e;
    }
  }

  @Override
  public void close() {
    weex.close();
  }

  /** One of our own scripts, which lie beside this class. */
  static String resource(String name) {
    try (InputStream in = SampleAnalysis.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is damaged: " + name, e);
    }
  }
}
