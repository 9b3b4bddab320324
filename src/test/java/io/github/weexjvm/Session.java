package io.github.weexjvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.socket.WebSocketUrl;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * An instance to which a test says more than one thing, at times of its own choosing. Used by the
 * test's thread; what is printed comes from the loop's.
 */
public final class Session implements AutoCloseable {

  private static final int DEADLINE_SECONDS = 20;

  private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();
  private final WeexInstance instance;

  /** Sends every connection to this port, whatever its URL says. */
  public Session(int port) {
    this(options -> options.router(asked -> WebSocketUrl.parse("ws://127.0.0.1:" + port + "/")));
  }

  public Session(UnaryOperator<WeexOptions.Builder> settings) {
    WeexOptions.Builder options =
        WeexOptions.builder()
            .console((level, text) -> printed.add(Conversation.shown(level, text)));
    instance = Weex.open(settings.apply(options).build());
  }

  /** Runs a piece of code, and waits until it has run. */
  public void run(String code) {
    instance.eval(code).join();
  }

  public void awaitIdle() {
    instance.idle().join();
  }

  /** Waits for these lines to be printed next. */
  public void awaitPrinted(String... lines) throws InterruptedException {
    for (String line : lines) {
      assertEquals(line, printed.poll(DEADLINE_SECONDS, TimeUnit.SECONDS));
    }
  }

  /** All that was printed and not awaited. */
  public void assertPrinted(String... lines) {
    assertEquals(List.of(lines), List.copyOf(printed));
  }

  public void end() {
    instance.close();
  }

  @Override
  public void close() {
    end();
  }
}
