package io.github.weexjvm.socket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Asks a SOCKS proxy of version 5 for a connection (RFC 1928), with a name and a password if it was
 * given them (RFC 1929).
 */
final class SocksHandshake implements ProxyHandshake {

  private static final int VERSION = 5;
  private static final int LOGIN_VERSION = 1;
  private static final int CONNECT = 1;

  private static final int NO_LOGIN = 0;
  private static final int LOGIN = 2;
  private static final int NO_METHOD = 0xff;

  private static final int IPV4 = 1;
  private static final int NAME = 3;
  private static final int IPV6 = 4;

  /** The head of a reply, up to the kind of its address. */
  private static final int REPLY_HEAD = 4;

  private static final int MAX_ANSWER_BYTES = REPLY_HEAD + 1 + 255 + 2;

  private enum Awaiting {
    METHOD,
    LOGIN,
    REPLY,
    NOTHING
  }

  private final Proxy proxy;
  private final Destination destination;

  private Awaiting awaiting = Awaiting.METHOD;
  private final byte[] answer = new byte[MAX_ANSWER_BYTES];
  private int filled;

  /** How many bytes of the answer tell what comes next. */
  private int wanted = 2;

  /** Where it is to connect; the host has no brackets. The address is null for a name. */
  record Destination(String host, InetAddress address, int port) {}

  SocksHandshake(Proxy proxy, Destination destination) {
    this.proxy = proxy;
    this.destination = destination;
  }

  @Override
  public ByteBuffer request() {
    return proxy.hasCredentials()
        ? bytes(VERSION, 2, NO_LOGIN, LOGIN)
        : bytes(VERSION, 1, NO_LOGIN);
  }

  @Override
  public ByteBuffer receive(ByteBuffer in) throws IOException {
    ByteBuffer next = bytes();
    while (in.hasRemaining() && !complete() && !next.hasRemaining()) {
      answer[filled++] = in.get();
      if (filled == wanted) {
        next = step();
      }
    }
    return next;
  }

  @Override
  public boolean complete() {
    return awaiting == Awaiting.NOTHING;
  }

  @Override
  public String ended() {
    return proxy + " closed the connection before it had connected to " + shown();
  }

  private ByteBuffer step() throws IOException {
    return switch (awaiting) {
      case METHOD -> methodChosen();
      case LOGIN -> loginAnswered();
      case REPLY -> replied();
      case NOTHING -> throw new IllegalStateException("nothing is awaited");
    };
  }

  // ---- Who we are ----

  private ByteBuffer methodChosen() throws IOException {
    checkVersion();
    int method = unsigned(1);
    if (method == NO_LOGIN) {
      return connect();
    }
    if (method == LOGIN && proxy.hasCredentials()) {
      await(Awaiting.LOGIN, 2);
      return login();
    }
    throw new IOException(noMethod(method));
  }

  private void checkVersion() throws IOException {
    int version = unsigned(0);
    if (version == 'H') {
      throw new IOException(
          proxy + " does not speak SOCKS but HTTP: write http:// before its name");
    }
    if (version != VERSION) {
      throw new IOException(proxy + " does not answer in SOCKS 5: is it a SOCKS 5 proxy?");
    }
  }

  private String noMethod(int method) {
    if (method != NO_METHOD) {
      return proxy + " chose an authentication that was not offered, the method " + method;
    }
    return proxy.hasCredentials()
        ? proxy + " wants an authentication other than a name and a password"
        : proxy + " wants a name and a password: write them as in socks5://NAME:PASSWORD@HOST:PORT";
  }

  private ByteBuffer login() {
    byte[] name = proxy.username().getBytes(StandardCharsets.UTF_8);
    byte[] password = proxy.password().getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(LOGIN_VERSION);
    out.write(name.length);
    out.writeBytes(name);
    out.write(password.length);
    out.writeBytes(password);
    return ByteBuffer.wrap(out.toByteArray());
  }

  /** Its version is not looked at: proxies answer with 1 and with 5. */
  private ByteBuffer loginAnswered() throws IOException {
    if (unsigned(1) != 0) {
      throw new IOException(proxy + " does not accept the name and the password that it was given");
    }
    return connect();
  }

  // ---- Where to ----

  private ByteBuffer connect() {
    await(Awaiting.REPLY, 2);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {VERSION, CONNECT, 0});
    writeHost(out);
    out.write(destination.port() >> 8);
    out.write(destination.port());
    return ByteBuffer.wrap(out.toByteArray());
  }

  private void writeHost(ByteArrayOutputStream out) {
    if (destination.address() != null) {
      byte[] address = destination.address().getAddress();
      out.write(address.length == 4 ? IPV4 : IPV6);
      out.writeBytes(address);
    } else {
      byte[] name = destination.host().getBytes(StandardCharsets.US_ASCII);
      out.write(NAME);
      out.write(name.length);
      out.writeBytes(name);
    }
  }

  /** A refusal is understood by its second byte: there are proxies that send no more. */
  private ByteBuffer replied() throws IOException {
    if (filled == 2) {
      checkVersion();
      checkReply(unsigned(1));
      wanted = REPLY_HEAD + 1;
    } else if (filled == REPLY_HEAD + 1) {
      wanted = REPLY_HEAD + addressBytes() + 2;
    } else {
      await(Awaiting.NOTHING, 0);
    }
    return bytes();
  }

  private void checkReply(int code) throws IOException {
    if (code != 0) {
      throw new IOException(proxy + " did not connect to " + shown() + ": " + reason(code));
    }
  }

  private static String reason(int code) {
    return switch (code) {
      case 1 -> "it failed, and does not say why";
      case 2 -> "its rules do not allow that";
      case 3 -> "the network can't be reached";
      case 4 -> "the host can't be reached";
      case 5 -> "connection refused";
      case 6 -> "it took too many hops";
      case 7 -> "it does not know the command to connect";
      case 8 -> "it does not know that kind of address";
      default -> "for a reason that has no name, number " + code;
    };
  }

  private int addressBytes() throws IOException {
    return switch (unsigned(REPLY_HEAD - 1)) {
      case IPV4 -> 4;
      case IPV6 -> 16;
      case NAME -> 1 + unsigned(REPLY_HEAD);
      default ->
          throw new IOException(proxy + " answers with a kind of address that SOCKS 5 has not");
    };
  }

  // ---- Bytes ----

  private void await(Awaiting next, int bytes) {
    awaiting = next;
    wanted = bytes;
    filled = 0;
  }

  private int unsigned(int at) {
    return answer[at] & 0xff;
  }

  private static ByteBuffer bytes(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length);
    for (int value : values) {
      bytes.put((byte) value);
    }
    return bytes.flip();
  }

  private String shown() {
    String host = destination.host();
    String part = Excerpt.ofPart(host.contains(":") ? "[" + host + "]" : host);
    return part + ":" + destination.port();
  }
}
