package io.github.weexjvm.module;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which modules there are, and how each is made. Filled before an instance starts; a name that is
 * registered twice means the later one.
 */
public final class ModuleRegistry {

  /**
   * A kind of module.
   *
   * @param type tells which methods it has, without making one
   */
  record Entry(Class<? extends WeexModule> type, Supplier<? extends WeexModule> factory) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** Registers a module under a name. */
  public <T extends WeexModule> ModuleRegistry register(
      String name, Class<T> type, Supplier<? extends T> factory) {
    Objects.requireNonNull(factory, "factory");
    ModuleType.of(type); // So that a broken module fails here, not inside a script.
    entries.put(Objects.requireNonNull(name, "name"), new Entry(type, factory));
    return this;
  }

  /**
   * Registers a module that is known to be well made: its class is looked at when a script asks for
   * it, which saves the loading of many classes that most scripts never use.
   */
  public <T extends WeexModule> ModuleRegistry registerUnchecked(
      String name, Class<T> type, Supplier<? extends T> factory) {
    entries.put(name, new Entry(type, factory));
    return this;
  }

  /** Registers every module that a {@link ServiceLoader} finds and that is not there already. */
  public ModuleRegistry registerServices(ClassLoader loader) {
    ServiceLoader.load(WeexModule.class, loader).stream()
        .forEach(
            provider -> {
              Class<? extends WeexModule> type = provider.type();
              String name = provider.get().moduleName();
              if (!entries.containsKey(name)) {
                ModuleType.of(type);
                entries.put(name, new Entry(type, provider));
              }
            });
    return this;
  }

  /** All names. */
  public Set<String> names() {
    return Set.copyOf(entries.keySet());
  }

  Entry get(String name) {
    return entries.get(name);
  }

  boolean has(String name, String method) {
    Entry entry = entries.get(name);
    return entry != null && ModuleType.of(entry.type()).methods().containsKey(method);
  }
}
