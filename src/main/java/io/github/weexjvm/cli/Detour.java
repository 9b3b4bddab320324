package io.github.weexjvm.cli;

import io.github.weexjvm.socket.InvalidUrlException;
import io.github.weexjvm.socket.Router;
import io.github.weexjvm.socket.WebSocketUrl;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One {@code --map}: connections to a host go to another server. The requested path and query stay,
 * unless the other server's URL has a path of its own.
 *
 * @param port {@link #ANY_PORT} for all of the host's
 */
record Detour(String host, int port, WebSocketUrl target) implements Router {

  private static final int ANY_PORT = -1;

  @Override
  public WebSocketUrl route(WebSocketUrl requested) {
    return applies(requested) ? to(target, requested) : requested;
  }

  boolean applies(WebSocketUrl requested) {
    return requested.host().equals(host) && (port == ANY_PORT || requested.port() == port);
  }

  /** The requested path and query on another server. */
  static WebSocketUrl to(WebSocketUrl server, WebSocketUrl requested) {
    if (!server.requestTarget().equals("/")) {
      return server;
    }
    String authority = server.href().substring(0, server.href().length() - 1);
    return WebSocketUrl.parse(authority.concat(requested.requestTarget()));
  }

  /** Reads {@code HOST[:PORT]=URL}. */
  static final class Converter implements ITypeConverter<Detour> {

    @Override
    public Detour convert(String text) {
      int equals = text.indexOf('=');
      if (equals <= 0) {
        throw new TypeConversionException(
            "\"" + text + "\" is not HOST[:PORT]=URL, as in example.com=ws://127.0.0.1:8080/");
      }
      String from = text.substring(0, equals);
      if (from.contains("/") || from.contains("@") || from.contains("?")) {
        throw new TypeConversionException(
            "\"" + from + "\" is not HOST[:PORT]: leave out the scheme and the path");
      }
      WebSocketUrl place = parse("ws://" + from + "/");
      return new Detour(place.host(), port(from, place), parse(text.substring(equals + 1)));
    }

    private static WebSocketUrl parse(String url) {
      try {
        return WebSocketUrl.parse(url);
      } catch (InvalidUrlException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }

    /** The colons of an IPv6 address are followed by its bracket. */
    private static int port(String from, WebSocketUrl place) {
      int colon = from.lastIndexOf(':');
      boolean given = colon > from.lastIndexOf(']') && colon < from.length() - 1;
      return given ? place.port() : ANY_PORT;
    }
  }
}
