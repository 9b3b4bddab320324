package io.github.weexjvm.cli;

import io.github.weexjvm.testing.EchoServer;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code weex echo}: a server that sends every message back, or misbehaves, until Ctrl-C. */
@Command(
    name = "echo",
    description = "Start an echo server for text and binary messages, and print its URL.",
    customSynopsis = "weex echo [--port N] [--host H] [--fault STEPS]",
    footer = {
      "",
      "It runs until Ctrl-C, and then exits with 130. To see what a client makes of faults:",
      "  weex echo --fault 'delay 2s; drop'               ends TCP without a close frame",
      "  weex echo --fault 'refuse 503 come back later'   refuses the handshake",
      "  weex echo --fault 'drip 1 100ms; send text slow' a byte each 100 ms",
      "  weex echo --fault 'send frame opcode=3'          an opcode that does not exist",
      "  weex echo --fault 'echo 3; close 1011 too many'  three messages, then a close frame",
      "  weex echo --fault hang                           accepts, and says nothing more",
      "All steps are in docs/FAULTS.md."
    })
final class EchoCommand implements Callable<Integer> {

  /** What runs, and how it ends. */
  private record Server(String url, Runnable end) {}

  /** How long the JVM's shutdown waits for the goodbyes. */
  private static final int GOODBYE_MILLIS = 900;

  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin CommonOptions common;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "0 to 65535; 0, the default, is a free one.")
  private String port = "0";

  @Option(
      names = "--host",
      paramLabel = "H",
      description = "Where to listen; 127.0.0.1 by default.")
  private String host = "127.0.0.1";

  @Mixin private FaultOption fault;

  EchoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Server server = start(portNumber());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> sayGoodbye(server), "weex-interrupt"));
    try {
      terminal.print(server.url());
      new CountDownLatch(1).await();
      return ExitCode.DONE;
    } catch (IOException e) {
      return ExitCode.DONE; // Nobody will ever know the URL.
    } catch (InterruptedException e) {
      return ExitCode.INTERRUPTED;
    } finally {
      server.end().run();
    }
  }

  private Server start(int number) {
    try {
      return fault.isGiven() ? startFaulty(number) : startEcho(number);
    } catch (IOException e) {
      throw new UserError(ExitCode.FAILED, e.getMessage(), e);
    }
  }

  private Server startEcho(int number) throws IOException {
    EchoServer server = EchoServer.start(host, number);
    return new Server(server.url(), server::close);
  }

  private Server startFaulty(int number) throws IOException {
    FaultyServer server = new FaultyServer(fault.script(terminal), terminal).start(host, number);
    return new Server(server.url(), server::close);
  }

  private int portNumber() {
    try {
      int number = Integer.parseInt(port);
      if (number >= 0 && number <= 65535) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Answered below, like one out of range.
    }
    throw new ParameterException(
        spec.commandLine(), "--port: \"" + port + "\" is not a port: use 0 to 65535");
  }

  private static void sayGoodbye(Server server) {
    Thread closing = new Thread(server.end(), "weex-goodbye");
    closing.setDaemon(true);
    closing.start();
    try {
      closing.join(GOODBYE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
