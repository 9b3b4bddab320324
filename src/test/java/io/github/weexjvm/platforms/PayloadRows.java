package io.github.weexjvm.platforms;

import io.github.weexjvm.modules.Quirk;
import java.util.List;

/** What handlers get. */
final class PayloadRows {

  static final List<PlatformRow> ALL =
      List.of(
          PlatformRow.of(
              Quirk.OPEN_PAYLOAD,
              "accept\necho",
              """
      ws.WebSocket('ws://chat.example/', '');
      on('onopen', (event) => { console.log(event, JSON.stringify(event)); ws.close(); });
      """),
          PlatformRow.of(
              Quirk.MESSAGE_PAYLOAD,
              "accept\nsend text hi\necho",
              """
      ws.WebSocket('ws://chat.example/', '');
      on('onmessage', (event) => { console.log(event, event.data); ws.close(); });
      """),
          PlatformRow.of(
              Quirk.ERROR_PAYLOAD,
              "refuse 403",
              """
      ws.WebSocket('ws://chat.example/', '');
      on('onerror', (event) => console.log(event));
      """),
          PlatformRow.of(
              Quirk.CLOSE_PAYLOAD,
              "accept\nclose 4001 bye",
              """
      ws.WebSocket('ws://chat.example/', '');
      on('onclose', (event) => console.log(event, event.code, event.reason, event.wasClean));
      """),
          PlatformRow.of(
              Quirk.BINARY_IN,
              "accept\nsend binary 01ff\nsend text x\necho",
              """
      ws.WebSocket('ws://chat.example/', '');
      on('onmessage', ({ data }) => {
        console.log(data);
        if (data === 'x') { ws.close(); }
      });
      """));

  private PayloadRows() {}
}
