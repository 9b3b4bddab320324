package io.github.weexjvm.cli;

import com.google.gson.stream.JsonWriter;
import io.github.weexjvm.bundle.view.HtmlView;
import io.github.weexjvm.bundle.view.JsonView;
import io.github.weexjvm.bundle.view.TextView;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where {@code weex render} shows what came of the bundles, and how. */
final class RenderOutput implements AutoCloseable {

  private final ViewFormat format;
  private final int width;
  private final boolean several;
  private final Terminal terminal;

  /** Null for standard output. */
  private final Path file;

  /** Whether each page gets a file of its own. */
  private final boolean intoDirectory;

  /** The pages that have one, without .html. */
  private final Set<String> pageNames = new HashSet<>();

  /** What goes into the one file. */
  private final StringBuilder written = new StringBuilder();

  private RenderOutput(
      ViewFormat format,
      Path file,
      boolean intoDirectory,
      int width,
      boolean several,
      Terminal terminal) {
    this.intoDirectory = intoDirectory;
    this.format = format;
    this.file = file;
    this.width = width;
    this.several = several;
    this.terminal = terminal;
  }

  static RenderOutput of(
      String format, String out, int width, int bundles, CommandSpec spec, Terminal terminal) {
    ViewFormat known = ViewFormat.of(format, spec);
    boolean several = bundles > 1;
    if (out == null) {
      if (known == ViewFormat.HTML && several) {
        throw new ParameterException(
            spec.commandLine(), "several pages of HTML go into a directory: give one with --out");
      }
      return new RenderOutput(known, null, false, width, several, terminal);
    }
    boolean isDirectory = out.endsWith("/") || Files.isDirectory(Path.of(out));
    if (known != ViewFormat.HTML && isDirectory) {
      throw new ParameterException(
          spec.commandLine(),
          "--out " + out + " is a directory, and " + format + " goes into a file: name one");
    }
    boolean intoDirectory = known == ViewFormat.HTML && (several || isDirectory);
    Path file = Path.of(out);
    prepare(out, intoDirectory ? file : file.toAbsolutePath().getParent(), intoDirectory);
    return new RenderOutput(known, file, intoDirectory, width, several, terminal);
  }

  /** Before anything is rendered, which may take long. */
  private static void prepare(String out, Path directory, boolean create) {
    try {
      if (create) {
        Files.createDirectories(directory);
      }
    } catch (IOException e) {
      throw unwritable(out, e);
    }
    if (!Files.isDirectory(directory)) {
      throw new UserError(
          ExitCode.FAILED, "can't write " + out + ": there is no directory " + directory, null);
    }
  }

  /**
   * The error for what can't be written.
   *
   * @param out null for standard output
   */
  static UserError unwritable(String out, IOException cause) {
    String shown = out == null ? "to standard output" : out;
    String reason =
        cause instanceof FileAlreadyExistsException
            ? "several pages of HTML go into a directory, and it is a file"
            : ScriptSource.reason(shown, cause);
    return new UserError(ExitCode.FAILED, "can't write " + shown + ": " + reason, cause);
  }

  void write(RenderedBundle bundle) throws IOException {
    switch (format) {
      case TEXT -> print(text(bundle));
      case JSON -> print(json(bundle));
      case HTML -> writePage(bundle);
    }
    if (format != ViewFormat.JSON) {
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
    if (intoDirectory) {
      Files.writeString(file.resolve(pageName(bundle.file())), page, StandardCharsets.UTF_8);
    } else {
      print(page.stripTrailing());
    }
  }

  /** Bundles of the same name in several directories get index.html, index-2.html and so on. */
  private String pageName(String bundle) {
    Path last = Path.of(bundle).getFileName();
    String name = (last == null ? bundle : last.toString()).replaceFirst("\\.js$", "");
    String free = name;
    for (int number = 2; !pageNames.add(free); number++) {
      free = name + "-" + number;
    }
    return free + ".html";
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
    if (file != null && !intoDirectory) {
      Files.writeString(file, written, StandardCharsets.UTF_8);
    }
  }
}
