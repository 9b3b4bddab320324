package io.github.weexjvm.fuzz;

import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.socket.CloseEvent;
import io.github.weexjvm.socket.Connection;
import io.github.weexjvm.socket.ConnectionListener;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes the events of a connection down, and insists on their order. On the loop's thread. */
final class TalkListener implements ConnectionListener {

  private final EventLoop loop;
  private final ServerTalk.Client client;
  private final List<String> events = new ArrayList<>();
  private Connection connection;
  private boolean open;
  private boolean closed;

  TalkListener(EventLoop loop, ServerTalk.Client client) {
    this.loop = loop;
    this.client = client;
  }

  void connected(Connection made) {
    connection = made;
    if (!events.isEmpty()) {
      throw new AssertionError("events inside the call that connects: " + events);
    }
  }

  List<String> events() {
    return events;
  }

  void assertEnded() {
    if (!closed) {
      throw new AssertionError("no terminal event: " + events);
    }
  }

  private void add(boolean inPlace, String event) {
    events.add(event);
    if (!inPlace || closed) {
      throw new AssertionError("an event out of place: " + events);
    }
  }

  @Override
  public void onOpen(String protocol) {
    add(!open, "open " + protocol);
    open = true;
  }

  @Override
  public void onText(String text) {
    add(open, "text " + text);
    react(() -> connection.sendText(text));
  }

  @Override
  public void onBinary(ByteBuffer payload) {
    byte[] bytes = new byte[payload.remaining()];
    payload.duplicate().get(bytes);
    add(open, "binary " + HexFormat.of().formatHex(bytes));
    react(() -> connection.sendBinary(payload));
  }

  private void react(Runnable echo) {
    switch (client) {
      case LISTENS -> {}
      case ECHOES -> echo.run();
      case CLOSES_AT_FIRST_MESSAGE -> connection.close(4000, "enough");
      case PAUSES_AT_EACH_MESSAGE -> pause();
    }
  }

  private void pause() {
    connection.pauseReading();
    var unused = loop.schedule(Duration.ofMillis(1), connection::resumeReading);
  }

  @Override
  public void onClosing() {
    add(open, "closing");
  }

  @Override
  public void onClose(CloseEvent event) {
    String how = event.wasClean() ? " clean" : " unclean";
    String why = event.failure() == null ? "" : ": " + event.failure();
    add(true, "close " + event.code() + " \"" + event.reason() + "\"" + how + why);
    closed = true;
    if (event.wasClean() && event.failure() != null) {
      throw new AssertionError("clean, and a failure: " + events);
    }
  }
}
