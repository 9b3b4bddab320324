package io.github.weexjvm.socket;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets the connections to one host and port be established one at a time, as RFC 6455, section 4.1,
 * step 2 of the connection's requirements has it: the next one starts when the one before it is
 * open, or has failed. A host is known by the name in the URL. Used on the loop's thread only.
 */
final class ConnectingQueue {

  /**
   * By host, how to start each connection: the first is connecting, the others wait. None is empty.
   * Any of many thousands may leave, so none is looked for.
   */
  private final Map<String, Map<Connection, Runnable>> queues = new HashMap<>();

  /** Starts a connection, at once or in its turn. */
  void add(WebSocketUrl target, Connection connection, Runnable start) {
    Map<Connection, Runnable> queue =
        queues.computeIfAbsent(key(target), key -> new LinkedHashMap<>());
    queue.put(connection, start);
    if (queue.size() == 1) {
      start.run();
    }
  }

  /** Forgets a connection that is no longer connecting; harmless the second time. */
  void leave(Connection connection) {
    String key = key(connection.target());
    Map<Connection, Runnable> queue = queues.get(key);
    if (queue == null) {
      return;
    }
    boolean first = first(queue).getKey() == connection;
    queue.remove(connection);
    if (queue.isEmpty()) {
      queues.remove(key);
    } else if (first) {
      first(queue).getValue().run();
    }
  }

  private static Map.Entry<Connection, Runnable> first(Map<Connection, Runnable> queue) {
    return queue.entrySet().iterator().next();
  }

  private static String key(WebSocketUrl target) {
    return target.host() + ":" + target.port();
  }
}
