package io.github.weexjvm.conformance;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The way between the harness in the instance and the runner: results come out here and nowhere
 * else, so nothing that a test prints or patches is mistaken for one. The script that sets up the
 * test takes it away from the global object before the test begins.
 */
public final class HarnessModule implements WeexModule {

  static final String NAME = "wptHarness";

  private final Results results;
  private final SuiteFiles files;

  // Written on the loop, read by the runner.
  private volatile JSCallback tell;

  HarnessModule(Results results, SuiteFiles files) {
    this.results = results;
    this.files = files;
  }

  /** Takes the function that the runner tells what happens: loaded, error, timeout. */
  @JSMethod
  public void listen(JSCallback listener) {
    tell = listener;
  }

  @JSMethod
  public void result(String json) {
    results.add(json);
  }

  @JSMethod
  public void completion(String json) {
    results.complete(json);
  }

  /** A file of the suite: {@code {status, type, text, bytes}}. */
  @JSMethod
  public Map<String, Object> read(String url) {
    return files.answer(url);
  }

  /** What a synchronous request does to its script. */
  @JSMethod
  public void block(int millis) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(millis);
  }

  /** Tells the harness something, from any thread; nothing if it isn't there. */
  void tell(Map<String, Object> event) {
    JSCallback listener = tell;
    if (listener != null) {
      listener.invokeAndKeepAlive(event);
    }
  }
}
