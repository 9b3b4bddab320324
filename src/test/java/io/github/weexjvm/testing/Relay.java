package io.github.weexjvm.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands what comes to another address of this machine, such as ::1, on to a port of 127.0.0.1, so
 * that any server of the tests can be reached there. Daemon threads serve it.
 */
public final class Relay implements AutoCloseable {

  private final ServerSocket listener;
  private final int port;

  /** Guarded by itself. */
  private final List<Socket> sockets = new ArrayList<>();

  private interface Work {
    void run() throws IOException;
  }

  private Relay(ServerSocket listener, int port) {
    this.listener = listener;
    this.port = port;
  }

  /**
   * Starts one.
   *
   * @param address where it listens, on a free port
   * @throws IOException where this machine has no such address
   */
  public static Relay from(String address, int port) throws IOException {
    Relay relay = new Relay(listener(address), port);
    thread(relay::acceptAll);
    return relay;
  }

  /** Whether this machine has such an address. */
  public static boolean isPossibleFrom(String address) {
    try (ServerSocket probe = listener(address)) {
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static ServerSocket listener(String address) throws IOException {
    return new ServerSocket(0, 16, InetAddress.getAllByName(address)[0]);
  }

  /** Where it listens. */
  public int port() {
    return listener.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    List<Socket> open;
    synchronized (sockets) {
      open = List.copyOf(sockets);
    }
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void acceptAll() throws IOException {
    while (true) {
      Socket client = keep(listener.accept());
      Socket server = keep(new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
      thread(() -> pump(client, server));
      thread(() -> pump(server, client));
    }
  }

  private Socket keep(Socket socket) {
    synchronized (sockets) {
      sockets.add(socket);
    }
    return socket;
  }

  private static void pump(Socket from, Socket to) throws IOException {
    from.getInputStream().transferTo(to.getOutputStream());
    to.shutdownOutput();
  }

  private static void thread(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // Either side sees the end of the stream.
              }
            },
            "relay");
    thread.setDaemon(true);
    thread.start();
  }
}
