package io.github.weexjvm.testing.docs;

import java.util.Set;

/**
 * A sample as it is run.
 *
 * @param document what places name
 */
record Sample(String document, CodeBlock block, SampleFacts facts) {

  /** All but the signatures, in its place. */
  String rest() {
    return block.inPlace(facts.rest(), facts.textLines());
  }

  /**
   * A signature that reports what it throws, in its place and in a scope of its own: what it would
   * have declared is declared by nobody.
   *
   * @param index counted from 0
   */
  String signature(int index) {
    SampleFacts.Signature signature = facts.signatures().get(index);
    int line = block.line() + signature.line() - 1;
    int column = block.columnsBefore(signature.line()) + signature.column();
    return "\n".repeat(line - 2)
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

  /** Where a signature stands in the document. */
  Place place(SampleFacts.Signature signature) {
    int column = block.columnsBefore(signature.line()) + signature.column() + 1;
    return new Place(block.line() + signature.line() - 1, column);
  }

  /** Whether it is nothing but signatures. */
  boolean isMereSignature() {
    return facts.rest().isEmpty() && !facts.signatures().isEmpty();
  }

  Set<String> free() {
    return facts.free();
  }
}
