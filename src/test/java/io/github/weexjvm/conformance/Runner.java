package io.github.weexjvm.conformance;

import com.google.gson.JsonObject;
import io.github.weexjvm.ScriptFailedException;
import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.script.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs tests, one after the other, each in a fresh instance. It belongs to one thread. */
final class Runner {

  private final Suite suite;
  private final SuiteServer server;
  private final Deadlines deadlines;
  private final boolean tentative;

  /**
   * A runner.
   *
   * @param tentative whether tests of what is no standard yet are run
   */
  Runner(Suite suite, SuiteServer server, Deadlines deadlines, boolean tentative) {
    this.suite = suite;
    this.server = server;
    this.deadlines = deadlines;
    this.tentative = tentative;
  }

  /** Runs a test; whatever happens to it is its outcome. */
  Outcome run(TestRun test) throws InterruptedException {
    String reason = test.skipped(tentative).orElse(null);
    return reason == null ? new Attempt(test).run() : Outcome.skipped(test, reason);
  }

  /** One run. */
  private final class Attempt {

    private final TestRun test;
    private final String url;
    private final Results results = new Results();

    /** Completes when all scripts have run and nothing more keeps the instance alive. */
    private final CompletableFuture<Void> idle = new CompletableFuture<>();

    private final SuiteFiles files;
    private final HarnessModule harness;

    Attempt(TestRun test) {
      this.test = test;
      this.url = test.url(server.hosts());
      this.files = new SuiteFiles(suite, url, new Placeholders(server.hosts(), url)::fill);
      this.harness = new HarnessModule(results, files);
    }

    Outcome run() throws InterruptedException {
      try (WeexInstance weex = Weex.open(options())) {
        weex.run("environment.js", environment()).join();
        start(weex);
        await(weex);
      } catch (IOException e) {
        results.failAsAWhole(Status.ERROR, "can't read the test: " + e.getMessage());
      } catch (CompletionException | IllegalStateException e) {
        results.failAsAWhole(Status.CRASH, String.valueOf(rootOf(e).getMessage()));
      }
      return Outcome.of(test, results.all(), notes());
    }

    private WeexOptions options() {
      return WeexOptions.builder()
          .console((level, text) -> {})
          .onFault(this::faulted)
          .maxTurn(Duration.ZERO) // The deadline is the limit, by the clock on the wall.
          .location(url)
          .tls(server.trust())
          .router(server.router())
          .module(HarnessModule.NAME, HarnessModule.class, () -> harness)
          .build();
    }

    private String environment() throws IOException {
      JsonObject settings = new JsonObject();
      settings.addProperty("url", url);
      settings.addProperty("title", test.file().title());
      settings.addProperty("page", test.file().kind() == Kind.HTML);
      settings.addProperty("idl", test.file().path().contains("idlharness"));
      return resource("environment.js") + "(" + settings + ");";
    }

    /** All is posted; what a script throws is heard of as a fault, and the next one still runs. */
    private void start(WeexInstance weex) throws IOException {
      List<CompletableFuture<Void>> scripts = new ArrayList<>();
      scripts.add(weex.run(Suite.HARNESS, suite.read(Suite.HARNESS)));
      harness.tell(Map.of("type", "harness"));
      for (Piece piece : test.file().pieces()) {
        scripts.add(weex.run(piece.path(), code(piece)));
      }
      var unused =
          allOf(scripts)
              .handle((nothing, e) -> noteCrash(e))
              .thenCompose(nothing -> weex.run("end.js", "")) // Behind what they have posted.
              .whenComplete((nothing, e) -> loaded(weex));
    }

    private CompletableFuture<Void> allOf(List<CompletableFuture<Void>> scripts) {
      return CompletableFuture.allOf(scripts.toArray(new CompletableFuture<?>[0]));
    }

    private Void noteCrash(Throwable failure) {
      if (failure != null && !(rootOf(failure) instanceof ScriptFailedException)) {
        results.failAsAWhole(Status.CRASH, rootOf(failure).getMessage());
      }
      return null;
    }

    /** From now on idleness is worth knowing. */
    private void loaded(WeexInstance weex) {
      harness.tell(Map.of("type", "loaded"));
      var unused = weex.idle().whenComplete((nothing, e) -> idle.complete(null));
    }

    private String code(Piece piece) throws IOException {
      if (!piece.isInline()) {
        return files.script(piece.path());
      }
      return Placeholders.hasSome(piece.path())
          ? new Placeholders(server.hosts(), url).fill(piece.code())
          : piece.code();
    }

    private void await(WeexInstance weex) throws InterruptedException {
      Duration deadline = deadlines.of(test.file());
      if (results.completesWithin(deadline, idle)
          || (idle.isDone() && results.completesWithin(deadlines.idle()))) {
        return;
      }
      harness.tell(Map.of("type", "timeout"));
      if (!results.completesWithin(deadlines.grace())) {
        results.failAsAWhole(Status.TIMEOUT, "no end after " + deadline.toSeconds() + " s");
        weex.cancel();
      }
    }

    /** On the loop's thread. */
    private void faulted(Fault fault) {
      String text = fault.text();
      harness.tell(
          Map.of(
              "type",
              "error",
              "rejection",
              fault.kind() == Fault.Kind.REJECTION,
              "message",
              text.lines().findFirst().orElse(""),
              "stack",
              fault.report()));
    }

    private List<String> notes() {
      List<String> notes = new ArrayList<>();
      server.takeUnknownHandlers().forEach(path -> notes.add("no handler for " + path));
      files.missing().forEach(path -> notes.add("no file " + path));
      return notes;
    }
  }

  private static Throwable rootOf(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Runner.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
