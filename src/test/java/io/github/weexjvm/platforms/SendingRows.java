package io.github.weexjvm.platforms;

import io.github.weexjvm.Platform;
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
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  !
                  sent
                  error {
                    type: 'error',
                    data: 'send() needs a connection: call WebSocket(url) first'
                  }
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  !
                  sent
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  !
                  sent
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  !
                  sent
                  end
                  """),
          PlatformRow.of(
                  Quirk.SEND_BEFORE_OPEN,
                  "accept\necho",
                  """
                  connect();
                  try { ws.send('a'); ws.send('b'); } catch (e) { console.log(e.constructor.name, e.name, e.message); }
                  setTimeout(() => ws.close(), 100);
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  !
                  !
                  ask -
                  > text a
                  > text b
                  open { type: 'open' }
                  message { type: 'message', data: 'a', origin: 'ws://chat.example' }
                  message { type: 'message', data: 'b', origin: 'ws://chat.example' }
                  > close
                  close { type: 'close', code: 1005, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  !
                  !
                  error { data: 'WebSocket is not ready' }
                  error { data: 'WebSocket is not ready' }
                  ask ""
                  open {}
                  > close 1000
                  close { code: 1000, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  !
                  !
                  ask -
                  open {}
                  > close 1000
                  close { code: 1000, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  !
                  DOMException InvalidStateError webSocket.send: the connection is not open yet: wait for the open event
                  ask -
                  open Event { type: 'open' }
                  > close
                  close CloseEvent { type: 'close', code: 1005, reason: '', wasClean: true }
                  end
                  """),
          PlatformRow.of(
                  Quirk.SEND_AFTER_CLOSE,
                  "accept\necho",
                  """
                  connect();
                  setTimeout(() => { ws.close(); ws.send('x'); }, 100);
                  setTimeout(() => ws.send('y'), 1000);
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  ask -
                  open { type: 'open' }
                  > close
                  !
                  error {
                    type: 'error',
                    data: 'send() after the connection was closed: nothing was sent'
                  }
                  close { type: 'close', code: 1005, reason: '', wasClean: true }
                  !
                  error {
                    type: 'error',
                    data: 'send() after the connection was closed: nothing was sent'
                  }
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  open {}
                  > close 1000
                  !
                  error { data: 'closed' }
                  close { code: 1000, reason: '', wasClean: true }
                  !
                  error { data: 'closed' }
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  ask -
                  open {}
                  > close 1000
                  !
                  close { code: 1000, reason: '', wasClean: true }
                  !
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  ask -
                  open Event { type: 'open' }
                  > close
                  !
                  close CloseEvent { type: 'close', code: 1005, reason: '', wasClean: true }
                  !
                  end
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
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  ask -
                  !
                  > binary 01020304
                  !
                  > binary 0203
                  !
                  > binary 0304
                  > close
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  !
                  > text {"@type":"binary","base64":"AQIDBA==","dataType":"ArrayBuffer"}
                  !
                  > text {"@type":"binary","base64":"AQIDBA==","dataType":"Uint8Array"}
                  !
                  > text {"@type":"binary","base64":"AQIDBA==","dataType":"DataView"}
                  > close 1000
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  ask -
                  !
                  > binary 01020304
                  !
                  > binary 01020304
                  !
                  > binary 01020304
                  > close 1000
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  ask -
                  !
                  > binary 01020304
                  !
                  > binary 0203
                  !
                  > binary 0304
                  > close
                  end
                  """));

  private SendingRows() {}
}
