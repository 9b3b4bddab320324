package io.github.weexjvm.socket;

import static io.github.weexjvm.socket.ConnectionFixture.closeCleanly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.weexjvm.testing.ConnectionScript;
import io.github.weexjvm.testing.Frames;
import io.github.weexjvm.testing.ServerConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a server may answer to the handshake, and what becomes of the connection (RFC 6455, 4.1).
 */
@Timeout(60)
final class HandshakeReplyTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String NOT_101 = " Refused instead of 101 Switching Protocols";

  @RegisterExtension final ConnectionFixture fixture = new ConnectionFixture();

  // ---- Another status ----

  @ParameterizedTest
  @CsvSource({"400", "401", "403", "404", "500", "503"})
  void aRefusalIsToldWithItsStatus(int status) throws Exception {
    answered(c -> c.refuse(status)).expectFailure("the server answered " + status + NOT_101);
  }

  @ParameterizedTest
  @CsvSource({"301", "302", "307", "308"})
  void aRedirectIsNotFollowed(int status) throws Exception {
    answered(c -> c.refuse(status, Map.of("Location", "ws://127.0.0.1:9/")))
        .expectFailure("the server answered " + status + NOT_101 + "; redirects are not followed");
  }

  @Test
  void anHtmlPageIsNoWebSocket() throws Exception {
    answered("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>")
        .expectFailure("the server answered 200 OK instead of 101 Switching Protocols");
  }

  @Test
  void aStatusThatOnlyBeginsWith101IsAnotherOne() throws Exception {
    answered(c -> c.sendRaw(goodReply(c).replace(" 101 ", " 1010 ")))
        .expectFailure(
            "the server answered 1010 Switching Protocols instead of 101 Switching Protocols");
  }

  @Test
  void anHttp10ServerKnowsNoUpgrade() throws Exception {
    answered(c -> c.sendRaw(goodReply(c).replace("HTTP/1.1", "HTTP/1.0")))
        .expectFailure(
            "the server's reply is not HTTP/1.1: it begins with \"HTTP/1.0 101 Switching"
                + " Protocols\"");
  }

  // ---- No reply, or none that is one ----

  @Test
  void garbageIsNoHttp() throws Exception {
    answered("SSH-2.0-OpenSSH_9.6\r\n")
        .expectFailure("the server's reply is not HTTP: is it a WebSocket server?");
  }

  @Test
  void garbageIsSeenAtItsFirstByte() throws Exception {
    answered(
            c -> {
              c.send(new byte[] {0});
              c.awaitEndOfStream(LONG);
            })
        .expectFailure("the server's reply is not HTTP: is it a WebSocket server?");
  }

  @Test
  void anEndInsteadOfAReplyIsAFailure() throws Exception {
    answered(
            c -> {
              c.readRequest();
              c.drop();
            })
        .expectFailure("the server closed the connection during the handshake");
  }

  @Test
  void anEndInsideTheReplyIsAFailure() throws Exception {
    answered("HTTP/1.1 101 Switching Protocols\r\nUpgrade: webs")
        .expectFailure("the server closed the connection during the handshake");
  }

  @Test
  void aResetInsteadOfAReplyIsAFailure() throws Exception {
    answered(
            c -> {
              c.readRequest();
              c.reset();
            })
        .expectFailure("the connection broke: Connection reset");
  }

  @Test
  void aHeaderLineWithoutAColonIsNamed() throws Exception {
    answered("HTTP/1.1 101 Switching Protocols\r\nUpgrade websocket\r\n\r\n")
        .expectFailure("the server's reply has a line that is no header: \"Upgrade websocket\"");
  }

  @Test
  void endlessHeadersInOnePieceAreCutOff() throws Exception {
    answered("HTTP/1.1 101 Switching Protocols\r\n" + "X-Long: 0123456789\r\n".repeat(2_000))
        .expectFailure("the head of the server's reply is longer than 16384 bytes");
  }

  @Test
  void endlessHeadersInManyPiecesAreCutOff() throws Exception {
    answered(
            c -> {
              c.sendRaw("HTTP/1.1 101 Switching Protocols\r\nX-Endless: ");
              try {
                while (true) {
                  c.sendRaw("x".repeat(100));
                }
              } catch (IOException e) {
                assertNotNull(e.getMessage()); // The client has hung up, as it must.
              }
            })
        .expectFailure("the head of the server's reply is longer than 16384 bytes");
  }

  @Test
  void aHeadOfExactlyTheLimitOpens() throws Exception {
    answered(
            c -> {
              String good = goodReply(c);
              String filler = "X: " + "x".repeat(16_384 - good.length() - 5) + "\r\n";
              c.sendRaw(good.replace("\r\n\r\n", "\r\n" + filler + "\r\n"));
              closeCleanly(c);
            })
        .expect("open", "close 1000 \"\" clean");
  }

  // ---- 101, but not for us ----

  @Test
  void aWrongAcceptKeyIsNoAnswerToOurs() throws Exception {
    answered(c -> c.accept(Map.of("Sec-WebSocket-Accept", "dGhlIHNhbXBsZSBub25jZQ==")))
        .expectFailure(
            "the server's Sec-WebSocket-Accept does not answer our key: is it a WebSocket server?");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-WebSocket-Accept, the server's Sec-WebSocket-Accept does not answer our key: is it a"
        + " WebSocket server?",
    "Upgrade, the server's reply lacks the header Upgrade: websocket",
    "Connection, the server's reply lacks the header Connection: Upgrade"
  })
  void aMissingHeaderIsNamed(String header, String sentence) throws Exception {
    answered(
            c -> {
              Map<String, String> headers = goodHeaders(c);
              headers.remove(header);
              c.sendRaw(reply(headers));
            })
        .expectFailure(sentence);
  }

  @Test
  void anUpgradeToSomethingElseIsRefused() throws Exception {
    answered(c -> c.accept(Map.of("Upgrade", "h2c")))
        .expectFailure("the server's reply lacks the header Upgrade: websocket");
  }

  @Test
  void headerNamesAndTokensAreComparedWithoutCase() throws Exception {
    answered(
            c -> {
              Map<String, String> headers = new LinkedHashMap<>();
              headers.put("UPGRADE", "WebSocket");
              headers.put("connection", "keep-alive, UPGRADE");
              headers.put("sec-websocket-ACCEPT", c.readRequest().acceptKey());
              c.sendRaw(reply(headers));
              closeCleanly(c);
            })
        .expect("open", "close 1000 \"\" clean");
  }

  @Test
  void anExtensionThatNobodyOfferedIsRefused() throws Exception {
    answered(c -> c.accept(Map.of("Sec-WebSocket-Extensions", "permessage-deflate")))
        .expectFailure(
            "the server chose the extension \"permessage-deflate\", but none was offered");
  }

  // ---- Subprotocols ----

  @Test
  void theChosenSubprotocolIsOneOfThoseOfferedInOrder() throws Exception {
    ConnectionScript script =
        c -> {
          assertEquals(List.of("mqtt", "chat"), c.readRequest().protocols());
          c.accept(Map.of("Sec-WebSocket-Protocol", "chat"));
          closeCleanly(c);
        };
    fixture
        .connect(fixture.serve(script).url(), "mqtt", "chat")
        .expect("open chat", "close 1000 \"\" clean");
  }

  @Test
  void aSubprotocolThatNobodyAskedForIsRefused() throws Exception {
    answered(c -> c.accept(Map.of("Sec-WebSocket-Protocol", "chat")))
        .expectFailure("the server chose subprotocol \"chat\", but none was offered");
  }

  @Test
  void aSubprotocolOtherThanTheOfferedIsRefused() throws Exception {
    ConnectionScript script = c -> c.accept(Map.of("Sec-WebSocket-Protocol", "Chat"));
    fixture
        .connect(fixture.serve(script).url(), "chat", "mqtt")
        .expectFailure("the server chose subprotocol \"Chat\", but chat, mqtt was offered");
  }

  // WebSockets Standard, "establish a WebSocket connection", where RFC 6455 would go on.
  @Test
  void choosingNoneOfTheOfferedSubprotocolsIsRefused() throws Exception {
    fixture
        .connect(fixture.serve(ServerConnection::accept).url(), "chat")
        .expectFailure("the server chose no subprotocol, but chat was offered");
  }

  @Test
  void twoSubprotocolsAreNotOne() throws Exception {
    ConnectionScript script = c -> c.accept(Map.of("Sec-WebSocket-Protocol", "chat, mqtt"));
    fixture
        .connect(fixture.serve(script).url(), "chat", "mqtt")
        .expectFailure("the server chose subprotocol \"chat, mqtt\", but chat, mqtt was offered");
  }

  // ---- How the bytes arrive ----

  @Test
  void aReplyThatArrivesByteByByteOpens() throws Exception {
    answered(
            c -> {
              for (byte b : ascii(goodReply(c))) {
                c.send(new byte[] {b});
              }
              closeCleanly(c);
            })
        .expect("open", "close 1000 \"\" clean");
  }

  @Test
  void handshakeTextAndCloseInOneSegmentComeInTheirOrder() throws Exception {
    answered(
            c -> {
              c.send(
                  Frames.concat(
                      ascii(goodReply(c)), Frames.text("hello"), Frames.close(1001, "bye")));
              assertEquals("close 1001", c.readFrame().toString());
            })
        .expect("open", "text hello", "close 1001 \"bye\" clean");
  }

  @Test
  void halfAFrameBehindTheHandshakeWaitsForItsRest() throws Exception {
    answered(
            c -> {
              byte[] text = Frames.text("hello");
              c.send(Frames.concat(ascii(goodReply(c)), new byte[] {text[0], text[1], text[2]}));
              c.send(new byte[] {text[3], text[4], text[5], text[6]});
              closeCleanly(c);
            })
        .expect("open", "text hello", "close 1000 \"\" clean");
  }

  @Test
  void abortingOnOpenLeavesWhatCameBehindTheHandshakeUnheard() throws Exception {
    String url =
        fixture
            .serve(
                c -> {
                  c.send(
                      Frames.concat(
                          ascii(goodReply(c)),
                          Frames.text("hello"),
                          Frames.ping(new byte[] {1}),
                          Frames.close(1001, "bye")));
                  c.awaitEndOfStream(LONG);
                })
            .url();
    fixture
        .connect(
            url,
            List.of(),
            Map.of(),
            (connection, events) -> events.when("open", () -> connection.abort("enough")))
        .expect("open")
        .expectFailure("enough");
  }

  // ---- The server's side ----

  private ConnectionProbe answered(ConnectionScript script) throws Exception {
    return fixture.connect(fixture.serve(script));
  }

  private ConnectionProbe answered(String reply) throws Exception {
    return answered(
        c -> {
          c.readRequest();
          c.sendRaw(reply);
        });
  }

  private static String goodReply(ServerConnection c) throws IOException {
    return reply(goodHeaders(c));
  }

  private static Map<String, String> goodHeaders(ServerConnection c) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Upgrade", "websocket");
    headers.put("Connection", "Upgrade");
    headers.put("Sec-WebSocket-Accept", c.readRequest().acceptKey());
    return headers;
  }

  private static String reply(Map<String, String> headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 101 Switching Protocols\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("\r\n").toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
