package io.github.weexjvm.cli;

import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.script.Fault;
import java.util.List;

/**
 * What came of one bundle.
 *
 * @param file as the user gave it
 * @param framework what it is for, or null when that is not known
 * @param tree null or empty when nothing was rendered
 */
record RenderedBundle(String file, String framework, ElementTree tree, List<Problem> problems) {

  /**
   * Something that went wrong.
   *
   * @param file null when it is in none
   * @param line counted from 1, or 0
   * @param text in one sentence, or as the console shows an error
   * @param report all of it, for a terminal
   */
  record Problem(String file, int line, int column, String text, String report) {

    static Problem of(Fault fault) {
      return new Problem(fault.file(), fault.line(), fault.column(), fault.text(), fault.report());
    }

    static Problem of(String sentence) {
      return new Problem(null, 0, 0, sentence, sentence);
    }
  }

  boolean hasTree() {
    return tree != null && tree.root() != null;
  }

  boolean failed() {
    return !hasTree() || !problems.isEmpty();
  }
}
