package io.github.weexjvm;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How many objects of each class are alive, once the garbage is collected.
 *
 * @param counts by the class's name
 * @param bytes of all objects
 */
record LiveObjects(Map<String, Long> counts, long bytes) {

  // "   7:   1234   56789  java.lang.String (java.base@17)": its rank, objects, bytes, the class.
  private static final Pattern ROW =
      Pattern.compile("^ *\\d+: +(\\d+) +(\\d+) +(\\S+)", Pattern.MULTILINE);

  static LiveObjects count() {
    Map<String, Long> counts = new TreeMap<>();
    long bytes = 0;
    Matcher row = ROW.matcher(histogram());
    while (row.find()) {
      counts.merge(row.group(3), Long.parseLong(row.group(1)), Long::sum);
      bytes += Long.parseLong(row.group(2));
    }
    return new LiveObjects(counts, bytes);
  }

  long of(String className) {
    return counts.getOrDefault(className, 0L);
  }

  /** What {@code jcmd PID GC.class_histogram} prints. */
  private static String histogram() {
    try {
      return (String)
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
    } catch (JMException e) {
      throw new IllegalStateException("this JVM does not count its objects", e);
    }
  }
}
