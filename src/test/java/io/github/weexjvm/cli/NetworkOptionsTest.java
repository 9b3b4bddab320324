package io.github.weexjvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.testing.EchoServer;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.TestCertificates;
import io.github.weexjvm.testing.TestIdentity;
import io.github.weexjvm.testing.TestProxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies, certificates and cookies by the options of the command. */
@Timeout(60)
final class NetworkOptionsTest {

  private static final String TRY = "\nTry: weex run --help\n";

  /** Says hi to a server, prints the answer, and closes. */
  private static final String TALK =
      "const ws = new WebSocket('%s'); ws.onopen = () => ws.send('hi');"
          + "ws.onmessage = e => { console.log(e.data); ws.close(); }";

  @TempDir Path directory;

  private static void assertMisused(String err, String... args) {
    CommandRun run = CommandRun.of(args);
    assertEquals(err, run.err());
    assertEquals(ExitCode.USAGE, run.exitCode());
  }

  // ---- Proxies ----

  @ParameterizedTest
  @ValueSource(strings = {"http", "socks5"})
  void aProxyThatIsNamedIsGoneThrough(String scheme) throws Exception {
    try (TestProxy proxy =
            scheme.equals("http") ? TestProxy.http("me:pw") : TestProxy.socks("me:pw");
        EchoServer server = EchoServer.start()) {
      int port = URI.create(server.url()).getPort();
      String script = TALK.formatted("ws://only-there.test:" + port);
      CommandRun run = CommandRun.of("run", "--proxy", proxy.url("me:pw"), "-e", script);
      assertEquals("hi\n", run.out());
      assertEquals("", run.err());
      assertEquals(List.of("name only-there.test:" + port), proxy.asked());
    }
  }

  @Test
  void theServerThatStandsInForOneThatIsGoneNeedsNoProxy() throws Exception {
    String nobody = "http://127.0.0.1:" + ScriptedServer.unusedPort();
    CommandRun run =
        CommandRun.of("run", "--proxy", nobody, "-e", TALK.formatted("ws://echo.websocket.org"));
    assertEquals("hi\n", run.out());
  }

  @Test
  void noMessageShowsThePasswordOfAProxy() throws Exception {
    int port = ScriptedServer.unusedPort();
    CommandRun run =
        CommandRun.of(
            "run",
            "--trace",
            "--verbose",
            "--proxy",
            "http://me:secret@127.0.0.1:" + port,
            "-e",
            "new WebSocket('ws://you:hidden@a.test/')");
    assertTrue(
        run.err().contains("the proxy http://127.0.0.1:" + port + " can't be used"), run.err());
    assertTrue(!run.err().contains("secret") && !run.err().contains("hidden"), run.err());
  }

  @Test
  void whatIsNoProxyIsMisuse() {
    assertMisused(
        "weex: --proxy: a proxy's scheme is http or socks5, not ftp" + TRY,
        "run",
        "--proxy",
        "ftp://me:secret@a.test",
        "-e",
        "0");
    assertMisused(
        "weex: --proxy and --no-proxy exclude each other" + TRY,
        "run",
        "--proxy",
        "a.test",
        "--no-proxy",
        "-e",
        "0");
  }

  // ---- Certificates ----

  @Test
  void aCertificateThatCanNotBeUsedIsTold() throws Exception {
    TestIdentity someone = new TestCertificates().client("someone", "EC");
    Path file = someone.pkcs12(directory.resolve("me.p12"), "secret");
    assertMisused(
        "weex: --cert: " + file + " can't be opened without its password\n",
        "run",
        "--cert",
        file.toString(),
        "-e",
        "0");
    assertMisused(
        "weex: --cert: the password for " + file + " is wrong\n",
        "run",
        "--cert",
        file.toString(),
        "--cert-password-env",
        "PATH",
        "-e",
        "0");
    Path pem = Files.writeString(directory.resolve("me.pem"), someone.certificatePem());
    assertMisused(
        "weex: --key: " + pem + " holds no private key\n",
        "run",
        "--cert",
        pem.toString(),
        "--key",
        pem.toString(),
        "-e",
        "0");
    assertMisused(
        "weex: can't read missing.pem: no such file\n",
        "run",
        "--cert",
        pem.toString(),
        "--key",
        "missing.pem",
        "-e",
        "0");
  }

  @Test
  void optionsOfACertificateThatIsNotGivenAreMisuse() {
    assertMisused(
        "weex: --key is the key of a certificate: give that with --cert" + TRY,
        "run",
        "--key",
        "k.pem",
        "-e",
        "0");
    assertMisused(
        "weex: --cert-password-env is for a certificate: give that with --cert" + TRY,
        "run",
        "--cert-password-env",
        "PATH",
        "-e",
        "0");
    assertMisused(
        "weex: --cert-password-env: the environment has no variable NOT_THERE" + TRY,
        "run",
        "--cert",
        "c.pem",
        "--cert-password-env",
        "NOT_THERE",
        "-e",
        "0");
  }

  // ---- Cookies ----

  @Test
  void cookiesAreSentInOneHeader() throws Exception {
    BlockingQueue<List<String>> sent = new LinkedBlockingQueue<>();
    try (ScriptedServer server =
        ScriptedServer.start(
            c -> {
              sent.add(c.readRequest().headers("Cookie"));
              c.refuse(404);
            })) {
      CommandRun run =
          CommandRun.of(
              "run",
              "--cookie",
              "a=1",
              "--cookie",
              "b=2",
              "-e",
              "new WebSocket('" + server.url() + "')");
      assertEquals(ExitCode.DONE, run.exitCode());
      assertEquals(List.of("a=1; b=2"), sent.poll(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void whatIsNoCookieIsMisuse() {
    String form = "weex: --cookie is 'NAME=VALUE', one for each, and without a semicolon" + TRY;
    assertMisused(form, "run", "--cookie", "a", "-e", "0");
    assertMisused(form, "run", "--cookie", "a=1; b=2", "-e", "0");
    assertMisused(
        "weex: --cookie and --header Cookie exclude each other: give all by --cookie" + TRY,
        "run",
        "--header",
        "cookie: a=1",
        "--cookie",
        "b=2",
        "-e",
        "0");
  }
}
