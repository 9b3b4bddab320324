package io.github.weexjvm.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.modules.Quirk;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Each cell of the table of platforms, in virtual time: what scripts and servers see, in what
 * order, and that nothing else comes.
 */
@Timeout(120)
final class PlatformCellsTest {

  private static Stream<PlatformRow> rows() {
    return Stream.of(
            HandlerRows.ALL,
            ConnectingRows.ALL,
            SendingRows.ALL,
            ClosingRows.ALL,
            EndingRows.ALL,
            PayloadRows.ALL)
        .flatMap(List::stream);
  }

  @TestFactory
  Stream<DynamicTest> cells() {
    return rows().flatMap(PlatformRow::tests);
  }

  @Test
  void everyQuirkHasARow() {
    Set<Quirk> tested = rows().map(PlatformRow::quirk).collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(Quirk.class), tested);
    assertEquals(tested.size(), rows().count());
  }
}
