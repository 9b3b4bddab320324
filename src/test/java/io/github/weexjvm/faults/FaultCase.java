package io.github.weexjvm.faults;

import io.github.weexjvm.socket.Limits;
import io.github.weexjvm.testing.ServerScript;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way in which a server goes wrong, and what a script sees of it. Immutable.
 *
 * @param steps as {@code weex echo --fault} takes them; {@code nothing} where nothing listens
 * @param protocol what the script offers; empty for nothing
 * @param onOpen what the script does then; {@code ws} is the socket
 * @param seen each event, in order, and then nothing more; {@code {connect}} and such are limits
 * @param bound what says when it ends
 */
record FaultCase(
    String name, String steps, String protocol, String onOpen, List<String> seen, Bound bound) {

  private static final String NOTHING = "nothing";
  private static final Pattern SECONDS = Pattern.compile("\\b(\\d+)s\\b");

  static FaultCase named(String name) {
    return new FaultCase(name, NOTHING, "", "", List.of(), Bound.AT_ONCE);
  }

  FaultCase played(String written) {
    return new FaultCase(name, written, protocol, onOpen, seen, bound);
  }

  FaultCase offering(String offered) {
    return new FaultCase(name, steps, offered, onOpen, seen, bound);
  }

  FaultCase onOpen(String code) {
    return new FaultCase(name, steps, protocol, code, seen, bound);
  }

  FaultCase sees(String event) {
    List<String> all = Stream.concat(seen.stream(), Stream.of(event)).toList();
    return new FaultCase(name, steps, protocol, onOpen, all, bound);
  }

  FaultCase ends(Bound by) {
    return new FaultCase(name, steps, protocol, onOpen, seen, by);
  }

  boolean isRefused() {
    return steps.equals(NOTHING);
  }

  ServerScript script() {
    return isRefused() ? ServerScript.parse("refused") : ServerScript.fault(steps);
  }

  /** The same in which a second passes as a millisecond. */
  ServerScript hastyScript() {
    String seconds = steps.replace("2m", "120s");
    return ServerScript.fault(
        bound == Bound.STEPS ? SECONDS.matcher(seconds).replaceAll("$1ms") : steps);
  }

  /** What is seen under these limits. */
  List<String> seen(Limits limits) {
    return seen.stream()
        .map(
            event ->
                event
                    .replace("{connect}", seconds(limits.connectTimeout().toMillis()))
                    .replace("{lost}", seconds(limits.lostAfter().toMillis()))
                    .replace("{buffer}", String.valueOf(limits.maxBufferedBytes())))
        .toList();
  }

  private static String seconds(long millis) {
    return (millis % 1000 == 0 ? String.valueOf(millis / 1000) : String.valueOf(millis / 1000.0))
        + " s";
  }

  @Override
  public String toString() {
    return name;
  }
}
