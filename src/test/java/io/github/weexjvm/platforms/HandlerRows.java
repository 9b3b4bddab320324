package io.github.weexjvm.platforms;

import io.github.weexjvm.modules.Quirk;
import java.util.List;

/** How scripts set handlers, and what becomes of them. */
final class HandlerRows {

  static final List<PlatformRow> ALL =
      List.of(
          PlatformRow.of(
              Quirk.HANDLER_FORM,
              "accept\necho",
              """
      ws.WebSocket('ws://chat.example/', '');
      ws.onopen = () => console.log('assigned');
      ws.onmessage = () => {};
      ws.onclose = null;
      try { ws.onclose(() => console.log('passed')); } catch (e) { console.log(e.name); }
      setTimeout(() => ws.close(), 100);
      """),
          PlatformRow.of(
              Quirk.HANDLER_BEFORE_CONNECT,
              "accept\necho",
              """
      listen();
      ws.WebSocket('ws://chat.example/', '');
      setTimeout(() => ws.close(), 100);
      """),
          PlatformRow.of(
              Quirk.HANDLER_READ_BACK,
              "accept\necho",
              """
      const mine = () => {};
      ws.WebSocket('ws://chat.example/', '');
      if (platform === 'portable') { ws.onopen = mine; } else { on('onopen', mine); }
      const read = ws.onopen;
      console.log(typeof read, read === mine, ws.onopen === read, ws.onopen === ws.onopen);
      setTimeout(() => ws.close(), 100);
      """),
          PlatformRow.of(
              Quirk.KEPT_CALLBACKS,
              "each\naccept\necho",
              """
      let rounds = 0;
      const messages = [];
      ws.WebSocket('ws://chat.example/', '');
      on('onopen', () => { console.log('open'); ws.send('a'); ws.send('b'); });
      on('onmessage', (event) => {
        console.log('message', event.data);
        if (event.data === 'b') { ws.close(); }
      });
      on('onclose', () => console.log('close'));
      setTimeout(() => {
        ws.WebSocket('ws://chat.example/', '');
        if (platform === 'android' || platform === 'h5') { listen('new '); }
      }, 1000);
      setTimeout(() => ws.close(), 2000);
      """));

  private HandlerRows() {}
}
