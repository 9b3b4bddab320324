package io.github.weexjvm.platforms;

import io.github.weexjvm.modules.Quirk;
import java.util.List;

/** What becomes of what is sent. */
final class SendingRows {

  static final List<PlatformRow> ALL =
      List.of(
          PlatformRow.of(
              Quirk.SEND_BEFORE_CONNECT,
              "refused",
              """
      try { on('onerror', (event) => console.log('error', event)); } catch (e) { console.log(e.name); }
      ws.send('x');
      console.log('sent');
      """),
          PlatformRow.of(
              Quirk.SEND_BEFORE_OPEN,
              "accept\necho",
              """
      connect();
      try { ws.send('a'); ws.send('b'); } catch (e) { console.log(e.constructor.name, e.name, e.message); }
      setTimeout(() => ws.close(), 100);
      """),
          PlatformRow.of(
              Quirk.SEND_AFTER_CLOSE,
              "accept\necho",
              """
      connect();
      setTimeout(() => { ws.close(); ws.send('x'); }, 100);
      setTimeout(() => ws.send('y'), 1000);
      """),
          PlatformRow.of(
              Quirk.BINARY_OUT,
              "accept\necho",
              """
      ws.WebSocket('ws://chat.example/', '');
      on('onopen', () => {
        const bytes = new Uint8Array([1, 2, 3, 4]);
        ws.send(bytes.buffer);
        ws.send(bytes.subarray(1, 3));
        ws.send(new DataView(bytes.buffer, 2));
        ws.close();
      });
      """));

  private SendingRows() {}
}
