package io.github.weexjvm.modules;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces a file in one step: whoever looks, and whenever the program is killed, finds the old
 * content or the new one. What a killed program leaves is a file of its own beside it.
 */
final class WholeFile {

  private WholeFile() {}

  static void replace(Path file, String content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file; // Not a link to it.
    Path draft = Files.createTempFile(target.getParent(), target.getFileName() + ".", ".tmp");
    try {
      write(draft, content);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void write(Path draft, String content) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
    try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }
}
