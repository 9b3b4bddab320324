package io.github.weexjvm.socket;

import static io.github.weexjvm.socket.ProxyTalk.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to an HTTP proxy, and what is made of its answers. */
final class ConnectHandshakeTest {

  private static final String PROXY = "the proxy http://proxy.test:3128";
  private static final String REFUSED =
      PROXY + " opened no tunnel to example.org:443: it answered ";

  private static ProxyTalk talk(String proxy) {
    return new ProxyTalk(Proxy.parse(proxy).handshake("example.org", 443));
  }

  private static ProxyTalk talk() {
    return talk("http://proxy.test:3128");
  }

  private static byte[] head(String status, String... headers) {
    return bytes("HTTP/1.1 " + status + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
  }

  @Test
  void theRequestNamesTheTargetTwiceAndNothingElse() {
    assertEquals(
        "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n",
        talk().beginsWithText());
  }

  @ParameterizedTest
  @CsvSource({
    "[2001:db8::1], [2001:db8::1]:80",
    "2001:db8::1, [2001:db8::1]:80",
    "127.1, 127.0.0.1:80"
  })
  void anAddressIsWrittenAsInAUrl(String host, String target) {
    ProxyTalk talk = new ProxyTalk(Proxy.parse("proxy.test").handshake(host, 80));
    assertTrue(talk.beginsWithText().startsWith("CONNECT " + target + " HTTP/1.1\r\n"));
  }

  @Test
  void anAddressThatWasLookedUpTakesTheNamesPlace() throws Exception {
    InetAddress address = InetAddress.getByAddress("example.org", new byte[] {10, 0, 0, 7});
    ProxyTalk talk = new ProxyTalk(Proxy.parse("proxy.test").handshake(address, 80));
    assertEquals(
        "CONNECT 10.0.0.7:80 HTTP/1.1\r\nHost: 10.0.0.7:80\r\n\r\n", talk.beginsWithText());
  }

  @Test
  void nameAndPasswordAreSentAsBasic() {
    assertTrue(
        talk("http://Aladdin:open%20sesame@proxy.test")
            .beginsWithText()
            .contains("\r\nProxy-Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 Connection established\r\n\r\n",
        "HTTP/1.0 200\r\n\r\n",
        "HTTP/1.1 204 \r\nContent-Length: 7\r\nX: y\r\n\r\n",
        "HTTP/1.1 200 OK\n\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"
      })
  void anyTwoHundredOpensTheTunnelAndWhatFollowsBelongsToIt(String answer) throws Exception {
    ProxyTalk talk = talk();
    assertEquals("HTTP/1.1 101", talk.leaves(bytes(answer + "HTTP/1.1 101")));
    assertTrue(talk.complete());
  }

  @Test
  void theHeadMayComeAByteAtATime() throws Exception {
    ProxyTalk talk = talk();
    for (byte one : bytes("HTTP/1.1 200 OK\r\nA: b\r\n\r\n")) {
      assertFalse(talk.complete());
      assertEquals("", talk.leaves(new byte[] {one}));
    }
    assertTrue(talk.complete());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"403 Forbidden", "502 Bad Gateway", "503", "301 Moved", "400 Bad\u202e Request"})
  void anyOtherStatusIsTold(String status) {
    String shown = status.replace("\u202e", "\\u{202E}");
    byte[] answer = bytes("HTTP/1.1 " + shown + "\r\nConnection: close\r\n\r\n<html>");
    assertEquals(REFUSED + shown, talk().fails(answer));
  }

  @Test
  void aControlCharacterInTheStatusIsMadeVisible() {
    assertEquals(
        REFUSED + "500 \\u{1B}[31mred", talk().fails(bytes("HTTP/1.1 500 \033[31mred\r\n\r\n")));
  }

  @Test
  void aProxyThatWantsAPasswordSaysHowToGiveIt() {
    assertEquals(
        PROXY
            + " asks for a name and a password: write them as in http://NAME:PASSWORD@HOST:PORT"
            + " (it answered 407 Proxy Authentication Required)",
        talk()
            .fails(
                head(
                    "407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"x\"")));
  }

  @Test
  void aPasswordThatIsNotAcceptedIsNotShown() {
    assertEquals(
        PROXY + " does not accept the name and the password that it was given (it answered 407 No)",
        talk("http://me:secret@proxy.test:3128").fails(bytes("HTTP/1.1 407 No\r\n\r\n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"me:secret is wrong", "bWU6c2VjcmV0 is wrong"})
  void aStatusThatRepeatsThePasswordIsCutToItsNumber(String phrase) {
    byte[] answer = bytes("HTTP/1.1 403 " + phrase + "\r\n\r\n");
    assertEquals(REFUSED + "403", talk("http://me:secret@proxy.test:3128").fails(answer));
  }

  @Test
  void anAuthenticationOtherThanBasicIsToldToBeUnsupported() {
    assertEquals(
        PROXY
            + " asks for an authentication other than Basic, which is the only one supported"
            + " (it answered 407 Denied)",
        talk()
            .fails(
                head("407 Denied", "Proxy-Authenticate: Negotiate", "proxy-authenticate: NTLM")));
  }

  @Test
  void aHeadWithoutAnEndIsCutOff() {
    String endless = "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(3000);
    assertEquals("the answer of " + PROXY + " is longer than 16 KiB", talk().fails(bytes(endless)));
  }

  @Test
  void interimAnswersWithoutAnEndAreCutOffToo() {
    String endless = "HTTP/1.1 100 Continue\r\n\r\n".repeat(1000);
    assertEquals("the answer of " + PROXY + " is longer than 16 KiB", talk().fails(bytes(endless)));
  }

  @Test
  void whatIsNoHttpIsToldAtItsFirstByte() {
    assertEquals(
        PROXY + " does not answer in HTTP: is it an HTTP proxy?", talk().fails(bytes("S")));
    assertEquals(
        PROXY + " does not speak HTTP but SOCKS: write socks5:// before its name",
        talk().fails(new byte[] {5}));
    assertEquals(
        PROXY + " speaks TLS there, which is not supported: give its plain port",
        talk().fails(new byte[] {21}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1", "HTTP/1.1 ", "HTTP/1.1 20", "HTTP/1.1 2000", "HTTP/1.1 abc"})
  void aLineWithoutAStatusIsRefused(String line) {
    assertEquals(
        PROXY + " answers with a line that has no status: is it an HTTP proxy?",
        talk().fails(bytes(line + "\r\n\r\n")));
  }

  @Test
  void anEarlyEndHasASentence() {
    assertEquals(
        PROXY + " closed the connection before the tunnel to example.org:443 was open",
        talk().ended());
  }
}
