package io.github.weexjvm.module;

/**
 * A method as scripts know it.
 *
 * @param module the name of the module, or of a component's type
 */
public record MethodName(String module, String method) {

  /** As errors have it: {@code webSocket.send}. */
  @Override
  public String toString() {
    return module + "." + method;
  }
}
