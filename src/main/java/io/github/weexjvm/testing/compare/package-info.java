/**
 * One script on four platforms: runs it under each against the same server, aligns what happened,
 * and says where the platforms part, why, and what to write instead. {@link
 * io.github.weexjvm.testing.compare.Comparison} is where to begin.
 */
package io.github.weexjvm.testing.compare;
