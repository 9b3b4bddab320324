/** Benchmarks, and what the subcommands of {@code scripts/bench} run on the JVM. */
package io.github.weexjvm.bench;
