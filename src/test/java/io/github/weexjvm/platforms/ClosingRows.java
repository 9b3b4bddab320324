package io.github.weexjvm.platforms;

import io.github.weexjvm.modules.Quirk;
import java.util.List;

/** What close() sends. */
final class ClosingRows {

  static final List<PlatformRow> ALL =
      List.of(
          PlatformRow.of(
              Quirk.CLOSE_WHILE_CONNECTING,
              "delay 50ms\naccept\necho",
              """
      connect();
      setTimeout(() => ws.close(4000, 'x'), 10);
      setTimeout(() => ws.close(), 100);
      """),
          PlatformRow.of(
              Quirk.CLOSE_WITHOUT_CODE,
              "accept\necho",
              """
      connect();
      on('onopen', () => ws.close());
      """),
          PlatformRow.of(
              Quirk.CLOSE_WITH_NUMBER,
              "accept\necho",
              """
      connect();
      on('onopen', () => ws.close(4000, 'x'));
      """),
          PlatformRow.of(
              Quirk.CLOSE_WITH_STRING,
              "accept\necho",
              """
      connect();
      on('onopen', () => ws.close('4000', 'x'));
      """),
          PlatformRow.of(
              Quirk.CLOSE_WITH_BAD_CODE,
              "accept\nexpect close\nclose 1000",
              """
      connect();
      on('onopen', () => {
        const codes = platform === 'ios' ? ['5000'] : platform === 'h5' ? [1] : [1, 1001, 5000];
        for (const code of codes) {
          try { ws.close(code, 'x'); } catch (e) { console.log(e.name, e.message); }
        }
        ws.close();
      });
      """));

  private ClosingRows() {}
}
