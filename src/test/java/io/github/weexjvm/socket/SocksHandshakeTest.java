package io.github.weexjvm.socket;

import static io.github.weexjvm.socket.ProxyTalk.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.net.InetAddress;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to a SOCKS 5 proxy, and what is made of its answers (RFC 1928, RFC 1929). */
final class SocksHandshakeTest {

  private static final String PROXY = "the proxy socks5://proxy.test:1080";

  private static ProxyTalk talk(String proxy) {
    return new ProxyTalk(Proxy.parse(proxy).handshake("a.test", 443));
  }

  private static ProxyTalk talk() {
    return talk("socks5://proxy.test");
  }

  /** As far as the request to connect. */
  private static ProxyTalk asked() throws Exception {
    ProxyTalk talk = talk();
    assertEquals("05010003" + "06612e74657374" + "01bb", talk.answer("0500"));
    return talk;
  }

  @Test
  void withoutAPasswordNoneIsOffered() {
    assertEquals("050100", talk().begins());
  }

  @Test
  void withAPasswordBothWaysAreOffered() {
    assertEquals("05020002", talk("socks5://u:pw@proxy.test").begins());
  }

  @Test
  void aNameIsLookedUpByTheProxy() throws Exception {
    asked();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.7, 0501000" + "10a0000070050",
    "[2001:db8::1], 05010004" + "20010db8000000000000000000000001" + "0050",
    "::1, 05010004" + "00000000000000000000000000000001" + "0050"
  })
  void anAddressIsSentAsOne(String host, String request) throws Exception {
    ProxyTalk talk = new ProxyTalk(Proxy.parse("socks5://proxy.test").handshake(host, 80));
    assertEquals(request, talk.answer("0500"));
  }

  @Test
  void anAddressThatWasLookedUpTakesTheNamesPlace() throws Exception {
    InetAddress address = InetAddress.getByAddress("a.test", new byte[] {10, 0, 0, 7});
    ProxyTalk talk = new ProxyTalk(Proxy.parse("socks5://proxy.test").handshake(address, 80));
    assertEquals("050100010a0000070050", talk.answer("0500"));
  }

  @Test
  void aNameAndAPasswordAreSentWhenTheProxyWantsThem() throws Exception {
    ProxyTalk talk = talk("socks5h://u%40x:%C3%A4@proxy.test");
    assertEquals("01" + "03754078" + "02c3a4", talk.answer("0502"));
    assertEquals("0501000306612e7465737401bb", talk.answer("0100"));
  }

  @Test
  void aProxyMayDoWithoutThePassword() throws Exception {
    assertEquals("0501000306612e7465737401bb", talk("socks5://u:p@proxy.test").answer("0500"));
  }

  @ParameterizedTest
  @CsvSource({
    "050000010a0000070050",
    "05000004000000000000000000000000000000000050",
    "0500000303612e620050",
    "05000003000050"
  })
  void theTunnelBeginsBehindTheAddressOfTheReply(String reply) throws Exception {
    ProxyTalk slow = asked();
    assertEquals("", slow.answer(reply));
    assertTrue(slow.complete());
    byte[] all = HexFormat.of().parseHex(reply + "48545450");
    assertEquals("HTTP", asked().leaves(all));
  }

  @ParameterizedTest
  @CsvSource({
    "01, 'it failed, and does not say why'",
    "02, its rules do not allow that",
    "03, the network can't be reached",
    "04, the host can't be reached",
    "05, connection refused",
    "06, it took too many hops",
    "07, it does not know the command to connect",
    "08, it does not know that kind of address",
    "ff, 'for a reason that has no name, number 255'"
  })
  void aRefusalIsToldInWords(String code, String reason) throws Exception {
    assertEquals(PROXY + " did not connect to a.test:443: " + reason, asked().failsAt("05" + code));
  }

  @Test
  void aProxyThatWantsAPasswordSaysHowToGiveIt() {
    assertEquals(
        PROXY + " wants a name and a password: write them as in socks5://NAME:PASSWORD@HOST:PORT",
        talk().failsAt("05ff"));
  }

  @Test
  void aProxyThatWantsNoPasswordButSomethingElseIsTold() {
    assertEquals(
        PROXY + " wants an authentication other than a name and a password",
        talk("socks5://u:p@proxy.test").failsAt("05ff"));
  }

  @ParameterizedTest
  @CsvSource({"0502, 2", "0501, 1"})
  void aMethodThatWasNotOfferedIsRefused(String answer, int method) {
    assertEquals(
        PROXY + " chose an authentication that was not offered, the method " + method,
        talk().failsAt(answer));
  }

  @Test
  void aPasswordThatIsNotAcceptedIsNotShown() throws Exception {
    ProxyTalk talk = talk("socks5://me:secret@proxy.test");
    assertFalse(talk.answer("0502").isEmpty());
    assertEquals(
        PROXY + " does not accept the name and the password that it was given",
        talk.failsAt("01ff"));
  }

  @Test
  void whatIsNoSocksIsTold() throws Exception {
    assertEquals(
        PROXY + " does not speak SOCKS but HTTP: write http:// before its name",
        talk().fails(bytes("HTTP/1.1 400 Bad Request\r\n\r\n")));
    assertEquals(
        PROXY + " does not answer in SOCKS 5: is it a SOCKS 5 proxy?", talk().failsAt("0400"));
    assertEquals(
        PROXY + " does not answer in SOCKS 5: is it a SOCKS 5 proxy?", asked().failsAt("0000"));
  }

  @Test
  void anAddressOfAnUnknownKindIsRefused() throws Exception {
    assertEquals(
        PROXY + " answers with a kind of address that SOCKS 5 has not",
        asked().failsAt("0500000200"));
  }

  @Test
  void anEarlyEndHasASentence() {
    assertEquals(
        PROXY + " closed the connection before it had connected to a.test:443", talk().ended());
  }

  @Test
  void aNameThatIsTooLongIsRefused() {
    Proxy proxy = Proxy.parse("socks5://proxy.test");
    String name = "a.".repeat(128);
    assertEquals(
        "the host " + "a.".repeat(30) + "… is longer than a SOCKS 5 proxy can be told, 255 bytes",
        assertThrows(IllegalArgumentException.class, () -> proxy.handshake(name, 80)).getMessage());
  }

  @Test
  void overABlockingSocketNothingOfTheTunnelIsRead() throws Exception {
    byte[] answers = HexFormat.of().parseHex("0500" + "050000010a0000070050" + "48545450");
    ByteArrayInputStream in = new ByteArrayInputStream(answers);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Proxy.parse("socks5://proxy.test").handshake("a.test", 443).carryOut(in, out);
    assertEquals(
        "050100" + "0501000306612e7465737401bb", HexFormat.of().formatHex(out.toByteArray()));
    assertEquals(4, in.available());
  }

  @Test
  void anEarlyEndOfABlockingSocketIsTold() {
    ProxyHandshake handshake = Proxy.parse("socks5://proxy.test").handshake("a.test", 443);
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[] {5});
    EOFException end =
        assertThrows(EOFException.class, () -> handshake.carryOut(in, new ByteArrayOutputStream()));
    assertEquals(handshake.ended(), end.getMessage());
  }
}
