package io.github.weexjvm.testing;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A server's part written as lines of text, so that a document or a fixture can hold both sides of
 * a conversation:
 *
 * <pre>
 * accept protocol chat
 * send text hello
 * expect text "a\nb"
 * close 1001 going away
 * connection
 * refuse 503
 * </pre>
 *
 * <p>One step a line; a line that starts with {@code #} is a comment. Text is the rest of its line,
 * or a JSON string if it starts with a quote. Bytes are hex, with or without spaces; {@code
 * 1000*00} is a thousand zeros.
 *
 * <table>
 * <caption>The steps</caption>
 * <tr><td>{@code accept}, {@code accept protocol NAME}</td><td>answer 101; the protocol * is the first that is offered, if any is</td></tr>
 * <tr><td>{@code refuse STATUS [BODY]}</td><td>answer with that HTTP status, close</td></tr>
 * <tr><td>{@code status LINE}</td><td>before these two: another first line of the answer</td></tr>
 * <tr><td>{@code header NAME: VALUE}, {@code without NAME}</td><td>the same: a header more or in place of a usual one, a usual one less</td></tr>
 * <tr><td>{@code drop}, {@code reset}</td><td>end TCP without a close frame: orderly, or with a reset</td></tr>
 * <tr><td>{@code send text TEXT}, {@code send binary HEX}, {@code send ping [HEX]}, {@code send pong [HEX]}</td><td>send a frame</td></tr>
 * <tr><td>{@code send frame [opcode=N] [fin=0] [rsv=N] [masked] [length=N] [HEX]}</td><td>send any frame, legal or not; what is not said is as in a text message, and the payload may be text in quotes</td></tr>
 * <tr><td>{@code send raw HEX}, {@code send line [TEXT]}</td><td>send bytes that are no frame, or a line of HTTP</td></tr>
 * <tr><td>{@code close}, {@code close CODE [REASON]}</td><td>send a close frame, or the answer to one</td></tr>
 * <tr><td>{@code expect text TEXT}, {@code expect binary HEX}</td><td>wait for that message</td></tr>
 * <tr><td>{@code expect ping [HEX]}, {@code expect pong [HEX]}</td><td>wait for that; without bytes, for any</td></tr>
 * <tr><td>{@code expect close [CODE [REASON]]}, {@code expect close none}</td><td>wait for a close frame: any, with that code, without a code</td></tr>
 * <tr><td>{@code expect end}</td><td>wait for the end of the stream, orderly or not</td></tr>
 * <tr><td>{@code expect request}</td><td>wait for the opening request, as every script does</td></tr>
 * <tr><td>{@code echo N}, {@code echo}</td><td>send the next N messages back, or all of them</td></tr>
 * <tr><td>{@code delay DURATION}</td><td>let time pass: {@code 200ms}, {@code 2s}, {@code 1m}</td></tr>
 * <tr><td>{@code drip N DURATION}, {@code drip off}</td><td>send what follows in pieces of N bytes, each after so much time</td></tr>
 * <tr><td>{@code fragment N}, {@code fragment off}</td><td>send the messages that follow in fragments of N bytes</td></tr>
 * <tr><td>{@code hold}, {@code release}</td><td>keep back what follows, and send it all at once; the end of the steps does it too</td></tr>
 * <tr><td>{@code ignore ping}, {@code ignore close}</td><td>leave those without an answer</td></tr>
 * <tr><td>{@code deaf}, {@code listen}</td><td>read nothing any more, so that the client is held up; read on</td></tr>
 * <tr><td>{@code hang}</td><td>neither say nor answer anything any more, until the client leaves</td></tr>
 * <tr><td>{@code repeat N STEP}</td><td>the step, N times</td></tr>
 * <tr><td>{@code each}</td><td>alone on the first line: every connection plays the same steps</td></tr>
 * <tr><td>{@code connection}</td><td>what follows is for the next connection</td></tr>
 * <tr><td>{@code refused}</td><td>alone: nothing listens, see {@link #refuses()}</td></tr>
 * </table>
 *
 * <p>Pings are answered whenever the script waits or lets time pass. A close frame that isn't
 * expected is answered, and fails the script. After the last step, what arrives is no longer looked
 * at: the close handshake is finished, or awaited for as long as the server's deadline, and TCP
 * closed.
 *
 * <p>It is played over TCP by a {@link ScriptedServer}, where each step waits for at most the
 * server's deadline, or in memory by a {@link Simulation}, where a step waits for as long as the
 * simulation lasts, and the close handshake for ten seconds.
 *
 * <p>A parsed script is immutable: any number of servers can play it.
 */
public final class ServerScript implements ConnectionScript, PeerFactory {
  private final List<List<ScriptStep>> connections;

  /** Whether the steps of the one connection are for all of them. */
  private final boolean isForEach;

  ServerScript(List<List<ScriptStep>> connections, boolean isForEach) {
    this.connections = connections;
    this.isForEach = isForEach;
  }

  /** All steps, each as it is written, with what it means. */
  public static Map<String, String> steps() {
    Map<String, String> steps = new LinkedHashMap<>();
    for (StepForm form : StepForm.values()) {
      steps.put(form.written(), form.meaning());
    }
    steps.put("repeat N STEP", "the step, N times");
    steps.put("each", "alone on the first line: every connection plays the same steps");
    steps.put("connection", "what follows is for the next connection");
    steps.put("refused", "alone: nothing listens");
    return steps;
  }

  /** Agrees to the first subprotocol offered and sends every message back, on each connection. */
  public static ServerScript echo() {
    return parse("each\naccept protocol *\necho");
  }

  /**
   * Reads a script.
   *
   * @throws IllegalArgumentException with line number, value and rule, if a line can't be
   *     understood
   */
  public static ServerScript parse(String text) {
    return parse(text.lines().toList());
  }

  /** The same from lines. */
  public static ServerScript parse(List<String> lines) {
    return ScriptParser.parse(ScriptParser.number(lines));
  }

  /**
   * Reads what is wrong with an echo server: steps for every connection, with semicolons between
   * them, such as {@code send text hello; delay 2s; drop}. They begin by accepting with the first
   * subprotocol offered, unless an {@code accept}, {@code refuse} or {@code expect request} among
   * them says otherwise, and end by sending messages back, unless they end the connection.
   *
   * @throws IllegalArgumentException with number, value and rule, if a step can't be understood
   */
  public static ServerScript fault(String steps) {
    return ScriptParser.parse(FaultSteps.complete(FaultSteps.split(steps)));
  }

  /** The same from lines, one step each. */
  public static ServerScript fault(List<String> lines) {
    return ScriptParser.parse(FaultSteps.complete(ScriptParser.number(lines)));
  }

  /**
   * Whether the script is {@code refused}: then nothing may listen, and the client is sent to
   * {@link ScriptedServer#unusedPort()}.
   */
  public boolean refuses() {
    return connections.isEmpty();
  }

  /**
   * How many connections the script describes, 0 if it {@link #refuses()}; one that is for each
   * connection describes one.
   */
  public int connections() {
    return connections.size();
  }

  /** Whether every connection plays the same steps. */
  public boolean isForEach() {
    return isForEach;
  }

  /**
   * Plays the part meant for this connection.
   *
   * @throws AssertionError if the client does something else than expected, or is one more than
   *     expected
   */
  @Override
  public void run(ServerConnection connection) throws IOException {
    new BlockingLine(connection).play(steps(connection.index()));
  }

  /** Plays the part in memory; null if nothing listens. */
  @Override
  public Peer meet(ServerEnd end) {
    return refuses() ? null : new ScriptPeer(end, steps(end.index()));
  }

  private List<ScriptStep> steps(int index) {
    if (!isForEach && index >= connections.size()) {
      throw new AssertionError(
          "the script describes " + connections.size() + " connections, this is one more");
    }
    return connections.get(isForEach ? 0 : index);
  }
}
