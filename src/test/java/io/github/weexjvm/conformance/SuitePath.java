package io.github.weexjvm.conformance;

import java.net.URI;

/** Addresses of files of the suite, which are written as URLs on the suite's server. */
final class SuitePath {

  private SuitePath() {}

  /**
   * Where a reference leads.
   *
   * @param from the file that refers, from the suite's root
   * @return from {@code /}, without query and fragment
   * @throws IllegalArgumentException if the reference can't be read, or leads to another server
   */
  static String resolve(String from, String reference) {
    URI target = URI.create("http://suite/" + from).resolve(URI.create(reference.strip()));
    if (!"suite".equals(target.getHost())) {
      throw new IllegalArgumentException(reference + " is on another server");
    }
    return target.normalize().getPath();
  }

  /** The path alone of a path that may have a query. */
  static String withoutQuery(String pathAndQuery) {
    int query = pathAndQuery.indexOf('?');
    return query < 0 ? pathAndQuery : pathAndQuery.substring(0, query);
  }

  /** What is behind the question mark; empty if there is none. */
  static String queryOf(String pathAndQuery) {
    int query = pathAndQuery.indexOf('?');
    return query < 0 ? "" : pathAndQuery.substring(query + 1);
  }
}
