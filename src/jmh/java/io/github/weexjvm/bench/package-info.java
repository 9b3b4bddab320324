/** Benchmarks, and the Java peer that {@code scripts/bench echo} measures us against. */
package io.github.weexjvm.bench;
