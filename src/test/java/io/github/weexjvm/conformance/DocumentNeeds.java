package io.github.weexjvm.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds out what a page needs of a browser beyond its scripts. */
final class DocumentNeeds {

  private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put(Pattern.compile("\\bdocument\\b"), "a document");
    WORDS.put(Pattern.compile("\\bXMLHttpRequest\\b"), "requests over HTTP");
    WORDS.put(Pattern.compile("\\bnew\\s+(Shared)?Worker\\b"), "a worker");
    WORDS.put(Pattern.compile("\\bserviceWorker\\b"), "a service worker");
    WORDS.put(Pattern.compile("\\b(window\\.open|opener|frames)\\b"), "another window");
    WORDS.put(Pattern.compile("\\bparent\\s*\\.|\\btop\\s*\\."), "another window");
    WORDS.put(Pattern.compile("(^|[^.\\w])onload\\s*=|window\\.onload"), "the load of a document");
    WORDS.put(Pattern.compile("\\blocation(\\.href)?\\s*=[^=]"), "a document to navigate");
    WORDS.put(
        Pattern.compile("\\blocation\\.(reload|replace|assign)\\b"), "a document to navigate");
    WORDS.put(Pattern.compile("\\bhistory\\s*\\."), "a document to navigate");
  }

  /** Looked for in the whole text, since what it waits for is named in a string. */
  private static final Pattern LOAD_LISTENER =
      Pattern.compile("(^|[^.\\w]|window\\.)addEventListener\\(\\s*['\"](load|DOM)");

  private DocumentNeeds() {}

  /** A reason to skip the page; empty if its scripts are all that it is. */
  static Optional<String> of(Document page, List<Piece> pieces) {
    for (Element element : page.getAllElements()) {
      Optional<String> need = of(element);
      if (need.isPresent()) {
        return need;
      }
    }
    return pieces.stream().flatMap(piece -> of(piece).stream()).findFirst();
  }

  private static Optional<String> of(Element element) {
    String name = element.normalName();
    return switch (name) {
      case "iframe", "frame", "object", "embed" -> needs("another document (" + name + ")");
      case "script" ->
          element.attr("type").equals("module") ? needs("module scripts") : Optional.empty();
      default -> handler(element).flatMap(it -> needs("a document (" + it + " of " + name + ")"));
    };
  }

  /** The name of an attribute that is an event handler. */
  private static Optional<String> handler(Element element) {
    return element.attributes().asList().stream()
        .map(Attribute::getKey)
        .filter(key -> key.startsWith("on"))
        .findFirst();
  }

  private static Optional<String> of(Piece piece) {
    if (!piece.isInline()) {
      return piece.path().startsWith("/resources/testdriver")
          ? needs("a browser that the test drives")
          : Optional.empty();
    }
    if (LOAD_LISTENER.matcher(piece.code()).find()) {
      return needs("the load of a document");
    }
    String code = ScriptText.withoutCommentsAndStrings(piece.code());
    return WORDS.entrySet().stream()
        .filter(word -> word.getKey().matcher(code).find())
        .findFirst()
        .flatMap(word -> needs(word.getValue()));
  }

  private static Optional<String> needs(String what) {
    return Optional.of("needs " + what);
  }
}
