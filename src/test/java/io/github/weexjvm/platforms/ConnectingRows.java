package io.github.weexjvm.platforms;

import io.github.weexjvm.Platform;
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
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  ask -
                  1 open { type: 'open' }
                  !
                  > close 1001
                  again
                  ask -
                  1 open { type: 'open' }
                  > text x
                  1 message { type: 'message', data: 'x', origin: 'ws://chat.example' }
                  > close
                  1 close { type: 'close', code: 1005, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  1 open {}
                  !
                  > close 1001 CLOSE_GOING_AWAY
                  again
                  1 close { code: 1001, reason: 'CLOSE_GOING_AWAY', wasClean: true }
                  ask ""
                  > text x
                  > close 1000
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  ask -
                  1 open {}
                  !
                  > close 1000
                  again
                  ask -
                  1 open {}
                  > text x
                  1 message { data: 'x' }
                  > close 1000
                  1 close { code: 1000, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  ask -
                  1 open Event { type: 'open' }
                  !
                  again
                  ask -
                  > text x
                  > close
                  end
                  > close 1001
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
                  """)
              .on(
                  Platform.PORTABLE,
                  "expect end\nconnection\naccept\necho",
                  """
                  ask -
                  !
                  again
                  ask -
                  1 open { type: 'open' }
                  > text x
                  1 message { type: 'message', data: 'x', origin: 'ws://chat.example' }
                  > close
                  1 close { type: 'close', code: 1005, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  !
                  again
                  1 open {}
                  ask ""
                  > text x
                  > close 1000
                  end
                  > close 1001
                  """)
              .on(
                  Platform.IOS,
                  "expect end\nconnection\naccept\necho",
                  """
                  ask -
                  !
                  again
                  ask -
                  1 open {}
                  > text x
                  1 message { data: 'x' }
                  > close 1000
                  1 close { code: 1000, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  ask -
                  !
                  again
                  1 open Event { type: 'open' }
                  ask -
                  > text x
                  > close
                  end
                  > close 1001
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
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  !
                  ask -
                  > close
                  !
                  ask -
                  > close
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  !
                  ask ""
                  > close 1000
                  !
                  ask ""
                  > close 1000
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  !
                  ask -
                  > close 1000
                  !
                  ask -
                  > close 1000
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  !
                  ask -
                  > close
                  !
                  ask -
                  > close
                  end
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
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  !
                  SyntaxError SyntaxError "gopher://chat.example/" is not a WebSocket URL: its scheme is "gopher", use ws:// or wss://
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  !
                  went on
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  !
                  went on
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  !
                  DOMException SyntaxError "gopher://chat.example/" is not a WebSocket URL: its scheme is "gopher", use ws:// or wss://
                  end
                  """),
          PlatformRow.of(
                  Quirk.HTTP_URL,
                  "each\naccept\necho",
                  """
                  ws.WebSocket('http://chat.example/', '');
                  on('onopen', () => { console.log('open'); ws.close(); });
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  !
                  ask -
                  open
                  > close
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  !
                  ask ""
                  open
                  > close 1000
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  !
                  ask -
                  open
                  > close 1000
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  !
                  ask -
                  open
                  > close
                  end
                  """),
          PlatformRow.of(
                  Quirk.INSTANCE_END,
                  "accept\necho",
                  """
                  connect();
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  ask -
                  open { type: 'open' }
                  end
                  !
                  > close 1001
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  open {}
                  end
                  !
                  > close 1001 CLOSE_GOING_AWAY
                  """)
              .on(
                  Platform.IOS,
                  """
                  ask -
                  open {}
                  end
                  !
                  > close 1000
                  """)
              .on(
                  Platform.H5,
                  """
                  ask -
                  open Event { type: 'open' }
                  end
                  !
                  > close 1001
                  """));

  private ConnectingRows() {}
}
