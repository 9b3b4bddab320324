package io.github.weexjvm.platforms;

import io.github.weexjvm.Platform;
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
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  ask -
                  !
                  { type: 'open' } {"type":"open"}
                  > close
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  !
                  {} {}
                  > close 1000
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  ask -
                  !
                  {} {}
                  > close 1000
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  ask -
                  !
                  Event { type: 'open' } {"isTrusted":true}
                  > close
                  end
                  """),
          PlatformRow.of(
                  Quirk.MESSAGE_PAYLOAD,
                  "accept\nsend text hi\necho",
                  """
                  ws.WebSocket('ws://chat.example/', '');
                  on('onmessage', (event) => { console.log(event, event.data); ws.close(); });
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  ask -
                  !
                  { type: 'message', data: 'hi', origin: 'ws://chat.example' } hi
                  > close
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  !
                  { data: 'hi' } hi
                  > close 1000
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  ask -
                  !
                  { data: 'hi' } hi
                  > close 1000
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  ask -
                  !
                  MessageEvent { type: 'message', data: 'hi', origin: 'ws://chat.example' } hi
                  > close
                  end
                  """),
          PlatformRow.of(
                  Quirk.ERROR_PAYLOAD,
                  "refuse 403",
                  """
                  ws.WebSocket('ws://chat.example/', '');
                  on('onerror', (event) => console.log(event));
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  ask -
                  !
                  {
                    type: 'error',
                    data: 'the server answered 403 Refused instead of 101 Switching Protocols'
                  }
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  !
                  {
                    data: 'the server answered 403 Refused instead of 101 Switching Protocols'
                  }
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  ask -
                  !
                  {
                    data: '{"NSLocalizedDescription":"the server answered 403 Refused instead of 101 Switching Protocols"}'
                  }
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  ask -
                  !
                  Event { type: 'error' }
                  end
                  """),
          PlatformRow.of(
                  Quirk.CLOSE_PAYLOAD,
                  "accept\nclose 4001 bye",
                  """
                  ws.WebSocket('ws://chat.example/', '');
                  on('onclose', (event) => console.log(event, event.code, event.reason, event.wasClean));
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  ask -
                  > close 4001
                  !
                  { type: 'close', code: 4001, reason: 'bye', wasClean: true } 4001 bye true
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  > close 4001
                  !
                  { code: 4001, reason: 'bye', wasClean: true } 4001 bye true
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  ask -
                  > close 4001
                  !
                  { code: 4001, reason: 'bye', wasClean: true } 4001 bye true
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  ask -
                  > close 4001
                  !
                  CloseEvent { type: 'close', code: 4001, reason: 'bye', wasClean: true } 4001 bye true
                  end
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
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  ask -
                  !
                  ArrayBuffer { [Uint8Contents]: <01 ff>, byteLength: 2 }
                  x
                  > close
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  !
                  x
                  > close 1000
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  ask -
                  !
                  { '@type': 'binary', base64: 'Af8=', dataType: 'ArrayBuffer' }
                  x
                  > close 1000
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  ask -
                  !
                  Blob { size: 2, type: '' }
                  x
                  > close
                  end
                  """));

  private PayloadRows() {}
}
