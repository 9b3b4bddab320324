package io.github.weexjvm.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many subtests passed, of how many. */
record Totals(int passed, int total) {

  /**
   * The totals of an area: of each kind, and of what each kind repeats over TLS, if it does.
   *
   * @return by names such as {@code any.js} and {@code any.js?wss}
   */
  static Map<String, Totals> of(List<Outcome> outcomes) {
    Map<String, Totals> totals = new LinkedHashMap<>();
    for (boolean tls : new boolean[] {false, true}) {
      for (Kind kind : List.of(Kind.ANY, Kind.HTML)) {
        Totals found = of(outcomes, kind, tls);
        if (!tls || found.total() > 0) {
          totals.put(kind.label() + (tls ? "?wss" : ""), found);
        }
      }
    }
    return totals;
  }

  private static Totals of(List<Outcome> outcomes, Kind kind, boolean tls) {
    int passed = 0;
    int total = 0;
    for (Outcome outcome : outcomes) {
      if (outcome.run().file().kind() == kind && outcome.run().isTlsVariant() == tls) {
        passed += outcome.passed();
        total += outcome.total();
      }
    }
    return new Totals(passed, total);
  }

  @Override
  public String toString() {
    return passed + "/" + total;
  }
}
