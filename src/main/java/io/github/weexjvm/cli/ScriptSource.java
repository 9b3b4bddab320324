package io.github.weexjvm.cli;

import io.github.weexjvm.bundle.Bundle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A script that is to be run.
 *
 * @param name what errors call it: a file as the user gave it
 */
record ScriptSource(String name, String code) {

  /** As in other tools, the name that means standard input. */
  static final String STDIN = "-";

  private static final String BOM = "\uFEFF";

  private static final String EVAL_NAME = "[eval]";
  private static final String STDIN_NAME = "[stdin]";

  static ScriptSource ofCode(String code) {
    return new ScriptSource(EVAL_NAME, code);
  }

  /** Whether it comes from no file. */
  boolean isNameless() {
    return name.equals(EVAL_NAME) || name.equals(STDIN_NAME);
  }

  /** Says why it is no bundle if it looks like one, or it would only fail for want of a Vue. */
  void sayIfMeantForBundle(Terminal terminal) {
    Bundle.misplacedHeader(code)
        .ifPresent(why -> terminal.say(name + " is run as a plain script: " + why));
  }

  /** Reads a file, or standard input for {@link #STDIN}. */
  static ScriptSource read(String file, Terminal terminal) {
    try {
      return file.equals(STDIN)
          ? new ScriptSource(STDIN_NAME, decode(readAll(terminal.in())))
          : new ScriptSource(file, decode(Files.readAllBytes(Path.of(file))));
    } catch (IOException | InvalidPathException e) {
      throw unreadable(file, e);
    }
  }

  /** Not readAllBytes(), which asks for the position of a pipe, and a pipe has none. */
  private static byte[] readAll(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] piece = new byte[8192];
    for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
      all.write(piece, 0, count);
    }
    return all.toByteArray();
  }

  /** The error for a file that can't be read, for whatever it was to be read. */
  static UserError unreadable(String file, Exception cause) {
    String shown = file.equals(STDIN) ? "standard input" : file;
    return new UserError(ExitCode.USAGE, "can't read " + shown + ": " + reason(file, cause), cause);
  }

  /** Why a file could not be read or written. */
  static String reason(String file, Exception cause) {
    if (cause instanceof NoSuchFileException) {
      return "no such file";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (!(cause instanceof InvalidPathException) && Files.isDirectory(Path.of(file))) {
      return "it is a directory";
    }
    if (cause instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return cause.getMessage();
  }

  /** What is not UTF-8 becomes U+FFFD, as a browser does it; a byte order mark goes. */
  private static String decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith(BOM) ? text.substring(BOM.length()) : text;
  }
}
