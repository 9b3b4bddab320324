package io.github.weexjvm.module;

import io.github.weexjvm.script.ScriptContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Value;

/**
 * The global {@code weex} of one script, and the modules that it has asked for. Used on the loop's
 * thread only.
 */
public final class WeexObject {

  // "@module/webSocket.send", "@component/list", "@module/stream"
  private static final Pattern CONDITION =
      Pattern.compile("@(module|component)/([\\w-]+)(?:\\.([\\w-]+))?");

  private final ScriptContext script;
  private final Modules modules;
  private final ModuleBridge bridge;

  /** What scripts see of the modules, so that asking twice gives the same object. */
  private final Map<String, Value> projections = new LinkedHashMap<>();

  /**
   * @param calls hears of what the scripts call
   */
  public WeexObject(ScriptContext script, Modules modules, CallListener calls) {
    this.script = script;
    this.modules = modules;
    this.bridge = new ModuleBridge(script, modules, calls);
  }

  /**
   * Defines {@code weex} and {@code WXEnvironment}.
   *
   * @param bundleUrl what {@code weex.config.bundleUrl} says
   * @param environment what {@code WXEnvironment} says: strings and numbers
   */
  public void install(String bundleUrl, Map<String, Object> environment) {
    Object[] flat = new Object[2 * environment.size()];
    int next = 0;
    for (Map.Entry<String, Object> entry : environment.entrySet()) {
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

  /** From now on there are no modules, and callbacks are heard by nobody. */
  public void destroy() {
    bridge.close();
    projections.clear();
  }

  private Object verbs() {
    return script.functions(
        Map.of(
            "requireModule", arguments -> requireModule(arguments[0].asString()),
            "isRegisteredModule",
                arguments -> modules.has(arguments[0].asString(), arguments[1].asString()),
            "supports", arguments -> supports(arguments[0].asString())));
  }

  private Value requireModule(String name) {
    if (bridge.isClosed()) {
      return null;
    }
    Value known = projections.get(name);
    if (known != null) {
      return known;
    }
    WeexModule module = modules.get(name);
    if (module == null) {
      modules.surroundings().warnings().accept("weex.requireModule: " + modules.unknown(name));
      return null;
    }
    Value projection = bridge.project(name, module);
    projections.put(name, projection);
    return projection;
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
    return modules.has(parts.group(2), method == null ? "" : method);
  }
}
