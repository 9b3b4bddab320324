package io.github.weexjvm.conformance;

import java.util.Optional;

/**
 * One file with one of its variants: what is run in one fresh instance.
 *
 * @param variant the query with its question mark, or empty
 */
record TestRun(TestFile file, String variant) {

  static final String NEEDS_HTTP2 = "needs HTTP/2";

  /** What reports and expectations call it. */
  String id() {
    return file.path() + variant;
  }

  /** Whether its page would have come over https. */
  boolean secure() {
    return file.path().contains(".https.") || variant.contains("wpt_flags=https");
  }

  /** Whether it repeats over TLS what another variant does over plain TCP; counted separately. */
  boolean isTlsVariant() {
    return variant.matches("\\?(.*&)?wss(&.*)?");
  }

  /** Where its page would be: the suite's server wraps a script into a page of its own. */
  String url(Hosts hosts) {
    String page = file.path().replaceAll("\\.any\\.js$", ".any.html");
    return hosts.origin(secure()) + "/" + page + variant;
  }

  /** Why it is not run. */
  Optional<String> skipped(boolean tentative) {
    if (!tentative && file.path().matches(".*([./-]tentative[./].*|/stream/.*)")) {
      return Optional.of("tentative: --tentative runs it");
    }
    if (variant.contains("wpt_flags=h2") || file.path().contains(".h2.")) {
      return Optional.of(NEEDS_HTTP2);
    }
    return Optional.ofNullable(file.skipped());
  }
}
