package io.github.weexjvm.cli;

import com.google.gson.stream.JsonWriter;
import io.github.weexjvm.bundle.view.HtmlView;
import io.github.weexjvm.bundle.view.JsonView;
import io.github.weexjvm.bundle.view.TextView;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where {@code weex render} shows what came of the bundles, and how. */
final class RenderOutput implements AutoCloseable {

  private enum Format {
    TEXT,
    JSON,
    HTML
  }

  private final Format format;
  private final int width;
  private final boolean several;
  private final Terminal terminal;

  /** Null for standard output. */
  private final Path file;

  /** What goes into the one file. */
  private final StringBuilder written = new StringBuilder();

  private RenderOutput(Format format, Path file, int width, boolean several, Terminal terminal) {
    this.format = format;
    this.file = file;
    this.width = width;
    this.several = several;
    this.terminal = terminal;
  }

  static RenderOutput of(
      String format, String out, int width, int bundles, CommandSpec spec, Terminal terminal) {
    Format known =
        switch (format) {
          case "text" -> Format.TEXT;
          case "json" -> Format.JSON;
          case "html" -> Format.HTML;
          default ->
              throw new ParameterException(
                  spec.commandLine(), "--format " + format + " is unknown: use text, json or html");
        };
    Path file = out == null ? null : Path.of(out);
    boolean isDirectory = file != null && Files.isDirectory(file);
    if (known == Format.HTML && bundles > 1 && !isDirectory) {
      throw new ParameterException(
          spec.commandLine(), "several pages of HTML go into a directory: give one with --out");
    }
    if (known != Format.HTML && isDirectory) {
      throw new ParameterException(
          spec.commandLine(), "--out " + out + " is a directory, which is for HTML: give a file");
    }
    return new RenderOutput(known, file, width, bundles > 1, terminal);
  }

  void write(RenderedBundle bundle) throws IOException {
    switch (format) {
      case TEXT -> print(text(bundle));
      case JSON -> print(json(bundle));
      case HTML -> writePage(bundle);
    }
    if (format != Format.JSON) {
      bundle.problems().forEach(problem -> terminal.printError(problem.report()));
    }
  }

  private String text(RenderedBundle bundle) {
    String outline =
        bundle.hasTree() ? TextView.outline(bundle.tree()).stripTrailing() : "nothing rendered";
    return several ? bundle.file() + ":\n" + outline.indent(2).stripTrailing() : outline;
  }

  private void writePage(RenderedBundle bundle) throws IOException {
    if (!bundle.hasTree()) {
      return;
    }
    String page = HtmlView.page(bundle.tree(), width, bundle.file());
    if (file != null && Files.isDirectory(file)) {
      Files.writeString(file.resolve(pageName(bundle.file())), page, StandardCharsets.UTF_8);
    } else {
      print(page.stripTrailing());
    }
  }

  private static String pageName(String bundle) {
    Path name = Path.of(bundle).getFileName();
    return (name == null ? bundle : name.toString()).replaceFirst("\\.js$", "") + ".html";
  }

  private static String json(RenderedBundle bundle) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      out.setHtmlSafe(false);
      out.beginObject();
      out.name("file").value(bundle.file());
      out.name("framework").value(bundle.framework());
      out.name("tree");
      if (bundle.hasTree()) {
        JsonView.write(bundle.tree().root(), out);
      } else {
        out.nullValue();
      }
      out.name("errors").beginArray();
      for (RenderedBundle.Problem problem : bundle.problems()) {
        write(problem, out);
      }
      out.endArray().endObject();
    }
    return text.toString();
  }

  private static void write(RenderedBundle.Problem problem, JsonWriter out) throws IOException {
    out.beginObject();
    out.name("message").value(problem.text());
    out.name("file").value(problem.file());
    out.name("line").value(problem.line());
    out.name("column").value(problem.column());
    out.endObject();
  }

  private void print(String text) throws IOException {
    if (file == null) {
      terminal.print(text);
    } else {
      written.append(text).append('\n');
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null && !Files.isDirectory(file)) {
      Files.writeString(file, written, StandardCharsets.UTF_8);
    }
  }
}
