package io.github.weexjvm.conformance;

import java.util.regex.Pattern;

/** The words of a script that are neither said in a comment nor in a string. */
final class ScriptText {

  private static final Pattern SILENT =
      Pattern.compile(
          "/\\*.*?\\*/|(?<!:)//[^\n]*|'(?:[^'\\\\\n]|\\\\.)*'|\"(?:[^\"\\\\\n]|\\\\.)*\"",
          Pattern.DOTALL);

  private ScriptText() {}

  static String withoutCommentsAndStrings(String code) {
    return SILENT.matcher(code).replaceAll(" ");
  }
}
