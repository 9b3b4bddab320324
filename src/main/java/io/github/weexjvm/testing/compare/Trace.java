package io.github.weexjvm.testing.compare;

import io.github.weexjvm.Platform;
import java.util.List;

/**
 * All that happened while a script ran on a platform, in order. Immutable.
 *
 * @param isFull whether more happened than a trace takes: what came later was not compared
 */
public record Trace(Platform platform, List<TraceEntry> entries, boolean isFull) {

  public Trace {
    entries = List.copyOf(entries);
  }
}
