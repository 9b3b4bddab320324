package io.github.weexjvm.conformance;

import io.github.weexjvm.conformance.server.HandlerServer;
import io.github.weexjvm.socket.Router;
import io.github.weexjvm.socket.TlsSettings;
import io.github.weexjvm.socket.WebSocketUrl;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.TestCertificates;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * The suite's server for one call of the command: the handlers, the names that lead to them, and a
 * certificate that lives as long.
 */
final class SuiteServer implements AutoCloseable {

  private static final String ADDRESS = "127.0.0.1";

  private final HandlerServer handlers;
  private final TlsSettings trust;
  private final Hosts hosts;

  private SuiteServer(HandlerServer handlers, TlsSettings trust, Hosts hosts) {
    this.handlers = handlers;
    this.trust = trust;
    this.hosts = hosts;
  }

  static SuiteServer start() throws IOException, GeneralSecurityException {
    TestCertificates certificates = new TestCertificates();
    HandlerServer handlers = HandlerServer.start(certificates.serverContext(ADDRESS));
    Hosts hosts =
        new Hosts(
            handlers.plainPort(),
            handlers.securePort(),
            ScriptedServer.unusedPort(),
            ScriptedServer.unusedPort());
    return new SuiteServer(handlers, TlsSettings.of(certificates.clientContext()), hosts);
  }

  Hosts hosts() {
    return hosts;
  }

  TlsSettings trust() {
    return trust;
  }

  /** Whatever the name, a connection goes to the same port of this machine. */
  Router router() {
    return requested ->
        WebSocketUrl.parse(
            requested.scheme()
                + "://"
                + credentials(requested)
                + ADDRESS
                + ":"
                + requested.port()
                + requested.requestTarget());
  }

  private static String credentials(WebSocketUrl url) {
    return url.username().isEmpty() && url.password().isEmpty()
        ? ""
        : url.username() + ":" + url.password() + "@";
  }

  /** Addresses that were asked for since the last call and have no handler. */
  Set<String> takeUnknownHandlers() {
    return handlers.takeUnknown();
  }

  @Override
  public void close() {
    handlers.close();
  }
}
