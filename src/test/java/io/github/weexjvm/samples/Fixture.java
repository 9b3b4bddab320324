package io.github.weexjvm.samples;

import io.github.weexjvm.testing.ServerScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of js-fixtures: a script, and in the comment at its head the server that it meets and
 * what it must observe. js-fixtures/documented/README.md describes the format.
 *
 * @param shows what it is about, in a sentence
 * @param section the documented section that it covers
 * @param documents in which documents
 * @param console the expected lines, {@code {server}} standing for the server's address
 * @param faults the first lines of the errors that nobody catches
 * @param code the whole file, so that lines are those of the file
 */
record Fixture(
    String shows,
    String section,
    Set<String> documents,
    ServerScript server,
    List<String> console,
    List<String> faults,
    String code) {

  private static final Set<String> VALUES = Set.of("shows", "covers");
  private static final Set<String> BLOCKS = Set.of("server", "console", "fault");
  private static final Pattern KEY = Pattern.compile("([a-z]+):(?: (\\S.*))?");
  private static final Pattern COVERS = Pattern.compile("(\\w+(?: event)?) \\((\\w+)\\)");
  private static final String INDENT = "  ";

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException with file, line and rule, if it doesn't keep to the format
   */
  static Fixture read(Documented what, Path file) throws IOException {
    return parse(what, file.getFileName().toString(), Files.readString(file));
  }

  /** Reads a text; {@code name} is what the errors call it. */
  static Fixture parse(Documented what, String name, String text) {
    return new Parser(what, name, text).parse();
  }

  /** A part of the head comment: where it is, and its lines. */
  private record Part(int line, List<String> lines) {}

  private static final class Parser {

    private final Documented what;
    private final String name;
    private final String text;
    private final List<String> lines;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    Parser(Documented what, String name, String text) {
      this.what = what;
      this.name = name;
      this.text = text;
      this.lines = text.lines().toList();
    }

    Fixture parse() {
      if (lines.isEmpty() || !lines.get(0).equals("/*")) {
        throw wrong(1, "the first line must be /* alone, the beginning of the head comment");
      }
      int end = lines.indexOf("*/");
      if (end < 0) {
        throw wrong(1, "the head comment has no end: a line that is */ alone");
      }
      readParts(end);
      if (lines.subList(end + 1, lines.size()).stream().allMatch(String::isBlank)) {
        throw wrong(end + 1, "there is no script after the head comment");
      }
      String shows = value("shows", end);
      Matcher covers = covers(end);
      return new Fixture(
          shows,
          covers.group(1),
          what.documents(covers.group(1), covers.group(2)),
          server(end),
          console(end),
          parts.containsKey("fault") ? block("fault", end).lines() : List.of(),
          text);
    }

    private void readParts(int end) {
      List<String> block = null;
      for (int i = 1; i < end; i++) {
        String line = lines.get(i);
        if (line.isBlank()) {
          throw wrong(i + 1, "the head comment has no blank lines");
        }
        if (line.startsWith(INDENT)) {
          if (block == null) {
            throw wrong(i + 1, "an indented line belongs below server:, console: or fault:");
          }
          block.add(line.substring(INDENT.length()));
        } else {
          block = readKey(i + 1, line);
        }
      }
    }

    /** The block that this line begins; null if it has its value beside it. */
    private List<String> readKey(int number, String line) {
      Matcher key = KEY.matcher(line);
      if (!key.matches()) {
        throw wrong(number, "expected \"key: value\", or lines indented by two spaces");
      }
      String part = key.group(1);
      if (!VALUES.contains(part) && !BLOCKS.contains(part)) {
        throw wrong(
            number, "unknown key " + part + "; the keys are shows, covers, server, console, fault");
      }
      List<String> content = new ArrayList<>();
      if (key.group(2) != null) {
        content.add(key.group(2));
      }
      if (parts.putIfAbsent(part, new Part(number, content)) != null) {
        throw wrong(number, part + " is there twice");
      }
      return key.group(2) == null && BLOCKS.contains(part) ? content : null;
    }

    private String value(String key, int end) {
      return block(key, end).lines().get(0);
    }

    private Part block(String key, int end) {
      Part part = parts.get(key);
      if (part == null) {
        throw wrong(end + 1, key + " is missing");
      }
      if (part.lines().isEmpty()) {
        throw wrong(part.line(), key + " is empty");
      }
      return part;
    }

    private Matcher covers(int end) {
      Matcher covers = COVERS.matcher(value("covers", end));
      if (!covers.matches() || what.documents(covers.group(1), covers.group(2)).isEmpty()) {
        throw wrong(
            parts.get("covers").line(),
            "covers is a section of "
                + String.join(", ", what.sectionNames())
                + ", followed by a document that has it: "
                + what.documentNames());
      }
      return covers;
    }

    /** The steps, below as many empty lines as make the server's line numbers those of the file. */
    private ServerScript server(int end) {
      Part part = block("server", end);
      boolean beside = lines.get(part.line() - 1).length() > "server:".length();
      List<String> steps = new ArrayList<>();
      steps.addAll(Collections.nCopies(beside ? part.line() - 1 : part.line(), ""));
      steps.addAll(part.lines());
      try {
        return ServerScript.parse(steps);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(name + ": server: " + e.getMessage(), e);
      }
    }

    private List<String> console(int end) {
      List<String> expected = block("console", end).lines();
      return expected.equals(List.of("nothing")) ? List.of() : expected;
    }

    private IllegalArgumentException wrong(int line, String rule) {
      return new IllegalArgumentException(name + ":" + line + ": " + rule);
    }
  }
}
