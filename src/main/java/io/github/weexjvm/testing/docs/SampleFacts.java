package io.github.weexjvm.testing.docs;

import io.github.weexjvm.module.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be said of a script before it is run. Its lines are counted from 1, its columns from 0.
 *
 * @param free names that it uses and never declares, built-in ones among them
 * @param declared names that it declares at its top level
 * @param assigned names that it makes globals of by assigning to them first
 * @param setsBinaryType whether it says how it wants binary messages
 * @param textLines lines that begin inside a string or a template
 * @param rest the script with its signatures blanked; empty when nothing else is there
 * @param signatures its statements that are a call without its required arguments
 */
record SampleFacts(
    Set<String> free,
    Set<String> declared,
    Set<String> assigned,
    boolean setsBinaryType,
    Set<Integer> textLines,
    String rest,
    List<Signature> signatures) {

  /** A statement that shows how something is called, and can't work as it stands. */
  record Signature(int line, int column, String code) {}

  /** Of what can't be parsed: it is run as it is, and the engine says what is wrong. */
  static SampleFacts unknown(String code) {
    return new SampleFacts(Set.of(), Set.of(), Set.of(), false, Set.of(), code, List.of());
  }

  /** Reads what analysis.js writes. */
  static SampleFacts read(String json) {
    Map<?, ?> facts = (Map<?, ?>) Json.parse(json);
    return new SampleFacts(
        strings(facts.get("free")),
        strings(facts.get("declared")),
        strings(facts.get("assigned")),
        Boolean.TRUE.equals(facts.get("binary")),
        lines(facts.get("texts")),
        (String) facts.get("rest"),
        ((List<?>) facts.get("signatures")).stream().map(SampleFacts::signature).toList());
  }

  private static Set<String> strings(Object names) {
    Set<String> all = new HashSet<>();
    ((List<?>) names).forEach(name -> all.add((String) name));
    return all;
  }

  private static Set<Integer> lines(Object numbers) {
    Set<Integer> all = new HashSet<>();
    ((List<?>) numbers).forEach(number -> all.add((Integer) number));
    return all;
  }

  private static Signature signature(Object given) {
    Map<?, ?> signature = (Map<?, ?>) given;
    return new Signature(
        (Integer) signature.get("line"),
        (Integer) signature.get("column"),
        (String) signature.get("code"));
  }
}
