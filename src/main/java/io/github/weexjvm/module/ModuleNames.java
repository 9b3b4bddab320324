package io.github.weexjvm.module;

/** How a module class gets its name. */
final class ModuleNames {

  private static final String SUFFIX = "Module";

  private ModuleNames() {}

  static String of(Class<?> type) {
    String name = type.getSimpleName();
    if (name.endsWith(SUFFIX) && name.length() > SUFFIX.length()) {
      name = name.substring(0, name.length() - SUFFIX.length());
    }
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
