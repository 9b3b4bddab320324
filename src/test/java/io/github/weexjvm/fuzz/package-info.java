/**
 * Fuzzing: {@code scripts/fuzz} for long, coverage-guided runs, and a short one in every build. A
 * target is a class with {@code fuzzerTestOneInput(byte[])}; its seeds lie beside the tests'
 * resources.
 */
package io.github.weexjvm.fuzz;
