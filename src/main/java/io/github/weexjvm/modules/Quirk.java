package io.github.weexjvm.modules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The situations in which the platforms' {@code webSocket} modules differ, with what each platform
 * does then. It says what scripts see; what makes them see it is in the {@link WebSocketPolicy} of
 * each platform. Immutable; for any thread.
 */
public enum Quirk {
  HANDLER_FORM(
      "handler form",
      "ws.onopen = fn and ws.onopen(fn) both register",
      "ws.onopen(fn) registers; an assignment does nothing, unless the JS framework passes it on",
      "ws.onopen(fn) registers; an assignment does nothing, unless the JS framework passes it on",
      "ws.onopen = fn registers; ws.onopen(fn) throws a TypeError",
      "Assign on the web and call elsewhere: WXEnvironment.platform === 'Web'"
          + " ? (ws.onopen = fn) : ws.onopen(fn)."),
  HANDLER_BEFORE_CONNECT(
      "handler set before WebSocket()",
      "kept",
      "dropped",
      "kept",
      "dropped",
      "Set all handlers right after each WebSocket(), a reconnect included."),
  HANDLER_READ_BACK(
      "handler read back",
      "the function that was assigned",
      "a new function at each reading",
      "a new function at each reading",
      "the function that was assigned",
      "Keep the function in a variable of your own."),
  SEND_BEFORE_CONNECT(
      "send before WebSocket()",
      "an error event that names the missing call",
      "nothing",
      "nothing",
      "nothing",
      "Send in the open handler."),
  SEND_BEFORE_OPEN(
      "send before open",
      "waits, and is sent in order on open",
      "an error event with the data 'WebSocket is not ready'",
      "~ dropped without a word",
      "throws an InvalidStateError",
      "Send in the open handler, or queue until it has run."),
  SEND_AFTER_CLOSE(
      "send after close",
      "an error event",
      "an error event with the data 'closed'",
      "nothing",
      "discarded without a word",
      "Note in the close handler that it is over, and don't send from then on."),
  CONNECT_WHILE_OPEN(
      "second WebSocket() while open",
      "the first is closed with 1001 and heard of no more; the handlers carry over",
      "the first is closed with 1001 and its handlers still hear of it; the second has no handlers",
      "the first is closed with 1000 and heard of no more; the handlers carry over",
      "the first stays open, with its handlers; the second has no handlers",
      "Call close(), wait for the close event, and connect then."),
  CONNECT_WHILE_CONNECTING(
      "second WebSocket() while connecting",
      "the first is aborted and heard of no more",
      "the first goes on connecting, and opens later",
      "the first is given up and heard of no more",
      "the first goes on connecting, and opens later",
      "Wait for the open or the error event before you connect again."),
  CLOSE_WHILE_CONNECTING(
      "close() while connecting",
      "gives up: an error event, then close 1006",
      "does nothing: it opens all the same",
      "~ gives up: close 0, which counts as clean, and no error event",
      "gives up: an error event, then close 1006",
      "Note that it is unwanted, and close it in the open handler."),
  CLOSE_WITHOUT_CODE(
      "close() without arguments",
      "sends no code; the event says 1005",
      "sends 1000",
      "sends 1000",
      "sends no code; the event says 1005",
      "Treat 1000 and 1005 alike, as an ordinary end."),
  CLOSE_WITH_NUMBER(
      "close() with a number",
      "sends the code and the reason",
      "sends the code and the reason",
      "sends 1000, whatever the arguments",
      "sends no code, whatever the arguments; the event says 1005",
      "Tell the server in a message why you leave, and close() without arguments."),
  CLOSE_WITH_STRING(
      "close() with a code as a string",
      "sends the code and the reason",
      "sends the code and the reason",
      "sends the code and the reason",
      "sends no code, whatever the arguments; the event says 1005",
      "Tell the server in a message why you leave, and close() without arguments."),
  CLOSE_WITH_BAD_CODE(
      "close() with a code that is not allowed",
      "throws an InvalidAccessError that names the rule",
      "an error event",
      "sends it as it is, given as a string",
      "sends no code, whatever the arguments",
      "Use 1000, or 3000 to 4999."),
  CLOSED_WITHOUT_CODE(
      "closed by the server without a code",
      "code 1005",
      "code 0",
      "code 1005",
      "code 1005",
      "Treat 0, 1000 and 1005 alike, as an ordinary end."),
  END_OF_STREAM(
      "end of the stream without a close frame",
      "an error event, then close 1006 that was not clean",
      "close 1000 that was clean",
      "close 1001 'Stream end encountered' that was not clean",
      "an error event, then close 1006 that was not clean",
      "Have the server send a message before it means to close, and take any other end for a loss."),
  NETWORK_FAILURE(
      "network failure",
      "an error event, then close 1006",
      "an error event, and no close event",
      "an error event, and no close event",
      "an error event, then close 1006",
      "Reconnect once after either event, whichever comes first."),
  OPEN_PAYLOAD(
      "open payload", "{type: 'open'}", "{}", "{}", "an Event", "Don't read anything from it."),
  MESSAGE_PAYLOAD(
      "message payload",
      "{type: 'message', data, origin}",
      "{data}",
      "{data}",
      "a MessageEvent",
      "Read data alone, and don't turn the event as a whole into JSON."),
  ERROR_PAYLOAD(
      "error payload",
      "{type: 'error', data}, the message",
      "{data}, the message",
      "{data}, the error's details as JSON",
      "an Event",
      "Show it in the log only."),
  CLOSE_PAYLOAD(
      "close payload",
      "{type: 'close', code, reason, wasClean}",
      "{code, reason, wasClean}, always clean",
      "{code, reason, wasClean}",
      "a CloseEvent",
      "Read code and reason alone."),
  BINARY_IN(
      "binary message in",
      "data is an ArrayBuffer",
      "dropped without an event",
      "data is {'@type': 'binary', base64, dataType}",
      "data is a Blob",
      "Have the server send text, with base64 in it."),
  BINARY_OUT(
      "binary message out",
      "a binary frame; a view sends its own range",
      "a text frame with JSON in it",
      "a binary frame; a view sends its whole buffer",
      "a binary frame; a view sends its own range",
      "Send text, with base64 in it."),
  EMPTY_PROTOCOL(
      "protocol ''",
      "no header",
      "an empty Sec-WebSocket-Protocol header",
      "no header",
      "no header",
      "Name a protocol that the server chooses, or have a server that takes an empty one."),
  BAD_URL(
      "bad URL",
      "throws a SyntaxError that names the URL",
      "logged only",
      "nothing",
      "throws a SyntaxError",
      "Check the URL before, and put WebSocket() into a try block."),
  KEPT_CALLBACKS(
      "callbacks after their first call",
      "all are kept",
      "message and error are kept; open and close are called once",
      "open, message and error are kept; close is called once",
      "all are kept",
      "Set all handlers right after each WebSocket(), a reconnect included."),
  INSTANCE_END(
      "end of the instance",
      "closes with 1001",
      "closes with 1001",
      "closes with 1000, and nobody hears of it",
      "closes with 1001, as a browser does that leaves a page",
      "Have the server take 1000 and 1001 for the end of the page."),
  HTTP_URL(
      "http: or https: URL",
      "taken for ws: or wss:",
      "taken for ws: or wss:",
      "taken for ws: or wss:",
      "taken for ws: or wss:",
      "Write ws: or wss:, which older browsers insist on.");

