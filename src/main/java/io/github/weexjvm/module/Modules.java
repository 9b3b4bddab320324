package io.github.weexjvm.module;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The modules of one script: each is made when it is first asked for, whoever asks, and ended with
 * the script. Used on the loop's thread only.
 */
public final class Modules {

  private static final Logger LOG = LoggerFactory.getLogger(Modules.class);

  private final ModuleRegistry registry;
  private final ModuleContext surroundings;
  private final Conventions conventions;
  private final Map<String, WeexModule> made = new LinkedHashMap<>();

  public Modules(ModuleRegistry registry, ModuleContext surroundings, Conventions conventions) {
    this.registry = registry;
    this.surroundings = surroundings;
    this.conventions = conventions;
  }

  /** A module, or null when there is none of that name. */
  WeexModule get(String name) {
    WeexModule known = made.get(name);
    if (known != null) {
      return known;
    }
    ModuleRegistry.Entry entry = registry.get(name);
    return entry == null ? null : make(name, entry);
  }

  private WeexModule make(String name, ModuleRegistry.Entry entry) {
    WeexModule module = entry.factory().get();
    module.attach(surroundings);
    made.put(name, module);
    return module;
  }

  /** The method names of each module, by the modules' names; both in alphabetical order. */
  public Map<String, List<String>> methods() {
    Map<String, List<String>> methods = new TreeMap<>();
    for (String name : registry.names()) {
      Set<String> own = ModuleType.of(registry.get(name).type()).methods().keySet();
      methods.put(name, own.stream().sorted().toList());
    }
    return methods;
  }

  /**
   * The names of the methods that may be assigned to, by module; without the modules that have
   * none.
   */
  public Map<String, List<String>> assignables() {
    Map<String, List<String>> assignables = new TreeMap<>();
    for (String name : registry.names()) {
      List<String> own =
          ModuleType.of(registry.get(name).type()).methods().values().stream()
              .filter(ModuleType.JsMethod::assignable)
              .map(ModuleType.JsMethod::name)
              .toList();
      if (!own.isEmpty()) {
        assignables.put(name, own);
      }
    }
    return assignables;
  }

  /** Whether there is a module, or a method of it; an empty name is no method. */
  boolean has(String name, String method) {
    return method.isEmpty() ? registry.get(name) != null : registry.has(name, method);
  }

  /** The sentence that says that there is no module of a name. */
  String unknown(String name) {
    return "there is no module \""
        + name
        + "\"; there are "
        + String.join(", ", registry.names().stream().sorted().toList());
  }

  /** How scripts and modules deal with each other. */
  public Conventions conventions() {
    return conventions;
  }

  ModuleContext surroundings() {
    return surroundings;
  }

  /** Ends all modules. */
  public void destroy() {
    made.forEach(Modules::destroy);
    made.clear();
  }

  private static void destroy(String name, WeexModule module) {
    try {
      module.destroy();
    } catch (RuntimeException e) {
      LOG.error("the module {} could not be ended", name, e); // The others still have to be.
    }
  }
}
