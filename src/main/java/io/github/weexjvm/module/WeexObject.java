package io.github.weexjvm.module;

import io.github.weexjvm.script.ScriptContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The global {@code weex} of one script, and the modules that it has asked for. Used on the loop's
 * thread only.
 */
public final class WeexObject {

  private static final Logger LOG = LoggerFactory.getLogger(WeexObject.class);

  // "@module/webSocket.send", "@component/list", "@module/stream"
  private static final Pattern CONDITION =
      Pattern.compile("@(module|component)/([\\w-]+)(?:\\.([\\w-]+))?");

  private final ScriptContext script;
  private final ModuleRegistry registry;
  private final ModuleContext surroundings;
  private final ModuleBridge bridge;
  private final Map<String, WeexModule> modules = new LinkedHashMap<>();

  /** What scripts see of the modules, so that asking twice gives the same object. */
  private final Map<String, Value> projections = new LinkedHashMap<>();

  public WeexObject(ScriptContext script, ModuleRegistry registry, ModuleContext surroundings) {
    this.script = script;
    this.registry = registry;
    this.surroundings = surroundings;
    this.bridge = new ModuleBridge(script, surroundings.liveness());
  }

  /**
   * Defines {@code weex} and {@code WXEnvironment}.
   *
   * @param bundleUrl what {@code weex.config.bundleUrl} says
   * @param environment what {@code WXEnvironment} says, all values as strings
   */
  public void install(String bundleUrl, Map<String, String> environment) {
    Object[] flat = new Object[2 * environment.size()];
    int next = 0;
    for (Map.Entry<String, String> entry : environment.entrySet()) {
      flat[next++] = entry.getKey();
      flat[next++] = entry.getValue();
    }
    Value made =
        script
            .resource(WeexObject.class, "weex.js", verbs())
            .execute(bundleUrl, org.graalvm.polyglot.proxy.ProxyArray.fromArray(flat));
    script.define("weex", made);
    script.define("WXEnvironment", made.getMember("config").getMember("env"));
  }

  /** Defines a global that is an ordinary array of strings. */
  public void defineList(String name, List<String> items) {
    script.define(name, bridge.list(items));
  }

  /** Ends all modules. */
  public void destroy() {
    modules.forEach(WeexObject::destroy);
    bridge.close();
    modules.clear();
    projections.clear();
  }

  private static void destroy(String name, WeexModule module) {
    try {
      module.destroy();
    } catch (RuntimeException e) {
      LOG.error("the module {} could not be ended", name, e); // The others still have to be.
    }
  }

  private Object verbs() {
    return script.functions(
        Map.of(
            "requireModule", arguments -> requireModule(arguments[0].asString()),
            "isRegisteredModule",
                arguments -> isRegistered(arguments[0].asString(), arguments[1].asString()),
            "supports", arguments -> supports(arguments[0].asString())));
  }

  private Value requireModule(String name) {
    Value known = projections.get(name);
    if (known != null) {
      return known;
    }
    ModuleRegistry.Entry entry = registry.get(name);
    if (entry == null) {
      surroundings.warnings().accept(unknown(name));
      return null;
    }
    WeexModule module = entry.factory().get();
    module.attach(surroundings);
    modules.put(name, module);
    Value projection = bridge.project(name, module);
    projections.put(name, projection);
    return projection;
  }

  private String unknown(String name) {
    return "weex.requireModule: there is no module \""
        + name
        + "\"; there are "
        + String.join(", ", registry.names().stream().sorted().toList());
  }

  private boolean isRegistered(String name, String method) {
    return method.isEmpty() ? registry.get(name) != null : registry.has(name, method);
  }

  /** True or false, or null for a condition of no known form, as the platforms answer. */
  private Object supports(String condition) {
    Matcher parts = CONDITION.matcher(condition);
    if (!parts.matches()) {
      return script.nullValue();
    }
    if (parts.group(1).equals("component")) {
      return false;
    }
    String method = parts.group(3);
    return isRegistered(parts.group(2), method == null ? "" : method);
  }
}
