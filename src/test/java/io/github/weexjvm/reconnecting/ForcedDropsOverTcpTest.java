package io.github.weexjvm.reconnecting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.weexjvm.Library;
import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.testing.Frame;
import io.github.weexjvm.testing.ScriptedServer;
import io.github.weexjvm.testing.ServerConnection;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same as {@link ForcedDropsTest} over real sockets, where a reset can overtake what was sent.
 */
@Timeout(120)
final class ForcedDropsOverTcpTest {

  private static final int DROPS = 20;

  @ParameterizedTest
  @EnumSource
  void noAcknowledgedMessageIsLostOrDoubled(Target target) throws Exception {
    Ledger ledger = new Ledger(1, DROPS);
    List<String> printed = new CopyOnWriteArrayList<>();
    List<String> faults = new CopyOnWriteArrayList<>();
    WeexOptions.Builder options =
        WeexOptions.builder()
            .platform(target.platform())
            .onFault(fault -> faults.add(fault.text()))
            .console(
                (level, text) -> {
                  if (level.equals("log")) {
                    printed.add(text);
                  }
                });
    try (ScriptedServer server = ScriptedServer.start(connection -> serve(connection, ledger));
        WeexInstance instance = Weex.open(options.build())) {
      var unused =
          instance.run(Library.RECONNECTING_SOCKET.fileName(), Library.RECONNECTING_SOCKET.code());
      instance.run("client.js", LedgerSession.script(target, server.url())).join();
      instance.idle().get(60, TimeUnit.SECONDS);
      server.awaitScripts();
    }
    assertEquals(List.of(), faults);
    LedgerSession.assertBalanced(ledger, DROPS, printed);
  }

  private static void serve(ServerConnection connection, Ledger ledger) throws IOException {
    if (ledger.refuses()) {
      connection.refuse(503);
      return;
    }
    connection.accept();
    try {
      while (serveOne(connection, ledger)) {
        // Until one of them leaves.
      }
    } catch (SocketException | EOFException e) {
      // The client left.
    }
  }

  private static boolean serveOne(ServerConnection connection, Ledger ledger) throws IOException {
    Frame frame = connection.readFrame();
    if (frame == null || frame.opcode() == Frame.CLOSE) {
      leave(connection, frame);
      return false;
    }
    switch (ledger.receive(frame.text())) {
      case ACKNOWLEDGED -> {
        acknowledge(connection, frame, ledger);
        return true;
      }
      case LOST, UNSAID -> drop(connection, ledger);
      case LOST_BEHIND -> {
        acknowledge(connection, frame, ledger);
        drop(connection, ledger);
      }
      case LEFT -> {
        acknowledge(connection, frame, ledger);
        connection.sendClose(1012, "");
      }
    }
    return false;
  }

  private static void leave(ServerConnection connection, Frame close) throws IOException {
    if (close != null) {
      connection.sendCloseEmpty();
    }
  }

  private static void acknowledge(ServerConnection connection, Frame frame, Ledger ledger)
      throws IOException {
    connection.sendText(frame.text());
    if (ledger.isEnough()) {
      connection.sendText("enough");
    }
  }

  private static void drop(ServerConnection connection, Ledger ledger) throws IOException {
    if (ledger.toss()) {
      connection.drop();
    } else {
      connection.reset();
    }
  }
}
