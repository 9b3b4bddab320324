package io.github.weexjvm.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.PageSession;
import io.github.weexjvm.testing.EchoServer;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerScript;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A chat in every dialect talks to a real server, and shows all that it hears. */
@Timeout(60)
class ChatPageTest {

  static Stream<Arguments> chats() {
    return Pages.of("chat", "vue", "rax", "legacy");
  }

  private static PageSession connecting(String page, Framework framework, String url)
      throws Exception {
    PageSession chat = PageSession.of(page, framework);
    assertEquals("not connected", chat.text("#status"));
    return chat.input("#url", url).click("#connect");
  }

  @ParameterizedTest
  @MethodSource("chats")
  void showsWhatIsSaidAndHowItEnds(String page, Framework framework) throws Exception {
    try (EchoServer server = EchoServer.start();
        PageSession chat = connecting(page, framework, server.url())) {
      chat.awaitText("#status", "open");
      chat.input("#draft", "hello").click("#send");
      chat.awaitText("#messages cell:last-child", "server: hello");
      chat.input("#draft", "你好 😀").touch(touched -> touched.pressReturn("#draft"));
      chat.awaitText("#messages cell:last-child", "server: 你好 😀");
      assertEquals(
          List.of("you: hello", "server: hello", "you: 你好 😀", "server: 你好 😀"),
          chat.texts("#messages cell"));
      assertEquals(
          "", PageSession.get(chat.page().read(t -> t.query("#draft").attribute("value"))));
      chat.click("#close").awaitText("#status", "closed 1000 bye");
      chat.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("chats")
  void connectsAgainAfterAClose(String page, Framework framework) throws Exception {
    try (EchoServer server = EchoServer.start();
        PageSession chat = connecting(page, framework, server.url())) {
      chat.awaitText("#status", "open").click("#close").awaitText("#status", "closed 1000 bye");
      chat.click("#connect").awaitText("#status", "open");
      chat.input("#draft", "again").click("#send");
      chat.awaitText("#messages cell:last-child", "server: again");
      chat.click("#close").awaitText("#status", "closed 1000 bye");
      chat.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("chats")
  void showsWhyNoConnectionCameAbout(String page, Framework framework) throws Exception {
    String url = "ws://127.0.0.1:" + ScriptedServer.unusedPort() + "/";
    try (PageSession chat = connecting(page, framework, url)) {
      chat.awaitIdle();
      String status = chat.text("#status");
      assertTrue(
          status.startsWith("error: ") && status.endsWith(": connection refused"), () -> status);
      chat.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("chats")
  void showsThatTheServerIsGone(String page, Framework framework) throws Exception {
    try (ScriptedServer server =
            ScriptedServer.start(ServerScript.parse("accept\nsend text hi\ndrop"));
        PageSession chat = connecting(page, framework, server.url())) {
      chat.awaitIdle();
      assertEquals(List.of("server: hi"), chat.texts("#messages cell"));
      String status = chat.text("#status");
      assertTrue(status.startsWith("error: "), () -> status);
      server.awaitScripts();
      chat.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("chats")
  void showsThatTheServerCloses(String page, Framework framework) throws Exception {
    try (ScriptedServer server =
            ScriptedServer.start(ServerScript.parse("accept\nclose 4001 enough"));
        PageSession chat = connecting(page, framework, server.url())) {
      chat.awaitText("#status", "closed 4001 enough");
      server.awaitScripts();
      chat.assertNothingElse();
    }
  }

  @ParameterizedTest
  @MethodSource("chats")
  void theServerHearsThatThePageIsLeft(String page, Framework framework) throws Exception {
    try (ScriptedServer server =
        ScriptedServer.start(ServerScript.parse("accept\nexpect close 1001\nclose 1001"))) {
      PageSession chat = connecting(page, framework, server.url());
      chat.awaitText("#status", "open").close();
      server.awaitScripts();
      assertEquals(List.of(), chat.faults());
    }
  }
}
