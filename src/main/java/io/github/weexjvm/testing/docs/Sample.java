package io.github.weexjvm.testing.docs;

import io.github.weexjvm.script.Fault;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sample as it is run.
 *
 * @param document what places name
 * @param analysed the facts about it, as soon as they are known
 */
record Sample(String document, CodeBlock block, CompletableFuture<SampleFacts> analysed) {

  /** Waits until they are known. */
  SampleFacts facts() {
    return analysed.join();
  }

  // ---- Its sources ----

  /** All but the signatures. */
  String rest() {
    return block.source(facts().rest(), facts().textLines());
  }

  /**
   * A signature that reports what it throws, in a scope of its own: what it would have declared is
   * declared by nobody.
   *
   * @param index counted from 0
   */
  String signature(int index) {
    SampleFacts.Signature signature = facts().signatures().get(index);
    int column = block.columnsBefore(signature.line()) + signature.column();
    return "\n".repeat(signature.line() - 1)
        + "try {\n"
        + " ".repeat(column)
        + signature.code()
        + "\n} catch (error) {\n"
        + "weex.requireModule('"
        + SampleProbe.NAME
        + "').thrown("
        + index
        + ", String(error));\n}";
  }

  // ---- Places ----

  /**
   * Where in the document a script was.
   *
   * @param text a stack, or {@code file:line}, as the engine has it; null for nowhere
   * @return null when it was nowhere in the sample
   */
  Place place(String text) {
    Place place = text == null ? null : Place.in(document, text);
    return place == null ? null : new Place(place.line() + block.linesBefore(), place.column());
  }

  /** A text of the engine's, with the document's lines in place of the source's. */
  String inDocument(String text) {
    return text.contains(document)
        ? Pattern.compile(Place.pattern(document))
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(shifted(found)))
        : text;
  }

  private String shifted(MatchResult found) {
    int line = Integer.parseInt(found.group(1)) + block.linesBefore();
    return document + ":" + line + (found.group(2) == null ? "" : ":" + found.group(2));
  }

  /** An error, with the document's lines. */
  Fault inDocument(Fault fault) {
    boolean own = document.equals(fault.file());
    return new Fault(
        fault.kind(),
        fault.file(),
        own ? fault.line() + block.linesBefore() : fault.line(),
        fault.column(),
        fault.sourceLine(),
        inDocument(fault.text()));
  }

  /** A sentence about all of it, with its place in front. */
  String named(String sentence) {
    return document + ":" + block.line() + ": " + sentence;
  }

  /** Where a signature stands in the document. */
  Place place(SampleFacts.Signature signature) {
    int column = block.columnsBefore(signature.line()) + signature.column() + 1;
    return new Place(block.line() + signature.line() - 1, column);
  }

  /** Whether it is nothing but signatures. */
  boolean isMereSignature() {
    return facts().rest().isEmpty() && !facts().signatures().isEmpty();
  }
}
