package io.github.weexjvm.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All faults that are played, by what of the connection they concern. They are read from
 * catalogue.txt, which says how it is written.
 */
final class FaultCatalogue {

  private static final String FILE = "catalogue.txt";

  private FaultCatalogue() {}

  static List<FaultCase> all() {
    return sections().values().stream().flatMap(List::stream).toList();
  }

  /** By their titles. */
  static Map<String, List<FaultCase>> sections() {
    Map<String, List<FaultCase>> sections = new LinkedHashMap<>();
    List<FaultCase> section = new ArrayList<>();
    for (String block : read().split("\n{2,}", -1)) {
      if (block.startsWith("## ")) {
        section = new ArrayList<>();
        sections.put(block.substring(3).strip(), section);
      } else if (!block.startsWith("#")) {
        section.add(fault(block.strip().lines().toList()));
      }
    }
    return sections;
  }

  private static FaultCase fault(List<String> lines) {
    FaultCase fault = FaultCase.named(lines.get(0));
    for (String line : lines.subList(1, lines.size())) {
      fault = with(fault, line.strip());
    }
    return fault;
  }

  private static FaultCase with(FaultCase fault, String line) {
    String[] field = line.startsWith("> ") ? line.split(" ", 2) : line.split(": +", 2);
    return switch (field[0]) {
      case "fault" -> fault.played(field[1]);
      case "offers" -> fault.offering(field[1]);
      case "on open" -> fault.onOpen(field[1]);
      case "ends by" -> fault.ends(Bound.titled(field[1]));
      case ">" -> fault.sees(field[1]);
      default -> throw new AssertionError(FILE + ": what is " + line + "?");
    };
  }

  private static String read() {
    try (InputStream in = FaultCatalogue.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
