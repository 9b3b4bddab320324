package io.github.weexjvm.platforms;

import io.github.weexjvm.modules.Quirk;
import java.util.List;

/** What a script hears of the end of a connection. */
final class EndingRows {

  static final List<PlatformRow> ALL =
      List.of(
          PlatformRow.of(
              Quirk.CLOSED_WITHOUT_CODE,
              "accept\nclose",
              """
      connect();
      """),
          PlatformRow.of(
              Quirk.END_OF_STREAM,
              "accept\nexpect text x\ndrop",
              """
      connect();
      on('onopen', () => ws.send('x'));
      """),
          PlatformRow.of(
              Quirk.NETWORK_FAILURE,
              "refused",
              """
      connect();
      """));

  private EndingRows() {}
}
