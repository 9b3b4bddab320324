package io.github.weexjvm.conformance;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts in what the suite's server would: files with {@code .sub.} in their names have placeholders
 * such as <code>{{ports[ws][0]}}</code>. One that nobody knows stays as it is.
 */
final class Placeholders {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{\\s*([A-Za-z_]+)((?:\\[[^\\]]*\\])*|\\(\\))\\s*\\}\\}");
  private static final Pattern INDEX = Pattern.compile("\\[([^\\]]*)\\]");

  private final Hosts hosts;
  private final URI page;

  /**
   * Placeholders of one page.
   *
   * @param page the URL of the test that runs
   */
  Placeholders(Hosts hosts, String page) {
    this.hosts = hosts;
    this.page = URI.create(page.replace("|", "%7C").replace(" ", "%20"));
  }

  static boolean hasSome(String path) {
    return path.contains(".sub.");
  }

  String fill(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match -> {
              String value = value(match.group(1), indices(match.group(2)));
              return Matcher.quoteReplacement(value == null ? match.group() : value);
            });
  }

  private static List<String> indices(String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = INDEX.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private String value(String name, List<String> indices) {
    String first = indices.isEmpty() ? "" : indices.get(0);
    return switch (name) {
      case "host" -> Hosts.NAME;
      case "domains" -> Hosts.domain(Hosts.NAME, first);
      case "hosts" -> host(first, indices.size() < 2 ? "" : indices.get(1));
      case "ports" -> hosts.port(first) == null ? null : String.valueOf(hosts.port(first));
      case "location" -> location(first);
      case "GET" -> parameter(first);
      case "uuid" -> UUID.randomUUID().toString();
      default -> null;
    };
  }

  private static String host(String which, String subdomain) {
    return Hosts.domain(which.equals("alt") ? Hosts.OTHER_NAME : Hosts.NAME, subdomain);
  }

  private String location(String part) {
    return switch (part) {
      case "server" -> page.getScheme() + "://" + page.getRawAuthority();
      case "scheme" -> page.getScheme();
      case "host" -> page.getRawAuthority();
      case "hostname" -> page.getHost();
      case "port" -> String.valueOf(page.getPort());
      case "path", "pathname" -> page.getRawPath();
      case "query" -> page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
      default -> null;
    };
  }

  private String parameter(String name) {
    String query = page.getQuery() == null ? "" : page.getQuery();
    return Arrays.stream(query.split("&", -1))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }
}
