package io.github.weexjvm.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which proxy a connection goes through, by a URL and by the environment. */
final class ProxySettingsTest {

  private static String proxy(ProxySettings settings, String url) {
    WebSocketUrl target = WebSocketUrl.parse(url);
    return settings
        .proxyFor(target.scheme(), target.host(), target.port())
        .map(Proxy::toString)
        .orElse("none");
  }

  /** The variables as NAME=VALUE. */
  private static ProxySettings environment(String... variables) {
    Map<String, String> all = new HashMap<>();
    for (String variable : variables) {
      all.put(
          variable.substring(0, variable.indexOf('=')),
          variable.substring(variable.indexOf('=') + 1));
    }
    return ProxySettings.fromEnvironment(all);
  }

  private static String refusal(String url) {
    return assertThrows(IllegalArgumentException.class, () -> Proxy.parse(url)).getMessage();
  }

  // ---- A URL ----

  @ParameterizedTest
  @CsvSource({
    "http://proxy.test:3128, http://proxy.test:3128",
    "http://proxy.test, http://proxy.test:80",
    "proxy.test:3128, http://proxy.test:3128",
    "HTTP://PROXY.test:3128/, http://proxy.test:3128",
    "socks5://proxy.test, socks5://proxy.test:1080",
    "socks5h://[::1]:9050, socks5://[::1]:9050",
    "socks://10.1:1, socks5://10.0.0.1:1",
    "http://me:p%40ss@proxy.test:1, http://proxy.test:1",
    "me:p@ss@proxy.test:1, http://proxy.test:1"
  })
  void aProxyIsReadFromAUrlAndShownWithoutItsPassword(String url, String shown) {
    assertEquals("the proxy " + shown, Proxy.parse(url).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "http://me:p%40ss@proxy.test, Basic bWU6cEBzcw==",
    "http://me:p@ss@proxy.test, Basic bWU6cEBzcw==",
    "http://me@proxy.test, Basic bWU6",
    "http://proxy.test, none"
  })
  void nameAndPasswordAreDecoded(String url, String authorization) {
    assertEquals(authorization, Proxy.parse(url).authorization().orElse("none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://proxy.test|a proxy's scheme is http or socks5, not https",
        "socks4://proxy.test|a proxy's scheme is http or socks5, not socks4",
        "http://proxy.test/path|a proxy has no path: write http://HOST:PORT",
        "http://proxy.test?x|a proxy has no path: write http://HOST:PORT",
        "http://|a proxy has a host: write http://HOST:PORT",
        "http://proxy.test:0|the proxy http://proxy.test:0 has port 0, which can't be connected to",
        "http://proxy.test:x|the proxy can't be used: port \"x\" is no number, use digits from 0 to 65535",
        "http://a%3Ab:c@proxy.test|the name for the proxy http://proxy.test:80 has a colon in it, which HTTP has no way to send"
      })
  void whatIsNoProxyIsToldInASentence(String url, String sentence) {
    assertEquals(sentence, refusal(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://me:sec/ret@proxy.test",
        "http://me:sec?ret@proxy.test",
        "http://me:sec#ret@proxy.test",
        "http://me:sec\\ret@proxy.test",
        "me:sec://ret@proxy.test",
        "socks4://me:secret@proxy.test",
        "http://me:secret@proxy.test:0",
        "http://me:secret@proxy.test:port",
        "http://me:secret@[::x]"
      })
  void noSentenceShowsAPassword(String url) {
    String sentence = refusal(url);
    assertFalse(sentence.contains("sec") || sentence.contains("ret"), sentence);
  }

  @Test
  void whatSocksCanNotSendIsRefused() {
    assertEquals(
        "the name or the password for the proxy socks5://proxy.test:1080 is longer than SOCKS 5 can"
            + " send, 255 bytes",
        refusal("socks5://me:" + "x".repeat(256) + "@proxy.test"));
  }

  @Test
  void withoutSettingsThereIsNoProxy() {
    assertEquals("none", proxy(ProxySettings.none(), "ws://example.org/"));
  }

  @Test
  void oneProxyServesEveryTargetAlsoThisMachine() {
    ProxySettings settings = ProxySettings.of(URI.create("http://proxy.test:3128"));
    assertEquals("the proxy http://proxy.test:3128", proxy(settings, "ws://localhost/"));
    assertEquals("the proxy http://proxy.test:3128", proxy(settings, "wss://[2001:db8::1]/"));
  }

  // ---- The environment ----

  @ParameterizedTest
  @CsvSource({
    "wss://a.test/, 'wss_proxy=p1,https_proxy=p2,all_proxy=p3', p1",
    "wss://a.test/, 'https_proxy=p2,all_proxy=p3,ws_proxy=p4', p2",
    "wss://a.test/, 'all_proxy=p3,http_proxy=p4', p3",
    "ws://a.test/, 'ws_proxy=p1,http_proxy=p2,all_proxy=p3', p1",
    "ws://a.test/, 'http_proxy=p2,all_proxy=p3', p2",
    "ws://a.test/, 'ALL_PROXY=p3', p3",
    "wss://a.test/, 'HTTPS_PROXY=p2', p2",
    "wss://a.test/, 'HTTPS_PROXY=p2,https_proxy=p1', p1",
    "wss://a.test/, 'wss_proxy=,https_proxy=p1', p1",
    "ws://a.test/, 'WS_PROXY=p1', p1"
  })
  void theNearestVariableCounts(String url, String variables, String proxy) {
    ProxySettings settings = environment(variables.split(",", -1));
    assertEquals("the proxy http://" + proxy + ":80", proxy(settings, url));
  }

  @Test
  void theModuleStreamHasTheUsualVariables() {
    ProxySettings settings = environment("https_proxy=p1", "wss_proxy=p2", "all_proxy=p3");
    assertEquals(
        Optional.of("the proxy http://p1:80"),
        settings.proxyFor("https", "a.test", 443).map(Proxy::toString));
    assertEquals(
        Optional.of("the proxy http://p3:80"),
        settings.proxyFor("http", "a.test", 80).map(Proxy::toString));
  }

  @Test
  void aVariableThatAClientOfAServerCanForgeIsNotRead() {
    assertEquals("none", proxy(environment("HTTP_PROXY=p1"), "ws://a.test/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ws://localhost/",
        "ws://LOCALHOST:8080/",
        "ws://a.localhost/",
        "ws://127.0.0.1/",
        "ws://127.9.9.9/",
        "ws://0x7f.1/",
        "ws://[::1]:80/"
      })
  void thisMachineIsReachedWithoutTheProxyOfTheEnvironment(String url) {
    assertEquals("none", proxy(environment("all_proxy=p1"), url));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*|ws://a.test/",
        "a.test|ws://a.test/",
        "A.Test|ws://b.a.test:99/",
        ".a.test|ws://a.test/",
        ".a.test|ws://b.a.test/",
        "*.a.test|ws://b.a.test/",
        "a.test.|ws://a.test/",
        "a.test|ws://a.test./",
        "x.test, a.test|ws://a.test/",
        "x.test a.test|ws://a.test/",
        " , a.test|ws://a.test/",
        "a.test:8080|ws://a.test:8080/",
        "a.test:80|ws://a.test/",
        "10.0.0.7|ws://10.0.0.7/",
        "10.0.0.7|ws://0xa000007/",
        "10.0.0.7:81|ws://10.0.0.7:81/",
        "2001:db8::1|ws://[2001:DB8:0::1]:7/",
        "[2001:db8::1]|ws://[2001:db8::1]/",
        "[2001:db8::1]:7|ws://[2001:db8::1]:7/",
        "10.0.0.0/8|ws://10.200.3.4/",
        "10.1.1.128/25|ws://10.1.1.200/",
        "2001:db8::/32|ws://[2001:db8:ffff::1]/",
        "0.0.0.0/0|ws://8.8.8.8/"
      })
  void theListExempts(String list, String url) {
    assertEquals("none", proxy(environment("all_proxy=p1", "no_proxy=" + list), url));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b.a.test|ws://a.test/",
        "a.test|ws://ba.test/",
        "a.test|ws://a.test.org/",
        "a.test:8080|ws://a.test/",
        "10.0.0.7|ws://10.0.0.70/",
        "0.7|ws://10.0.0.7/",
        "10.0.0.7:81|ws://10.0.0.7/",
        "[2001:db8::1]:7|ws://[2001:db8::1]/",
        "10.1.1.128/25|ws://10.1.1.100/",
        "10.0.0.0/8|ws://[a00::1]/",
        "10.0.0.0/8|ws://ten.test/",
        "10.0.0.0/33|ws://10.0.0.1/",
        "10.0.0.0/x|ws://10.0.0.1/",
        "a.test:123456|ws://a.test/",
        "a.test:x|ws://a.test/",
        "::1::|ws://a.test/",
        "%|ws://a.test/",
        "/8|ws://a.test/"
      })
  void theListExemptsNothingElse(String list, String url) {
    assertEquals(
        "the proxy http://p1:80", proxy(environment("all_proxy=p1", "no_proxy=" + list), url));
  }

  @Test
  void theListIsAlsoReadInCapitals() {
    assertEquals("none", proxy(environment("all_proxy=p1", "NO_PROXY=a.test"), "ws://a.test/"));
  }

  @Test
  void aVariableThatNamesNoProxyIsToldWhenItIsNeeded() {
    ProxySettings settings = environment("all_proxy=socks4://me:secret@p1", "no_proxy=b.test");
    assertEquals("none", proxy(settings, "ws://b.test/"));
    assertEquals(
        "the environment's variable all_proxy names no proxy: a proxy's scheme is http or socks5,"
            + " not socks4",
        assertThrows(IllegalArgumentException.class, () -> proxy(settings, "ws://a.test/"))
            .getMessage());
  }
}
