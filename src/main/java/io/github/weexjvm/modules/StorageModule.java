package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.ModuleContext;
import io.github.weexjvm.module.WeexModule;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Weex module {@code storage}. It answers {@code {result: 'success' or 'failed', data}} as
 * Android does, a failure of the file with a sentence for data. With a file all work is done in
 * order on one of the blocking threads, and goes on to its end when the page is closed.
 */
public final class StorageModule implements WeexModule {

  private static final Logger LOG = LoggerFactory.getLogger(StorageModule.class);
  private static final String NO_DATA = "undefined";

  private final Storage storage;
  private ModuleContext context;
  private boolean warned;

  /** Work that the blocking thread has not begun. Guarded by itself, as is the flag. */
  private final ArrayDeque<Job> waiting = new ArrayDeque<>();

  private boolean working;

  /** A call of the script's. */
  private record Job(Supplier<Map<String, Object>> work, JSCallback callback) {}

  /**
   * @param storage where the texts are kept
   */
  StorageModule(Storage storage) {
    this.storage = storage;
  }

  @Override
  public void attach(ModuleContext surroundings) {
    context = surroundings;
  }

  // ---- What scripts call ----

  @JSMethod
  public void setItem(Object key, Object value, JSCallback callback) {
    String name = Given.text(key);
    String text = Given.text(value);
    if (name == null || name.isEmpty() || text == null) {
      refuse(callback);
      return;
    }
    begin(
        callback,
        () -> {
          try {
            storage.set(name, text);
            return answer(true, NO_DATA);
          } catch (StorageFullException e) {
            return answer(false, e.getMessage());
          }
        });
  }

  /** The same: nothing is ever evicted here. */
  @JSMethod
  public void setItemPersistent(Object key, Object value, JSCallback callback) {
    setItem(key, value, callback);
  }

  @JSMethod
  public void getItem(Object key, JSCallback callback) {
    String name = Given.text(key);
    if (name == null || name.isEmpty()) {
      refuse(callback);
      return;
    }
    begin(
        callback,
        () -> {
          String text = storage.get(name);
          return answer(text != null, text == null ? NO_DATA : text);
        });
  }

  @JSMethod
  public void removeItem(Object key, JSCallback callback) {
    String name = Given.text(key);
    if (name == null || name.isEmpty()) {
      refuse(callback);
      return;
    }
    begin(callback, () -> answer(storage.remove(name), NO_DATA));
  }

  @JSMethod
  public void length(JSCallback callback) {
    begin(callback, () -> answer(true, storage.all().size()));
  }

  @JSMethod
  public void getAllKeys(JSCallback callback) {
    begin(callback, () -> answer(true, new ArrayList<>(storage.all().keySet())));
  }

  private static void refuse(Object callback) {
    Given.callback(callback).invoke(answer(false, "invalid_param"));
  }

  private static Map<String, Object> answer(boolean success, Object data) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("result", success ? "success" : "failed");
    answer.put("data", data);
    return answer;
  }

  // ---- Doing it ----

  private void begin(Object callback, Supplier<Map<String, Object>> work) {
    Job job = new Job(work, Given.callback(callback));
    if (!storage.blocks()) {
      job.callback().invoke(work.get());
      return;
    }
    context.liveness().retain();
    if (enqueue(job)) {
      context.loop().offload(this::drain, (nothing, failure) -> {});
    }
  }

  /** Whether somebody must be sent to do it. */
  private boolean enqueue(Job job) {
    synchronized (waiting) {
      waiting.add(job);
      boolean idle = !working;
      working = true;
      return idle;
    }
  }

  private Job next() {
    synchronized (waiting) {
      Job next = waiting.poll();
      working = next != null;
      return next;
    }
  }

  /** On a blocking thread. */
  private Void drain() {
    for (Job job = next(); job != null; job = next()) {
      work(job);
    }
    return null;
  }

  private void work(Job job) {
    try {
      tell(job, job.work().get(), null);
    } catch (UncheckedIOException e) {
      fail(job, e.getCause().getMessage());
    } catch (RuntimeException | Error e) { // Such as a file larger than the memory.
      LOG.error("the storage failed", e);
      fail(job, "the storage failed; the host's log says why");
    }
  }

  private void fail(Job job, String problem) {
    tell(job, answer(false, problem), problem);
  }

  private void tell(Job job, Map<String, Object> answer, String problem) {
    try {
      context.loop().execute(() -> finish(job, answer, problem));
    } catch (RejectedExecutionException e) {
      // The loop is closed: nobody is left to hear it, but the rest must still be written.
    }
  }

  private void finish(Job job, Map<String, Object> answer, String problem) {
    try {
      warnOnce(problem);
      job.callback().invoke(answer);
    } finally {
      context.liveness().release();
    }
  }

  private void warnOnce(String problem) {
    if (problem != null && !warned) {
      warned = true;
      context.warnings().accept("storage: " + problem);
    }
  }
}
