/**
 * Runs web-platform-tests from a checkout of the suite, and compares what they say with what was
 * expected: the command {@code scripts/wpt}. None of it ships.
 */
package io.github.weexjvm.conformance;
