package io.github.weexjvm.soak;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bad network changes when bytes arrive and whether they do, but never which. */
@Timeout(60)
final class FaultProxyTest {

  private static final int BYTES = 300_000;

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private static Socket connect(FaultProxy proxy) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
  }

  private static byte[] noise(long seed) {
    byte[] bytes = new byte[BYTES];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  @Test
  void whenItIsCalmAllArrivesBothWaysAndTheEndToo() throws Exception {
    try (ServerSocket listener = listen();
        FaultProxy proxy = FaultProxy.start(listener.getLocalPort(), 1)) {
      proxy.calm();
      try (Socket client = connect(proxy);
          Socket server = listener.accept()) {
        assertArrives(noise(1), client, server);
        assertArrives(noise(2), server, client);
        client.shutdownOutput();
        assertEquals(-1, server.getInputStream().read());
        server.shutdownOutput();
        assertEquals(-1, client.getInputStream().read());
        awaitNone(proxy);
      }
    }
  }

  private static void assertArrives(byte[] bytes, Socket from, Socket to) throws Exception {
    Thread writer = new Thread(() -> write(bytes, from));
    writer.start();
    assertArrayEquals(bytes, to.getInputStream().readNBytes(bytes.length));
    writer.join();
  }

  private static void write(byte[] bytes, Socket to) {
    try {
      to.getOutputStream().write(bytes);
    } catch (IOException e) {
      // The proxy has cut it off.
    }
  }

  private static void awaitNone(FaultProxy proxy) {
    while (proxy.open() > 0) { // The class's timeout bounds it.
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  /** A connection through each of 40 seeds' networks, until it ends. */
  @Test
  void whatArrivesIsAlwaysABeginningOfWhatWasSent() throws Exception {
    byte[] bytes = noise(3);
    try (ServerSocket listener = listen();
        FaultProxy proxy = FaultProxy.start(listener.getLocalPort(), 7)) {
      Thread[] readers = new Thread[40];
      boolean[] right = new boolean[readers.length];
      for (int i = 0; i < readers.length; i++) {
        int index = i;
        Socket client = connect(proxy);
        Socket server = listener.accept();
        readers[i] = new Thread(() -> right[index] = readsABeginning(bytes, client, server));
        readers[i].start();
      }
      for (int i = 0; i < readers.length; i++) {
        readers[i].join();
        assertTrue(right[i], "connection " + i);
      }
      awaitNone(proxy);
      for (Fault fault : Fault.values()) {
        assertTrue(proxy.count(fault) > 0, fault.title());
      }
    }
  }

  /** Until it is cut, or says nothing for a while. */
  private static boolean readsABeginning(byte[] bytes, Socket client, Socket server) {
    Thread writer = new Thread(() -> writeSlowly(bytes, client));
    writer.start();
    int position = 0;
    try (client;
        server) {
      server.setSoTimeout(800);
      InputStream in = new BufferedInputStream(server.getInputStream());
      for (int next = in.read(); next >= 0; next = in.read()) {
        if ((byte) next != bytes[position++ % BYTES]) {
          return false;
        }
      }
    } catch (IOException e) {
      // A reset, or it is half open.
    }
    return position > 0;
  }

  private static void writeSlowly(byte[] bytes, Socket to) {
    try {
      for (int i = 0; i < BYTES; i += 100) {
        to.getOutputStream().write(bytes, i, 100);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
    } catch (IOException e) {
      // The proxy has cut it off.
    }
  }
}
