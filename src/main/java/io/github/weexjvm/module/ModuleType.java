package io.github.weexjvm.module;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The script-facing methods of a module class, found once. Used by any thread. */
final class ModuleType {

  /**
   * One method.
   *
   * @param handle takes the module, then the converted arguments
   */
  record JsMethod(
      String name, MethodHandle handle, List<Class<?>> parameters, boolean assignable) {}

  private static final ClassValue<ModuleType> TYPES =
      new ClassValue<>() {
        @Override
        protected ModuleType computeValue(Class<?> type) {
          return new ModuleType(type);
        }
      };

  private final Map<String, JsMethod> methods = new LinkedHashMap<>();

  private ModuleType(Class<?> type) {
    if (!Modifier.isPublic(type.getModifiers())) {
      throw new IllegalArgumentException(
          "the module class " + type.getName() + " is not public: make it so");
    }
    Stream.of(type.getMethods())
        .filter(method -> method.isAnnotationPresent(JSMethod.class) && !method.isBridge())
        .sorted(Comparator.comparing(Method::getName))
        .forEach(this::add);
  }

  static ModuleType of(Class<?> type) {
    return TYPES.get(type);
  }

  /** By name; the order is that of the names. */
  Map<String, JsMethod> methods() {
    return methods;
  }

  private void add(Method method) {
    JSMethod annotation = method.getAnnotation(JSMethod.class);
    String name = annotation.alias().isEmpty() ? method.getName() : annotation.alias();
    List<Class<?>> parameters = List.of(method.getParameterTypes());
    for (Class<?> parameter : parameters) {
      Arguments.checkParameter(method, parameter);
    }
    if (annotation.assignable() && !(parameters.equals(List.of(JSCallback.class)))) {
      throw new IllegalArgumentException(
          method + " is assignable, so it must take one JSCallback and nothing else");
    }
    JsMethod made = new JsMethod(name, unreflect(method), parameters, annotation.assignable());
    if (methods.put(name, made) != null) {
      throw new IllegalArgumentException(
          "two @JSMethod methods of "
              + method.getDeclaringClass().getName()
              + " are named \""
              + name
              + "\": give one an alias");
    }
  }

  private static MethodHandle unreflect(Method method) {
    try {
      return MethodHandles.publicLookup()
          .unreflect(method)
          .asSpreader(Object[].class, method.getParameterCount());
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(
          method + " can't be called: make it and its class public", e);
    }
  }
}
