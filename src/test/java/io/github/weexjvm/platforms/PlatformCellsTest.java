package io.github.weexjvm.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Platform;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @ParameterizedTest
  @EnumSource
  void handlersRunWithoutThis(Platform platform) {
    String script =
        """
        ws.WebSocket('ws://chat.example/', 'chat');
        on('onopen', function () { 'use strict'; console.log(this); });
        """;
    String closing =
        switch (platform) {
          case ANDROID -> "> close 1001 CLOSE_GOING_AWAY";
          case IOS -> "> close 1000";
          case PORTABLE, H5 -> "> close 1001";
        };
    PlatformSession.play(platform, Quirk.KEPT_CALLBACKS, "accept protocol chat\necho", script)
        .assertSaw("ask \"chat\"\nundefined\nend\n" + closing);
  }

  @Test
  void everyQuirkHasARow() {
    Set<Quirk> tested = rows().map(PlatformRow::quirk).collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(Quirk.class), tested);
    assertEquals(tested.size(), rows().count());
  }
}
