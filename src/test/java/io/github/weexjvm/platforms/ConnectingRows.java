package io.github.weexjvm.platforms;

import io.github.weexjvm.modules.Quirk;
import java.util.List;

/** What WebSocket() does, and what becomes of the connection before. */
final class ConnectingRows {

  static final List<PlatformRow> ALL =
      List.of(
          PlatformRow.of(
              Quirk.CONNECT_WHILE_OPEN,
              "each\naccept\necho",
              """
      connect('1 ');
      setTimeout(() => {
        ws.WebSocket('ws://chat.example/', '');
        console.log('again');
      }, 100);
      setTimeout(() => ws.send('x'), 200);
      setTimeout(() => ws.close(), 300);
      """),
          PlatformRow.of(
              Quirk.CONNECT_WHILE_CONNECTING,
              "delay 50ms\naccept\necho\nconnection\naccept\necho",
              """
      connect('1 ');
      setTimeout(() => {
        ws.WebSocket('ws://chat.example/', '');
        console.log('again');
      }, 10);
      setTimeout(() => ws.send('x'), 200);
      setTimeout(() => ws.close(), 300);
      """),
          PlatformRow.of(
              Quirk.EMPTY_PROTOCOL,
              "each\naccept\necho",
              """
      ws.WebSocket('ws://chat.example/', '');
      on('onopen', () => ws.close());
      setTimeout(() => {
        ws.WebSocket('ws://chat.example/');
        on('onopen', () => ws.close());
      }, 100);
      """),
          PlatformRow.of(
              Quirk.BAD_URL,
              "refused",
              """
      try {
        ws.WebSocket('gopher://chat.example/', '');
        console.log('went on');
      } catch (e) {
        console.log(e.constructor.name, e.name, e.message);
      }
      """),
          PlatformRow.of(
              Quirk.HTTP_URL,
              "each\naccept\necho",
              """
      ws.WebSocket('http://chat.example/', '');
      on('onopen', () => { console.log('open'); ws.close(); });
      """),
          PlatformRow.of(
              Quirk.INSTANCE_END,
              "accept\necho",
              """
      connect();
      """));

  private ConnectingRows() {}
}
