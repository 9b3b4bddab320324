package io.github.weexjvm.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A run of Jazzer on one target, in a JVM of its own. What it has found worth trying stays in its
 * folder, for the next run to begin with.
 */
final class JazzerRun {

  private static final int GRACE_SECONDS = 180;

  /** The first one loads the classes, instrumented, on a machine that may be busy. */
  private static final int MOST_SECONDS_FOR_AN_INPUT = 120;

  private static final Pattern EXECUTED = Pattern.compile("number_of_executed_units: (\\d+)");
  private static final Pattern COVERED = Pattern.compile("cov: (\\d+) ft: \\d+ corp: (\\d+)/");
  private static final Pattern THROWN =
      Pattern.compile("== Java Exception: (.*?)\n(?:DEDUP_TOKEN|==)", Pattern.DOTALL);

  private final FuzzTarget target;
  private final Path folder;

  /**
   * What came of it.
   *
   * @param covered edges of our own code that were reached
   * @param kept inputs that reach something that others don't
   * @param findings how to repeat each
   */
  record Result(long executions, long covered, long kept, List<String> findings) {}

  /**
   * @param folder for all targets
   */
  JazzerRun(FuzzTarget target, Path folder) {
    this.target = target;
    this.folder = folder.resolve(target.label());
  }

  Result run(int seconds) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("corpus"));
    writeSeeds(folder.resolve("seeds"));
    deleteFindings();
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command(seconds))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(seconds + GRACE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            "the fuzzer of " + target.label() + " did not stop, its log is " + log);
      }
    } finally {
      process.destroyForcibly();
    }
    return result(Files.readString(log, StandardCharsets.ISO_8859_1), log, process.exitValue());
  }

  private void writeSeeds(Path seeds) throws IOException {
    Files.createDirectories(seeds);
    for (Seed seed : Seed.of(target)) {
      Files.write(seeds.resolve(seed.name().replaceAll("\\W", "-")), seed.input());
    }
  }

  private void deleteFindings() throws IOException {
    for (Path finding : findings()) {
      Files.delete(finding);
    }
  }

  private List<Path> findings() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("(crash|timeout|oom|slow)-.*"))
          .filter(file -> !file.getFileName().toString().startsWith("slow-"))
          .sorted()
          .toList();
    }
  }

  private List<String> command(int seconds) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC"));
    if (Runtime.version().feature() >= 23) {
      command.add("--sun-misc-unsafe-memory-access=allow");
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + target.owner().getName());
    command.add("--instrumentation_includes=io.github.weexjvm.**");
    command.add("--instrumentation_excludes=io.github.weexjvm.fuzz.**");
    command.add("--custom_hook_includes=io.github.weexjvm.**");
    command.add("--reproducer_path=" + folder);
    command.add("-artifact_prefix=" + folder + "/");
    command.add("-max_total_time=" + seconds);
    command.add("-timeout=" + MOST_SECONDS_FOR_AN_INPUT);
    command.add("-rss_limit_mb=0"); // The heap has a bound of its own.
    command.add("-print_final_stats=1");
    command.add(folder.resolve("corpus").toString());
    command.add(folder.resolve("seeds").toString());
    return command;
  }

  private Result result(String log, Path file, int exitCode) throws IOException {
    List<String> found = new ArrayList<>();
    Matcher thrown = THROWN.matcher(log);
    String what = thrown.find() ? thrown.group(1).strip() : "see " + file;
    for (Path finding : findings()) {
      found.add(Finding.describe(target, Files.readAllBytes(finding), what));
    }
    long executions = last(EXECUTED.matcher(log), 1);
    if (found.isEmpty() && (exitCode != 0 || executions == 0)) {
      throw new IllegalStateException(
          "the fuzzer of " + target.label() + " failed, its log is " + file);
    }
    return new Result(
        executions, last(COVERED.matcher(log), 1), last(COVERED.matcher(log), 2), found);
  }

  /** The number that was said last; 0 for none. */
  private static long last(Matcher said, int group) {
    long number = 0;
    while (said.find()) {
      number = Long.parseLong(said.group(group));
    }
    return number;
  }
}
