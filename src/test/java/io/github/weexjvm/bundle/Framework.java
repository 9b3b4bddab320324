package io.github.weexjvm.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The JS frameworks that pages are tested on, each made to tell its tree whatever it runs. */
public enum Framework {
  STANDARD("weex-js-framework.js"),
  RECENT("weex-js-runtime.js");

  /** Read once, for all pages. */
  private static final Map<Framework, JsFramework> TELLING = new ConcurrentHashMap<>();

  private final String resource;

  Framework(String resource) {
    this.resource = resource;
  }

  /** Whether it has what a bundle is written for. */
  public boolean runs(BundleType type) {
    return this == STANDARD || type == BundleType.VUE || type == BundleType.RAX;
  }

  public JsFramework load() {
    return TELLING.computeIfAbsent(this, Framework::read);
  }

  private static JsFramework read(Framework framework) {
    try {
      Path file = Files.createTempFile("framework", ".js");
      Files.writeString(file, text(framework.resource) + "\n" + text("kept-documents.js"));
      JsFramework telling = JsFramework.read(file);
      Files.delete(file);
      return telling;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = Framework.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
