package io.github.weexjvm.testing.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A script that gives samples names that they use and never declare. It runs inside a function, so
 * that a sample may declare what it likes: only the names that the sample lacks are defined for it.
 *
 * @param name what errors call it
 * @param code the script
 * @param declared the names that it can give
 * @param assigned the names that it makes globals of itself
 */
record Setup(String name, String code, Set<String> declared, Set<String> assigned) {

  /** A script, and what is known of it. */
  static Setup of(String name, String code, SampleFacts facts) {
    return new Setup(name, code, facts.declared(), facts.assigned());
  }

  /**
   * What documents take for granted: an open socket, by two names, and what is done with errors.
   */
  static List<Setup> standard(SampleAnalysis analysis) {
    List<Setup> setups = new ArrayList<>();
    for (String name : List.of("setup-socket.js", "setup-errors.js")) {
      String code = SampleAnalysis.resource(name);
      setups.add(of(name, code, analysis.of(code)));
    }
    return List.copyOf(setups);
  }

  /** Those of the names that it gives. */
  Set<String> gives(Set<String> names) {
    Set<String> given = new TreeSet<>(names);
    given.removeIf(name -> !declared.contains(name) && !assigned.contains(name));
    return given;
  }

  /** The script that runs it and defines some of its names. */
  String defining(Set<String> names) {
    StringBuilder source = new StringBuilder("(function () {").append(code).append('\n');
    for (String name : names) {
      if (declared.contains(name)) {
        source.append(
            """
            Object.defineProperty(globalThis, '%1$s', {
              get: () => %1$s, set: (value) => { %1$s = value; }, configurable: true,
            });
            """
                .formatted(name));
      }
    }
    return source.append("})();").toString();
  }
}
