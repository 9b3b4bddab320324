package io.github.weexjvm.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The JS frameworks that pages are tested on, each made to tell its tree whatever it runs. */
public enum Framework {
  STANDARD("weex-js-framework.js"),
  RECENT("weex-js-runtime.js");

  private final String resource;
  private JsFramework telling;

  Framework(String resource) {
    this.resource = resource;
  }

  /** Whether it has what a bundle is written for. */
  public boolean runs(BundleType type) {
    return this == STANDARD || type == BundleType.VUE || type == BundleType.RAX;
  }

  /** Read once, for all pages. */
  public synchronized JsFramework load() {
    if (telling == null) {
      try {
        Path file = Files.createTempFile("framework", ".js");
        Files.writeString(file, text(resource) + "\n" + text("kept-documents.js"));
        telling = JsFramework.read(file);
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return telling;
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = Framework.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
