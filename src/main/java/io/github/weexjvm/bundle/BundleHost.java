package io.github.weexjvm.bundle;

import io.github.weexjvm.bundle.tree.Element;
import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.module.CallListener;
import io.github.weexjvm.module.FrameworkCalls;
import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.Json;
import io.github.weexjvm.module.Members;
import io.github.weexjvm.module.MethodName;
import io.github.weexjvm.module.Modules;
import io.github.weexjvm.script.EnclosedSource;
import io.github.weexjvm.script.Fault;
import io.github.weexjvm.script.ScriptContext;
import io.github.weexjvm.script.ScriptError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * A phone's native half around one JS framework with one bundle: what the framework calls, and the
 * way to call it. Used on the loop's thread only.
 */
public final class BundleHost {

  private final ScriptContext script;
  private final Modules modules;
  private final Commands commands;
  private final ElementTree tree;
  private final PageListener listener;
  private final CallListener heard;
  private final FrameworkCalls calls;

  /**
   * What native.js returned, by name; empty before {@link #boot}. Taken out there, for a context
   * that was cancelled gives nothing any more.
   */
  private final Map<String, Value> framework = new HashMap<>();

  private int moduleCalls;
  private boolean created;
  private boolean destroyed;

  /**
   * A host without a framework yet.
   *
   * @param tree kept from the framework's commands
   * @param heard hears of each call of a module
   * @param warnings takes a sentence for the developer
   */
  public BundleHost(
      ScriptContext script,
      Modules modules,
      ElementTree tree,
      PageListener listener,
      CallListener heard,
      Consumer<String> warnings) {
    this.script = script;
    this.modules = modules;
    this.tree = tree;
    this.listener = listener;
    this.heard = heard;
    this.commands = new Commands(tree, listener, warnings);
    this.calls = new FrameworkCalls(script, modules, heard, this::callBack);
  }

  // ---- What the framework calls ----

  private ProxyObject verbs() {
    return script.functions(
        Map.of(
            "command", this::command,
            "module", this::callModule,
            "component", this::callComponent,
            "log", this::log));
  }

  private Object command(Value[] given) {
    commands.perform(given[0].asString(), given[1].asString());
    return 0;
  }

  private Object callModule(Value[] given) {
    moduleCalls++;
    return calls.call(given[0].asString(), given[1].asString(), given[2]);
  }

  private Object callComponent(Value[] given) {
    String ref = given[0].asString();
    String method = given[1].asString();
    Element element = tree.byRef(ref);
    if (element == null) {
      throw ScriptError.type(method + "(): there is no element " + ref + " on the page any more");
    }
    MethodName name = new MethodName(element.type(), method);
    List<Object> arguments = calls.read(name, given[2]);
    listener.called(new ComponentCall(ref, element.type(), method, arguments));
    if (method.equals("getSelectionRange") && !arguments.isEmpty()) {
      answerSelection(element, calls.named(String.valueOf(arguments.get(0)), name));
    }
    return null;
  }

  /** The cursor is at the end of what was typed: nobody has put it elsewhere. */
  private void answerSelection(Element input, JSCallback asking) {
    if (asking != null) {
      int end = input.text().length();
      asking.invoke(Members.of("selectionStart", end, "selectionEnd", end));
    }
  }

  private Object log(Value[] given) {
    String text = given[0].asString();
    switch (given[1].asString()) {
      case "__DEBUG" -> script.print("debug", text);
      case "__INFO" -> script.print("info", text);
      case "__WARN" -> script.print("warn", text);
      case "__ERROR" -> script.print("error", text);
      case "__LOG" -> script.print("log", text);
      default -> {} // Said by the framework, of itself.
    }
    return null;
  }

  // ---- What calls the framework ----

