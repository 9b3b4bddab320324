package io.github.weexjvm.socket;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * Lets the connections to one host and port be established one at a time, as RFC 6455, section 4.1,
 * step 2 of the connection's requirements has it: the next one starts when the one before it is
 * open, or has failed. A host is known by the name in the URL. Used on the loop's thread only.
 */
final class ConnectingQueue {

  private record Waiting(Connection connection, Runnable start) {}

  /** The first of each queue is connecting, the others wait. No queue is empty. */
  private final Map<String, Queue<Waiting>> queues = new HashMap<>();

  /** Starts a connection, at once or in its turn. */
  void add(WebSocketUrl target, Connection connection, Runnable start) {
    Queue<Waiting> queue = queues.computeIfAbsent(key(target), key -> new ArrayDeque<>());
    queue.add(new Waiting(connection, start));
    if (queue.size() == 1) {
      start.run();
    }
  }

  /** Forgets a connection that is no longer connecting; harmless the second time. */
  void leave(Connection connection) {
    String key = key(connection.target());
    Queue<Waiting> queue = queues.get(key);
    if (queue == null) {
      return;
    }
    boolean first = queue.peek().connection() == connection;
    queue.removeIf(waiting -> waiting.connection() == connection);
    if (queue.isEmpty()) {
      queues.remove(key);
    } else if (first) {
      queue.peek().start().run();
    }
  }

  private static String key(WebSocketUrl target) {
    return target.host() + ":" + target.port();
  }
}
