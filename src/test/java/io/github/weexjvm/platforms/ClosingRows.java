package io.github.weexjvm.platforms;

import io.github.weexjvm.Platform;
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
                  """)
              .on(
                  Platform.PORTABLE,
                  "expect end",
                  """
                  ask -
                  !
                  error {
                    type: 'error',
                    data: 'the connection was closed before it was established'
                  }
                  close { type: 'close', code: 1006, reason: '', wasClean: false }
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  !
                  open {}
                  > close 1000
                  close { code: 1000, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.IOS,
                  "expect end",
                  """
                  ask -
                  !
                  close { code: 0, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.H5,
                  "expect end",
                  """
                  ask -
                  !
                  error Event { type: 'error' }
                  close CloseEvent { type: 'close', code: 1006, reason: '', wasClean: false }
                  end
                  """),
          PlatformRow.of(
                  Quirk.CLOSE_WITHOUT_CODE,
                  "accept\necho",
                  """
                  connect();
                  on('onopen', () => ws.close());
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  ask -
                  !
                  > close
                  close { type: 'close', code: 1005, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  !
                  > close 1000
                  close { code: 1000, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  ask -
                  !
                  > close 1000
                  close { code: 1000, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  ask -
                  !
                  > close
                  close CloseEvent { type: 'close', code: 1005, reason: '', wasClean: true }
                  end
                  """),
          PlatformRow.of(
                  Quirk.CLOSE_WITH_NUMBER,
                  "accept\necho",
                  """
                  connect();
                  on('onopen', () => ws.close(4000, 'x'));
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  ask -
                  !
                  > close 4000 x
                  close { type: 'close', code: 4000, reason: 'x', wasClean: true }
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  !
                  > close 4000 x
                  close { code: 4000, reason: 'x', wasClean: true }
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  ask -
                  !
                  > close 1000
                  close { code: 1000, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  ask -
                  !
                  > close
                  close CloseEvent { type: 'close', code: 1005, reason: '', wasClean: true }
                  end
                  """),
          PlatformRow.of(
                  Quirk.CLOSE_WITH_STRING,
                  "accept\necho",
                  """
                  connect();
                  on('onopen', () => ws.close('4000', 'x'));
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  ask -
                  !
                  > close 4000 x
                  close { type: 'close', code: 4000, reason: 'x', wasClean: true }
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  !
                  > close 4000 x
                  close { code: 4000, reason: 'x', wasClean: true }
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  ask -
                  !
                  > close 4000 x
                  close { code: 4000, reason: 'x', wasClean: true }
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  ask -
                  !
                  > close
                  close CloseEvent { type: 'close', code: 1005, reason: '', wasClean: true }
                  end
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
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  ask -
                  !
                  InvalidAccessError close code 1 is not a close code: use 1000 or 3000–4999
                  !
                  InvalidAccessError close code 1001 is reserved: use 1000 or 3000–4999
                  !
                  InvalidAccessError close code 5000 is not a close code: use 1000 or 3000–4999
                  > close
                  close { type: 'close', code: 1000, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  !
                  !
                  !
                  > close 1000
                  error { data: 'Code must be in range [1000,5000).' }
                  error { data: 'Code 1001 is reserved and may not be used.' }
                  error { data: 'Code must be in range [1000,5000).' }
                  close { code: 1000, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  ask -
                  !
                  > close 5000 x
                  close { code: 1000, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  ask -
                  !
                  > close
                  close CloseEvent { type: 'close', code: 1000, reason: '', wasClean: true }
                  end
                  """));

  private ClosingRows() {}
}
