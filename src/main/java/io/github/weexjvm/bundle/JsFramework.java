package io.github.weexjvm.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.Source;

/**
 * A Weex JS framework: the script with Vue and its siblings in it that runs bundles. Parsed once,
 * for all pages. Used by any thread.
 */
public final class JsFramework {

  private static final String DEFAULT = "weex-js-framework.js";

  private static final Map<String, JsFramework> BUILT_IN = new ConcurrentHashMap<>();

  private final String name;
  private final Source source;

  private JsFramework(String name, String code) {
    this.name = name;
    this.source = Source.newBuilder("js", code, name).internal(true).buildLiteral();
  }

  /** weex-js-framework 0.21.9: Vue 2.4, Rax, legacy and Vanilla. */
  public static JsFramework standard() {
    return BUILT_IN.computeIfAbsent(DEFAULT, JsFramework::load);
  }

  /** weex-js-runtime 0.23.7: Vue 2.5 and Rax, with class names on their way to the host. */
  public static JsFramework recent() {
    return BUILT_IN.computeIfAbsent("weex-js-runtime.js", JsFramework::load);
  }

  /**
   * The framework that an app ships, usually {@code weex-main-jsfm.js}.
   *
   * @throws IOException when the file can't be read
   */
  public static JsFramework read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return new JsFramework(file.toString(), new String(bytes, StandardCharsets.UTF_8));
  }

  private static JsFramework load(String name) {
    try (InputStream in = JsFramework.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new JsFramework(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name + " can't be read", e);
    }
  }

  /** What errors call it. */
  public String name() {
    return name;
  }

  Source source() {
    return source;
  }
}
