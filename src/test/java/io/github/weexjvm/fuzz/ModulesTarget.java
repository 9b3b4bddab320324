package io.github.weexjvm.fuzz;

import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.module.Json;
import io.github.weexjvm.module.ModuleRegistry;
import io.github.weexjvm.modules.Device;
import io.github.weexjvm.modules.DeviceModules;
import io.github.weexjvm.socket.SocketConfig;
import io.github.weexjvm.testing.Simulation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Any values of JavaScript for any method of any module: nothing of the host's reaches the script,
 * the console or an error, no module fails in a way of its own, and the instance goes on.
 *
 * <p>All of it runs in virtual time, against an echo server in memory. No value is a URL of http,
 * so that {@code stream} sends nothing.
 */
public final class ModulesTarget {

  private static final int MOST_CALLS = 12;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  /** Keeps whatever a script can see of an error or an answer, as text. */
  private static final String WITNESS =
      """
      const seen = [], held = new Set();
      function see(value, depth = 0) {
        try {
          if (typeof value === 'string') { seen.push(value); return; }
          if (value === null || depth > 4 || held.has(value)) { return; }
          if (typeof value !== 'object' && typeof value !== 'function') { return; }
          held.add(value);
          if (value instanceof Error) { seen.push(value.name + ': ' + value.message, value.stack); }
          for (const key of Reflect.ownKeys(value)) {
            if (typeof key === 'string') { seen.push(key); }
            see(value[key], depth + 1);
          }
        } catch { /* The script's own getters and proxies. */ }
      }
      const heard = (...all) => { all.forEach((one) => see(one)); };
      const cyclic = { type: 'GET' };
      cyclic.self = cyclic;
      function call(module, method, args) {
        try { see(weex.requireModule(module)[method](...args())); } catch (e) { see(e); }
      }
      function assign(module, property, value) {
        try { weex.requireModule(module)[property] = value(); } catch (e) { see(e); }
      }
      """;

  /** What is found out once: names, which the fuzzer's bytes choose from. */
  private static final class Known {

    private static final List<String> MODULES = modules();
    private static final List<List<String>> METHODS = methods();

    private static List<String> modules() {
      ModuleRegistry registry = new ModuleRegistry();
      DeviceModules.register(
          registry::registerUnchecked, new Device(), "", SocketConfig.defaults(), ElementTree::new);
      Set<String> names = new TreeSet<>(registry.names());
      names.addAll(List.of("timer", "webSocket"));
      return List.copyOf(names);
    }

    private static List<List<String>> methods() {
      try (Simulation simulation = Simulation.echo()) {
        WeexInstance weex = simulation.open(simulation.options());
        List<List<String>> all = new ArrayList<>();
        for (String module : MODULES) {
          String code = "Object.keys(weex.requireModule('" + module + "')).sort().join()";
          Object names = simulation.await(weex.eval(code), Duration.ZERO);
          all.add(List.of(String.valueOf(names).split(",", -1)));
        }
        return all;
      }
    }
  }

  private ModulesTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    String program = program(new Draw(input));
    List<String> told = new ArrayList<>();
    Object seen;
    Object goesOn;
    try (LoopBugs bugs = new LoopBugs();
        Simulation simulation = Simulation.builder().seed(1).build()) {
      WeexInstance weex =
          simulation.open(
              simulation
                  .options()
                  .console((level, text) -> told.add(text))
                  .onFault(fault -> told.add(fault.report())));
      simulation.await(weex.run("witness.js", WITNESS), Duration.ZERO);
      simulation.await(weex.run("fuzz.js", program), A_MINUTE);
      boolean unused = simulation.run(A_MINUTE);
      seen = simulation.await(weex.eval("seen.join('\\n')"), A_MINUTE);
      goesOn = simulation.await(weex.eval("6 * 7"), A_MINUTE);
      bugs.assertNone();
    }
    check(program, told, seen, goesOn);
  }

  private static void check(String program, List<String> told, Object seen, Object goesOn) {
    byte[] given = program.getBytes(StandardCharsets.UTF_8);
    try {
      Leaks.check(String.valueOf(seen), given);
      told.forEach(text -> Leaks.check(text, given));
      if (!Integer.valueOf(42).equals(goesOn)) {
        throw new AssertionError("it does not go on: " + goesOn);
      }
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "\nin the program\n" + program, e);
    }
  }

  // ---- Programs ----

  private static String program(Draw draw) {
    StringBuilder program = new StringBuilder();
    for (int i = 0; i < MOST_CALLS && !draw.isEmpty(); i++) {
      int module = draw.below(Known.MODULES.size());
      program.append(statement(Known.MODULES.get(module), Known.METHODS.get(module), draw));
    }
    return program.toString();
  }

  private static String statement(String module, List<String> methods, Draw draw) {
    String method = draw.oneOf(methods);
    if (draw.below(12) == 11) {
      return "assign('%s', '%s', () => %s);\n"
          .formatted(module, method, new ScriptDraw(draw).value());
    }
    List<String> arguments = new ArrayList<>();
    for (int left = draw.below(5); left > 0; left--) {
      arguments.add(new ScriptDraw(draw).value());
    }
    return "call('%s', %s, () => [%s]);\n"
        .formatted(module, Json.write(method), String.join(", ", arguments));
  }
}
