package io.github.weexjvm.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a text for users what only the host may know: class names, exceptions, paths. */
final class Leaks {

  private static final List<Pattern> FORBIDDEN =
      List.of(
          Pattern.compile("\\b(javax?|jdk|sun|com\\.\\w+|org\\.\\w+|io\\.github)\\.[a-z]\\w*\\."),
          Pattern.compile("\\b(?!DOM)[A-Z]\\w*Exception\\b"),
          Pattern.compile("\\bat [\\w.$]+\\([A-Z]\\w*\\.java"),
          Pattern.compile("\\w@[0-9a-f]{6,8}\\b"),
          Pattern.compile("(^|[\\s\"'(])/(home|root|tmp|usr|work|opt|var)/"),
          Pattern.compile("the host's log says why"));

  /** Several excerpts, each character of them escaped. */
  private static final int MOST_CHARS = 3_000;

  private Leaks() {}

  /**
   * @param given what the text may quote
   */
  static void check(String text, byte[] given) {
    find(text, new String(given, StandardCharsets.ISO_8859_1))
        .ifPresent(
            leak -> {
              throw new AssertionError("\"" + leak + "\" was told: " + text);
            });
  }

  private static Optional<String> find(String text, String given) {
    for (Pattern forbidden : FORBIDDEN) {
      for (Matcher found = forbidden.matcher(text); found.find(); ) {
        if (!given.contains(found.group())) {
          return Optional.of(found.group());
        }
      }
    }
    return Optional.empty();
  }

  /** A sentence: there is one, it is not endless, and nothing in it garbles a log line. */
  static void checkSentence(String sentence, byte[] given) {
    if (sentence == null || sentence.isBlank() || sentence.length() > MOST_CHARS) {
      throw new AssertionError("no sentence: " + sentence);
    }
    if (sentence.chars().anyMatch(Character::isISOControl)) {
      throw new AssertionError("a control character in a sentence: " + sentence);
    }
    check(sentence, given);
  }
}
