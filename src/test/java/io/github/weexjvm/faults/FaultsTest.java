package io.github.weexjvm.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.socket.Limits;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of the catalogue, with both faces of a socket, over TCP and in virtual time. */
@Timeout(60)
final class FaultsTest {

  static Stream<Arguments> faults() {
    return FaultCatalogue.all().stream()
        .flatMap(fault -> Stream.of(Face.values()).map(face -> Arguments.of(fault, face)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void endsAsTheCatalogueSaysOverTcp(FaultCase fault, Face face) throws Exception {
    List<String> expected = face.console(fault.seen(fault.bound().shortLimits()));
    assertEquals(lines(expected), lines(FaultRun.overTcp(fault, face).console()));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void endsInTimeAsTheCatalogueSays(FaultCase fault, Face face) {
    FaultRun run = FaultRun.inVirtualTime(fault, face);
    assertEquals(lines(face.console(fault.seen(Limits.DEFAULT))), lines(run.console()));
    assertTrue(fault.bound().holds(run.end()), () -> fault.bound() + " " + run.end());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void hasOneTerminalEvent(FaultCase fault, Face face) {
    List<String> seen = fault.seen();
    assertTrue(seen.get(seen.size() - 1).startsWith("close "), seen::toString);
    assertEquals(1, seen.stream().filter(event -> event.startsWith("close ")).count());
    assertTrue(seen.stream().filter(event -> event.startsWith("error: ")).count() <= 1);
  }

  private static String lines(List<String> all) {
    return String.join("\n", all);
  }
}
