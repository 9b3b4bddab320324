package io.github.weexjvm.conformance;

import java.util.List;

/** A part of the suite, and what of it is to be run. */
record Area(String name, List<TestRun> runs) {

  /**
   * Finds the tests of an area.
   *
   * @param filter runs only files with this in their path; empty for all
   * @throws UsageException if there are none
   */
  static Area find(Suite suite, String given, String filter) {
    String name = given.replaceAll("^\\./|/+$", "");
    List<TestRun> runs =
        new Discovery(suite).runs(name).stream().filter(run -> run.id().contains(filter)).toList();
    if (runs.isEmpty()) {
      throw new UsageException("--filter: no test of " + name + " has " + filter + " in its path");
    }
    return new Area(name, runs);
  }
}
