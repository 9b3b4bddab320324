package io.github.weexjvm.testing;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Listening sockets on several loopback addresses: open ones, and silent ones, whose queue of
 * connections is full so that the kernel drops whatever else arrives. Used by a test's thread.
 */
public final class Doors implements AutoCloseable {

  /** The kernel keeps one more than it is told to. */
  private static final int QUEUED_AT_SILENT_DOOR = 2;

  private final Map<String, ServerSocketChannel> doors = new HashMap<>();
  private final Deque<SocketChannel> opened = new ArrayDeque<>();

  /** Answers on any port that is free. */
  public InetSocketAddress open(String address) throws IOException {
    return open(address, 0);
  }

  public InetSocketAddress open(String address, int port) throws IOException {
    ServerSocketChannel door = ServerSocketChannel.open();
    doors.put(address, door);
    door.configureBlocking(false);
    door.bind(new InetSocketAddress(address, port), 50);
    return (InetSocketAddress) door.getLocalAddress();
  }

  /** Never answers, and never refuses. */
  public InetSocketAddress silent(String address) throws IOException {
    return silent(address, 0);
  }

  public InetSocketAddress silent(String address, int port) throws IOException {
    ServerSocketChannel door = ServerSocketChannel.open();
    doors.put(address, door);
    door.configureBlocking(false);
    door.bind(new InetSocketAddress(address, port), QUEUED_AT_SILENT_DOOR - 1);
    SocketAddress local = door.getLocalAddress();
    for (int i = 0; i < QUEUED_AT_SILENT_DOOR; i++) {
      opened.push(SocketChannel.open(local));
    }
    return (InetSocketAddress) local;
  }

  /** Lets a silent door take those that knock again. */
  public void answer(String address) throws IOException {
    for (int i = 0; i < QUEUED_AT_SILENT_DOOR; i++) {
      opened.push(doors.get(address).accept());
    }
  }

  /** The connection that has come through an open door. */
  public SocketChannel accept(String address) throws IOException {
    return doors.get(address).accept();
  }

  public void awaitSomebodyAt(String address) throws IOException {
    ServerSocketChannel door = doors.get(address);
    door.configureBlocking(true);
    opened.push(door.accept());
    door.configureBlocking(false);
  }

  public void assertNobodyAt(String address) throws IOException {
    assertNull(accept(address), "a connection to " + address);
  }

  /** A port on which nobody listens. */
  public int unused(String address) throws IOException {
    try (ServerSocketChannel door = ServerSocketChannel.open()) {
      door.bind(new InetSocketAddress(address, 0));
      return ((InetSocketAddress) door.getLocalAddress()).getPort();
    }
  }

  @Override
  public void close() throws IOException {
    for (ServerSocketChannel door : doors.values()) {
      door.close();
    }
    for (SocketChannel channel : opened) {
      channel.close();
    }
  }
}
