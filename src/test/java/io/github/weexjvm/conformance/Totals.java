package io.github.weexjvm.conformance;

import java.util.List;

/** How many subtests passed, of how many. */
record Totals(int passed, int total) {

  static Totals of(List<Outcome> outcomes, Kind kind) {
    int passed = 0;
    int total = 0;
    for (Outcome outcome : outcomes) {
      if (outcome.run().file().kind() == kind) {
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
