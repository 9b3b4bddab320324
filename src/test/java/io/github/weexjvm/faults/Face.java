package io.github.weexjvm.faults;

import java.util.ArrayList;
import java.util.List;

/** The two ways in which a script has a socket. Both print what they see in the same words. */
enum Face {
  MODULE(
      """
      const ws = weex.requireModule('webSocket');
      ws.onopen = () => { log('open'); opened(); };
      ws.onmessage = ({ data }) => log('message', shown(data));
      ws.onerror = ({ data }) => log('error:', data);
      ws.onclose = ended;
      ws.WebSocket('{url}', '{protocol}');
      """),
  CLASS(
      """
      const ws = new WebSocket('{url}', '{protocol}' === '' ? [] : '{protocol}');
      ws.binaryType = 'arraybuffer';
      ws.onopen = () => { log('open'); opened(); };
      ws.onmessage = ({ data }) => log('message', shown(data));
      ws.onerror = () => log('error');
      ws.onclose = ended;
      """);

  static final String URL = "ws://chat.example/";

  private static final String WORDS =
      """
      let over = false;
      const log = (...words) => console.log(words.join(' '));
      function shown(data) {
        const text = typeof data === 'string' ? data : 'bytes ' + new Uint8Array(data).join(' ');
        return text.length < 40 ? JSON.stringify(text) : `of ${text.length} characters`;
      }
      function ended({ code, reason, wasClean }) {
        over = true;
        const said = reason === '' ? '' : ' ' + JSON.stringify(reason);
        log(`close ${code}${said} ${wasClean ? 'clean' : 'not clean'}`);
      }
      function sendOn() {
        if (!over) {
          ws.send('x'.repeat(256 * 1024));
          setTimeout(sendOn);
        }
      }
      function opened() { {onOpen} }
      """;

  private final String code;

  Face(String code) {
    this.code = code;
  }

  String script(FaultCase fault) {
    return (WORDS + code)
        .replace("{url}", URL)
        .replace("{protocol}", fault.protocol())
        .replace("{onOpen}", fault.onOpen());
  }

  /** What it sees, if the module sees this: the class has one code for all that is not clean. */
  List<String> events(List<String> seen) {
    return this == MODULE
        ? seen
        : seen.stream()
            .map(event -> event.replaceFirst("^close \\d+ not", "close 1006 not"))
            .toList();
  }

  /**
   * What its console shows of these events: of the class, a sentence is a warning on the console
   * and no part of the error event.
   */
  List<String> console(List<String> seen) {
    List<String> lines = new ArrayList<>();
    for (String event : events(seen)) {
      if (this == CLASS && event.startsWith("error: ")) {
        lines.add("warn: WebSocket " + URL + event.substring("error".length()));
        lines.add("error");
      } else {
        lines.add(event);
      }
    }
    return lines;
  }
}
