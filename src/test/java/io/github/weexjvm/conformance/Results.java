package io.github.weexjvm.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Collects what one run reports. The loop's thread adds, the runner's reads; what was reported
 * before a crash or a hang is there all the same.
 */
final class Results {

  private final CompletableFuture<Void> completed = new CompletableFuture<>();

  // Guarded by this.
  private final Map<String, Subtest> subtests = new LinkedHashMap<>();
  private Subtest wholeFile;

  /** A subtest ended: {@code {name, status, message}}. */
  synchronized void add(String json) {
    put(JsonParser.parseString(json).getAsJsonObject());
  }

  /** All ended: {@code {status, message, tests}}. */
  void complete(String json) {
    JsonObject end = JsonParser.parseString(json).getAsJsonObject();
    synchronized (this) {
      JsonArray tests = end.getAsJsonArray("tests");
      for (JsonElement test : tests) {
        put(test.getAsJsonObject());
      }
      failAsAWhole(Status.ofHarness(end.get("status").getAsInt()), text(end, "message"));
    }
    completed.complete(null);
  }

  private void put(JsonObject test) {
    String name = text(test, "name");
    Status status = Status.ofSubtest(test.get("status").getAsInt());
    subtests.put(name, new Subtest(name, status, text(test, "message")));
  }

  private static String text(JsonObject object, String member) {
    JsonElement value = object.get(member);
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }

  /** The first reason stays. */
  synchronized void failAsAWhole(Status status, String message) {
    if (wholeFile == null && status != Status.PASS) {
      wholeFile = new Subtest(Subtest.WHOLE_FILE, status, message);
    }
  }

  /** Whether the harness completes within a time, or before something else happens. */
  boolean completesWithin(Duration time, CompletableFuture<?> before) throws InterruptedException {
    try {
      CompletableFuture.anyOf(completed, before).get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("nobody fails it", e);
    }
    return completed.isDone();
  }

  boolean completesWithin(Duration time) throws InterruptedException {
    return completesWithin(time, new CompletableFuture<>());
  }

  synchronized List<Subtest> all() {
    List<Subtest> all = new ArrayList<>(subtests.values());
    if (wholeFile != null) {
      all.add(0, wholeFile);
    }
    return all;
  }
}
