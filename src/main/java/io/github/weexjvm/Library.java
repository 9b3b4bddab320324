package io.github.weexjvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Scripts that are brought along, for others to use: no part of what a phone has, but files that an
 * app can copy and that run anywhere. Run one ahead of the script that needs it:
 *
 * <pre>{@code
 * weex.run(Library.RECONNECTING_SOCKET.fileName(), Library.RECONNECTING_SOCKET.code());
 * }</pre>
 */
public enum Library {

  /** {@code ReconnectingSocket}: a connection that comes back when it is lost. */
  RECONNECTING_SOCKET;

  /**
   * One by its id.
   *
   * @throws IllegalArgumentException when there is none; the message lists all
   */
  public static Library of(String id) {
    for (Library library : values()) {
      if (library.id().equals(id)) {
        return library;
      }
    }
    throw new IllegalArgumentException(
        "there is no library "
            + (id.isBlank() ? "\"" + id + "\"" : id)
            + ": use "
            + Arrays.stream(values()).map(Library::id).collect(Collectors.joining(", ")));
  }

  /** Its name on the command line, such as {@code reconnecting-socket}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What errors call it. */
  public String fileName() {
    return id() + ".js";
  }

  /** Its source. */
  public String code() {
    try (InputStream in = Library.class.getResourceAsStream(fileName())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + fileName() + ": " + e.getMessage(), e);
    }
  }
}
