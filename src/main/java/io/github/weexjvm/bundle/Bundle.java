package io.github.weexjvm.bundle;

import io.github.weexjvm.module.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A compiled Weex page: JavaScript that a JS framework runs.
 *
 * @param name what errors call it, such as a file's path
 * @param code its text
 * @param type what it is written for
 */
public record Bundle(String name, String code, BundleType type) {

  private static final String BOM = "\uFEFF";

  // The line that the frameworks look for; a bundle without it is a legacy one for them.
  private static final Pattern HEADER = Pattern.compile("\\A\\s*// *(\\{[^}]*}) *\\r?\\n");

  // What people write, or what a bundler makes of it, near the top.
  private static final Pattern MEANT =
      Pattern.compile(
          "\\A(?:.*\\R){0,20}?.*?((?://|/\\*!?)[ *\\t]*\\{\\s*['\"]?framework['\"]?\\s*:[^}\\n]{0,40}})");

  // The SDKs since 0.24 also take this.
  private static final Pattern DIRECTIVE =
      Pattern.compile("\\A\\s*['\"]use weex:(\\w+)['\"]", Pattern.CASE_INSENSITIVE);

  // What the compiler of .we files writes.
  private static final Pattern LEGACY =
      Pattern.compile(
          "__weex_(?:define|bootstrap)__\\s*\\(|\\b(?:define|bootstrap)\\s*\\(\\s*['\"]@weex-");

  public Bundle {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(type, "type");
  }

  /**
   * A bundle whose type is told by its first line, or by what compiled it.
   *
   * @throws NotABundleException when nothing says what framework it is for, or when that is unknown
   */
  public static Bundle of(String name, String text) {
    String code = text.startsWith(BOM) ? text.substring(BOM.length()) : text;
    String framework = framework(code);
    if (framework == null) {
      throw new NotABundleException(
          name
              + " is not a Weex bundle: "
              + misplacedHeader(code)
                  .orElse(
                      "its first line names no framework, as in // { \"framework\": \"Vue\" }, and"
                          + " nothing in it was compiled from a .we file"));
    }
    BundleType type =
        BundleType.of(framework)
            .orElseThrow(
                () ->
                    new NotABundleException(
                        name
                            + " is for the framework \""
                            + framework
                            + "\", which is unknown; known are "
                            + BundleType.names()));
    return new Bundle(name, code, type);
  }

  /**
   * Reads a bundle; see {@link #of}.
   *
   * @throws IOException when the file can't be read
   */
  public static Bundle read(Path file) throws IOException {
    return of(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  /** Whether some text is a bundle, if perhaps one for an unknown framework. */
  public static boolean isBundle(String code) {
    return framework(code) != null;
  }

  /**
   * What is wrong with code that is no bundle but was meant for one, as a sentence: a banner before
   * the line that names the framework, or a line that a framework can't read.
   */
  public static Optional<String> misplacedHeader(String code) {
    Matcher meant = MEANT.matcher(code);
    if (framework(code) != null || !meant.find()) {
      return Optional.empty();
    }
    long line = 1 + code.substring(0, meant.start(1)).chars().filter(sign -> sign == '\n').count();
    return Optional.of(
        "line "
            + line
            + " says "
            + meant.group(1)
            + ", where a framework wants // { \"framework\": \"Vue\" } as the very first line, in"
            + " double quotes, with nothing before it, such as a banner");
  }

  /** What the code says it is for, or null. */
  private static String framework(String code) {
    Matcher header = HEADER.matcher(code);
    if (header.find()) {
      String named = named(header.group(1));
      if (named != null) {
        return named;
      }
    }
    Matcher directive = DIRECTIVE.matcher(code);
    if (directive.find()) {
      String word = directive.group(1);
      return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
    return LEGACY.matcher(code).find() ? BundleType.LEGACY.framework() : null;
  }

  private static String named(String json) {
    try {
      return Json.parse(json) instanceof Map<?, ?> header && header.get("framework") != null
          ? String.valueOf(header.get("framework"))
          : null;
    } catch (IllegalArgumentException e) {
      return null; // A comment in braces.
    }
  }

  /** The code as a framework wants it: with the line that says what it is for. */
  String marked() {
    boolean isMarked = type == BundleType.LEGACY || HEADER.matcher(code).find();
    return isMarked ? code : "// { \"framework\": \"" + type.framework() + "\" }\n" + code;
  }
}
