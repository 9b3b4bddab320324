package io.github.weexjvm.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A proxy on 127.0.0.1 that speaks HTTP's CONNECT or SOCKS 5 over plain blocking sockets, and
 * remembers what it was asked. Every name leads to this machine: {@code only-there.test:8080} is
 * what listens on port 8080 here, though nobody else knows that name.
 *
 * <p>Daemon threads serve it; every method may be called by any thread.
 */
public final class TestProxy implements AutoCloseable {

  /** One way to be asked for a tunnel. */
  private interface Dialect {

    /** Reads the request and answers it; gives the tunnel's other end, or null after a refusal. */
    Socket open(Socket client) throws IOException;
  }

  private final ServerSocket listener;
  private final String scheme;
  private final Dialect dialect;

  /** NAME:PASSWORD, or null for anybody. */
  private final String login;

  // Guarded by this.
  private final List<String> asked = new ArrayList<>();
  private final List<Socket> sockets = new ArrayList<>();

  private TestProxy(String scheme, String login) throws IOException {
    this.scheme = scheme;
    this.login = login;
    this.dialect = scheme.equals("http") ? this::openHttp : this::openSocks;
    this.listener = new ServerSocket(0, 64, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    thread(this::acceptAll);
  }

  /** An HTTP proxy for everybody. */
  public static TestProxy http() throws IOException {
    return new TestProxy("http", null);
  }

  /**
   * An HTTP proxy that wants Basic credentials.
   *
   * @param login NAME:PASSWORD
   */
  public static TestProxy http(String login) throws IOException {
    return new TestProxy("http", login);
  }

  /** A SOCKS 5 proxy for everybody. */
  public static TestProxy socks() throws IOException {
    return new TestProxy("socks5", null);
  }

  /**
   * A SOCKS 5 proxy that wants a name and a password.
   *
   * @param login NAME:PASSWORD
   */
  public static TestProxy socks(String login) throws IOException {
    return new TestProxy("socks5", login);
  }

  /** Where it is, without a name and a password. */
  public String url() {
    return scheme + "://127.0.0.1:" + listener.getLocalPort();
  }

  /** Where it is, with these before the host. */
  public String url(String userinfo) {
    return scheme + "://" + userinfo + "@127.0.0.1:" + listener.getLocalPort();
  }

  /** What it was asked for and let through, in order: {@code name a.test:80}, {@code ipv4 …}. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() throws IOException {
    listener.close();
    List<Socket> open;
    synchronized (this) {
      open = List.copyOf(sockets);
    }
    for (Socket socket : open) {
      socket.close();
    }
  }

  // ---- Serving ----

  private void acceptAll() throws IOException {
    while (true) {
      Socket client = keep(listener.accept());
      thread(() -> serve(client));
    }
  }

  private void serve(Socket client) throws IOException {
    try (client) {
      Socket server = dialect.open(client);
      if (server != null) {
        try (server) {
          thread(() -> pump(server, client));
          pump(client, server);
        }
      }
    }
  }

  private static void pump(Socket from, Socket to) throws IOException {
    from.getInputStream().transferTo(to.getOutputStream());
    to.shutdownOutput();
  }

  private Socket connect(String kind, String host, int port) throws IOException {
    synchronized (this) {
      asked.add(kind + " " + host + ":" + port);
    }
    boolean isIpv6 = kind.equals("ipv6");
    return keep(new Socket(InetAddress.getByName(isIpv6 ? "::1" : "127.0.0.1"), port));
  }

  private synchronized Socket keep(Socket socket) {
    sockets.add(socket);
    return socket;
  }

  private interface Work {
    void run() throws IOException;
  }

  /** What breaks here is what a client sees, and no failure of the proxy's. */
  private static void thread(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // The other side sees the end of the stream.
              }
            },
            "test-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  // ---- HTTP ----

  private Socket openHttp(Socket client) throws IOException {
    HandshakeRequest request = HandshakeRequest.readFrom(client.getInputStream());
    if (login != null && !basic(login).equals(request.header("Proxy-Authorization"))) {
      answer(client, "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"t\"");
      return null;
    }
    if (!request.requestLine().startsWith("CONNECT ")) {
      answer(client, "405 Method Not Allowed");
      return null;
    }
    String target = request.requestLine().split(" ", -1)[1];
    int colon = target.lastIndexOf(':');
    String host = target.substring(0, colon);
    String kind = host.startsWith("[") ? "ipv6" : host.matches("[0-9.]+") ? "ipv4" : "name";
    try {
      Socket server = connect(kind, host, Integer.parseInt(target.substring(colon + 1)));
      answer(client, "200 Connection established");
      return server;
    } catch (IOException e) {
      answer(client, "502 Bad Gateway");
      return null;
    }
  }

  private static void answer(Socket client, String status) throws IOException {
    String head = "HTTP/1.1 " + status + "\r\n\r\n";
    client.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String basic(String pair) {
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  // ---- SOCKS 5 ----

  private Socket openSocks(Socket client) throws IOException {
    DataInputStream in = new DataInputStream(client.getInputStream());
    OutputStream out = client.getOutputStream();
    if (!greeted(in, out)) {
      return null;
    }
    in.readNBytes(3);
    String kind = kind(in.read());
    String host = host(kind, in);
    int port = in.readUnsignedShort();
    try {
      Socket server = connect(kind, host, port);
      out.write(new byte[] {5, 0, 0, 1, 127, 0, 0, 1, 0, 80});
      return server;
    } catch (IOException e) {
      out.write(new byte[] {5, 5, 0, 1, 0, 0, 0, 0, 0, 0});
      return null;
    }
  }

  private boolean greeted(DataInputStream in, OutputStream out) throws IOException {
    in.read();
    byte[] methods = in.readNBytes(in.read());
    int wanted = login == null ? 0 : 2;
    if (new String(methods, StandardCharsets.ISO_8859_1).indexOf(wanted) < 0) {
      out.write(new byte[] {5, (byte) 0xff});
      return false;
    }
    out.write(new byte[] {5, (byte) wanted});
    return login == null || loggedIn(in, out);
  }

  private boolean loggedIn(DataInputStream in, OutputStream out) throws IOException {
    in.read();
    boolean right = login.equals(counted(in) + ":" + counted(in));
    out.write(new byte[] {1, (byte) (right ? 0 : 1)});
    return right;
  }

  private static String counted(InputStream in) throws IOException {
    return new String(in.readNBytes(in.read()), StandardCharsets.UTF_8);
  }

  private static String kind(int code) throws IOException {
    return switch (code) {
      case 1 -> "ipv4";
      case 3 -> "name";
      case 4 -> "ipv6";
      default -> throw new IOException("a kind of address that SOCKS 5 has not: " + code);
    };
  }

  private static String host(String kind, InputStream in) throws IOException {
    return switch (kind) {
      case "name" -> counted(in);
      case "ipv4" -> InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
      default -> "[" + InetAddress.getByAddress(in.readNBytes(16)).getHostAddress() + "]";
    };
  }
}