  /**
   * Loads a framework. Until then nothing else may be called.
   *
   * @throws IllegalArgumentException when it is none
   */
  public void boot(JsFramework loaded) {
    Map<String, List<String>> methods = modules.methods();
    Value exports =
        script.resource(
            BundleHost.class,
            "native.js",
            verbs(),
            script.function(this::define),
            handlers(methods));
    exports.getMemberKeys().forEach(name -> framework.put(name, exports.getMember(name)));
    Fault fault = script.load(loaded.source());
    if (fault != null) {
      throw new IllegalArgumentException(
          loaded.name() + " is no Weex JS framework: in line " + fault.line() + ", " + why(fault));
    }
    String missing =
        framework
            .get("connect")
            .execute(Json.write(methods), Json.write(Components.descriptions()))
            .asString();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          loaded.name() + " is no Weex JS framework: it defines no " + missing + "()");
    }
  }

  private static String why(Fault fault) {
    String line = fault.text().lines().findFirst().orElse("it failed");
    return line.replaceFirst("^\\[(.*)]$", "$1"); // As an error is shown that has no stack.
  }

  private Object define(Value[] given) {
    script.define(given[0].asString(), given[1]);
    return null;
  }

  /** The service that sees to how bundles set handlers. */
  private Value handlers(Map<String, List<String>> methods) {
    Map<String, List<String>> assignables = modules.assignables();
    Map<String, List<String>> theirMethods = new TreeMap<>(methods);
    theirMethods.keySet().retainAll(assignables.keySet());
    return script.resource(
        BundleHost.class,
        "handlers.js",
        handlerVerbs(),
        calls.toScript(assignables),
        calls.toScript(theirMethods),
        modules.conventions().handlers().id());
  }

  private Object handlerVerbs() {
    return script.functions(
        Map.of(
            "calls", given -> moduleCalls,
            "ignored", given -> tell(heard::ignored, given),
            "holds", given -> calls.holds(given[0].asString(), given[1].asString()),
            "read", given -> tell(heard::read, given),
            "missed", given -> tell(heard::missed, given)));
  }

  private static Object tell(BiConsumer<String, String> listener, Value[] given) {
    listener.accept(given[0].asString(), given[1].asString());
    return null;
  }

  /**
   * Runs a bundle. An error of the bundle's is a fault.
   *
   * @param options of the instance, as {@code weex.config} has them
   * @param data for the bundle's top component
   * @throws IllegalStateException for a second one
   */
  public void create(Bundle bundle, Map<String, ?> options, Map<String, ?> data) {
    if (created) {
      throw new IllegalStateException("the page has its bundle: open another page for another one");
    }
    created = true;
    String code = bundle.marked();
    script.encloses(new EnclosedSource(bundle.name(), bundle.code()));
    script.call(
        framework.get("create"),
        code + "\n//# sourceURL=" + bundle.name() + "\n", // What follows would be part of the name.
        Json.write(options),
        Json.write(data),
        bundle.type() == BundleType.RAX);
  }

  /** Gives the bundle's top component other data. */
  public void refresh(Map<String, ?> data) {
    call("refresh", Json.write(data));
  }

  /**
   * Tells the bundle what happened to an element.
   *
   * @param event the event's members
   * @param changes what the event changed of the element: {@code {attrs, style}}
   * @param options {@code {params}} that the listener was added with, or nothing
   */
  public void fireEvent(
      String ref,
      String type,
      Map<String, ?> event,
      Map<String, ?> changes,
      Map<String, ?> options) {
    call("fireEvent", ref, type, Json.write(event), Json.write(changes), Json.write(options));
    if (!changes.isEmpty()) {
      listener.changed(); // What was typed is there, whether the bundle cares or not.
    }
  }

  private void callBack(String id, Object data, boolean last) {
    call("callback", id, data, last);
  }

  private void call(String verb, Object... arguments) {
    if (created && !destroyed) {
      script.call(framework.get(verb), arguments);
    }
  }

  /** The tree as the framework has it, as JSON. */
  public String frameworkRoot() {
    Value root = script.call(framework.get("getRoot"));
    return root == null ? "null" : root.asString();
  }

  /** Ends the bundle: it is told, unless it is running, and hears of nothing from then on. */
  public void destroy() {
    if (created && !destroyed && !script.isEntered()) {
      script.call(framework.get("destroy"));
    }
    destroyed = true;
    calls.close();
  }
}
