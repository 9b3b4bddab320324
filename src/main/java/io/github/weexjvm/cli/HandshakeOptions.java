package io.github.weexjvm.cli;

import io.github.weexjvm.WeexOptions;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How connections introduce themselves, whatever network they go through. */
final class HandshakeOptions {

  @Option(
      names = "--header",
      paramLabel = "'NAME: VALUE'",
      description = "Send a header with each handshake. May be repeated.")
  private List<String> headers = List.of();

  @Option(
      names = "--cookie",
      paramLabel = "'NAME=VALUE'",
      description = {
        "Send a cookie with each handshake, to whatever server, as --header does. May be repeated."
      })
  private List<String> cookies = List.of();

  @Option(
      names = "--location",
      paramLabel = "URL",
      description = {
        "Give the scripts an address, as a page has one: relative WebSocket URLs start from it, and "
            + "the handshake names it as its origin."
      })
  private String location;

  @Option(
      names = "--connect-at-once",
      description = {
        "Establish connections to one host side by side. By the standard they wait for each other."
      })
  private boolean connectAtOnce;

  /** Sets what is given. */
  void apply(WeexOptions.Builder options, CommandSpec spec) {
    headers.forEach(header -> addHeader(options, header, spec));
    addCookies(options, spec);
    options.connectsAtOnce(connectAtOnce);
    if (location != null) {
      setLocation(options, spec);
    }
  }

  private static void addHeader(WeexOptions.Builder options, String header, CommandSpec spec) {
    int colon = header.indexOf(':');
    if (colon <= 0) {
      throw usage(spec, "--header \"" + header + "\" is not 'NAME: VALUE'");
    }
    try {
      options.header(header.substring(0, colon).strip(), header.substring(colon + 1).strip());
    } catch (IllegalArgumentException e) {
      throw usage(spec, "--header: " + e.getMessage());
    }
  }

  private void addCookies(WeexOptions.Builder options, CommandSpec spec) {
    if (cookies.isEmpty()) {
      return;
    }
    for (String header : headers) {
      if (header
          .substring(0, Math.max(0, header.indexOf(':')))
          .strip()
          .equalsIgnoreCase("Cookie")) {
        throw usage(spec, "--cookie and --header Cookie exclude each other: give all by --cookie");
      }
    }
    for (String cookie : cookies) {
      if (cookie.indexOf('=') <= 0 || cookie.contains(";")) {
        throw usage(spec, "--cookie is 'NAME=VALUE', one for each, and without a semicolon");
      }
    }
    try {
      options.header("Cookie", String.join("; ", cookies));
    } catch (IllegalArgumentException e) {
      throw usage(spec, "--cookie: " + e.getMessage());
    }
  }

  private void setLocation(WeexOptions.Builder options, CommandSpec spec) {
    try {
      options.location(location);
    } catch (IllegalArgumentException e) {
      throw usage(spec, "--location: " + e.getMessage());
    }
  }

  private static ParameterException usage(CommandSpec spec, String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
