package io.github.weexjvm.testing.docs;

import java.util.Objects;

/**
 * Why a sample failed.
 *
 * @param line of the document, counted from 1
 * @param sentence what did not happen, or should not have
 * @param detail more lines, such as an error with its stack; empty for none
 */
public record SampleProblem(int line, String sentence, String detail) {

  public SampleProblem {
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(detail, "detail");
  }
}
