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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Reads scripts without running them: acorn and eslint-scope, in a sandboxed context of their own.
 * May be used by any thread, one script after the other.
 */
final class SampleAnalysis implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(1);

  private final WeexInstance weex;

  /** What was begun last, which is done last. By the thread that reads documents. */
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

  SampleAnalysis() {
    weex = Weex.open(WeexOptions.builder().maxTurn(Duration.ZERO).onFault(fault -> {}).build());
    weex.run("acorn.js", resource("acorn.js")).join();
    weex.run("analysis.js", resource("analysis.js")).join();
  }

  /**
   * The facts about a script, which come while others are run already: thousands of them take
   * seconds. {@link SampleFacts#unknown} if it can't be parsed.
   */
  CompletableFuture<SampleFacts> begin(String code) {
    CompletableFuture<SampleFacts> facts =
        answer(code).exceptionally(failure -> unknown(code, failure));
    last = facts;
    return facts;
  }

  private static SampleFacts unknown(String code, Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof ScriptFailedException) {
      return SampleFacts.unknown(code);
    }
    throw new CompletionException(cause);
  }

  /** The same, waited for. */
  SampleFacts of(String code) {
    return begin(code).join();
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
      return answer(code).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ScriptFailedException failure ? failure : e;
    }
  }

  private CompletableFuture<SampleFacts> answer(String code) {
    return weex.eval("analyse(" + Json.write(code) + ")")
        .thenApply(facts -> SampleFacts.read((String) facts));
  }

  /** Ends when what was begun is done. */
  @Override
  public void close() {
    var unused = last.whenComplete((facts, failure) -> end());
  }

  private void end() {
    var unused = weex.shutdown(GRACE);
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
