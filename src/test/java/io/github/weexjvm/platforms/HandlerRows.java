package io.github.weexjvm.platforms;

import io.github.weexjvm.Platform;
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
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  !
                  !
                  !
                  !
                  ask -
                  assigned
                  > close
                  passed
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  !
                  !
                  !
                  !
                  ask ""
                  > close 1000
                  passed
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  !
                  !
                  !
                  !
                  ask -
                  > close 1000
                  passed
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  !
                  !
                  !
                  !
                  TypeError
                  ask -
                  assigned
                  > close
                  end
                  """),
          PlatformRow.of(
                  Quirk.HANDLER_BEFORE_CONNECT,
                  "accept\necho",
                  """
                  listen();
                  ws.WebSocket('ws://chat.example/', '');
                  setTimeout(() => ws.close(), 100);
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  !
                  !
                  !
                  !
                  ask -
                  open { type: 'open' }
                  > close
                  close { type: 'close', code: 1005, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  !
                  !
                  !
                  !
                  ask ""
                  > close 1000
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  !
                  !
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
                  !
                  !
                  !
                  ask -
                  > close
                  end
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
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  !
                  !
                  !
                  !
                  function true true true
                  ask -
                  > close
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  !
                  !
                  !
                  !
                  function false false false
                  ask ""
                  > close 1000
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  !
                  !
                  !
                  !
                  function false false false
                  ask -
                  > close 1000
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  !
                  !
                  !
                  !
                  function true true true
                  ask -
                  > close
                  end
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
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  ask -
                  open
                  > text a
                  > text b
                  message a
                  message b
                  > close
                  close
                  ask -
                  !
                  open
                  > text a
                  > text b
                  message a
                  message b
                  > close
                  !
                  close
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  open
                  > text a
                  > text b
                  message a
                  message b
                  > close 1000
                  close
                  ask ""
                  new open {}
                  > close 1000
                  new close { code: 1000, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  ask -
                  open
                  > text a
                  > text b
                  message a
                  message b
                  > close 1000
                  close
                  ask -
                  !
                  open
                  > text a
                  > text b
                  message a
                  message b
                  > close 1000
                  !
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  ask -
                  open
                  > text a
                  > text b
                  message a
                  message b
                  > close
                  close
                  ask -
                  new open Event { type: 'open' }
                  > close
                  new close CloseEvent { type: 'close', code: 1005, reason: '', wasClean: true }
                  end
                  """));

  private HandlerRows() {}
}