  /** Begins what a platform is only believed to do. */
  private static final String UNCERTAIN = "~ ";

  private final String title;
  private final String portable;
  private final String android;
  private final String ios;
  private final String h5;
  private final String advice;

  Quirk(String title, String portable, String android, String ios, String h5, String advice) {
    this.title = title;
    this.portable = portable;
    this.android = android;
    this.ios = ios;
    this.h5 = h5;
    this.advice = advice;
  }

  /** What happens, such as {@code send before open}. */
  public String title() {
    return title;
  }

  /** What we do when no platform is asked for. */
  public String portable() {
    return certain(portable);
  }

  /** What Android does. */
  public String android() {
    return certain(android);
  }

  /** What iOS does. */
  public String ios() {
    return certain(ios);
  }

  /** What browsers do. */
  public String h5() {
    return certain(h5);
  }

  /** What to write instead, so that it does not matter where it runs. */
  public String advice() {
    return advice;
  }

  /**
   * The platforms of which it is not certain what they do: none, or some of {@code android}, {@code
   * ios} and {@code h5}.
   */
  public Set<String> uncertainOn() {
    Set<String> platforms = new LinkedHashSet<>();
    List<String> ids = List.of("android", "ios", "h5");
    List<String> cells = List.of(android, ios, h5);
    for (int i = 0; i < ids.size(); i++) {
      if (cells.get(i).startsWith(UNCERTAIN)) {
        platforms.add(ids.get(i));
      }
    }
    return platforms;
  }

  private static String certain(String cell) {
    return cell.startsWith(UNCERTAIN) ? cell.substring(UNCERTAIN.length()) : cell;
  }
}
