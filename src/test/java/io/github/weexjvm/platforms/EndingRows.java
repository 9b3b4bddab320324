package io.github.weexjvm.platforms;

import io.github.weexjvm.Platform;
import io.github.weexjvm.modules.Quirk;
import java.util.List;

/** What a script hears of the end of a connection. */
final class EndingRows {

  static final List<PlatformRow> ALL =
      List.of(
          PlatformRow.of(
                  Quirk.CLOSED_WITHOUT_CODE,
                  "accept\nclose",
                  """
                  connect();
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  ask -
                  open { type: 'open' }
                  > close
                  !
                  close { type: 'close', code: 1005, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  open {}
                  > close
                  !
                  close { code: 0, reason: '', wasClean: true }
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  ask -
                  open {}
                  > close
                  !
                  close { code: 1005, reason: '', wasClean: true }
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
                  end
                  """),
          PlatformRow.of(
                  Quirk.END_OF_STREAM,
                  "accept\nexpect text x\ndrop",
                  """
                  connect();
                  on('onopen', () => ws.send('x'));
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  ask -
                  > text x
                  !
                  error {
                    type: 'error',
                    data: 'the server ended the connection without a close frame'
                  }
                  close { type: 'close', code: 1006, reason: '', wasClean: false }
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  ask ""
                  > text x
                  !
                  close { code: 1000, reason: 'CLOSE_NORMAL', wasClean: true }
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  ask -
                  > text x
                  !
                  close { code: 1001, reason: 'Stream end encountered', wasClean: false }
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  ask -
                  > text x
                  !
                  error Event { type: 'error' }
                  close CloseEvent { type: 'close', code: 1006, reason: '', wasClean: false }
                  end
                  """),
          PlatformRow.of(
                  Quirk.NETWORK_FAILURE,
                  "refused",
                  """
                  connect();
                  """)
              .on(
                  Platform.PORTABLE,
                  """
                  !
                  error {
                    type: 'error',
                    data: "can't connect to chat.example:80: connection refused"
                  }
                  close { type: 'close', code: 1006, reason: '', wasClean: false }
                  end
                  """)
              .on(
                  Platform.ANDROID,
                  """
                  !
                  error { data: "can't connect to chat.example:80: connection refused" }
                  end
                  """)
              .on(
                  Platform.IOS,
                  """
                  !
                  error {
                    data: `{"NSLocalizedDescription":"can't connect to chat.example:80: connection refused"}`
                  }
                  end
                  """)
              .on(
                  Platform.H5,
                  """
                  !
                  error Event { type: 'error' }
                  close CloseEvent { type: 'close', code: 1006, reason: '', wasClean: false }
                  end
                  """));

  private EndingRows() {}
}
