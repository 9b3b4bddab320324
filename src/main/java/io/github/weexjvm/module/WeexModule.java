package io.github.weexjvm.module;

/**
 * A Weex module: a public class whose {@link JSMethod} methods a script gets from {@code
 * weex.requireModule(name)}. Each instance of Weex makes its own, when a script first asks for it,
 * and uses it on the loop's thread only. It is found when it is registered with the options, or
 * listed as a {@link java.util.ServiceLoader} provider.
 */
public interface WeexModule {

  /** The name that a script asks for: {@code EchoModule} is {@code echo} unless this says other. */
  default String moduleName() {
    return ModuleNames.of(getClass());
  }

  /** Gives the module its surroundings, before any method is called. */
  default void attach(ModuleContext context) {}

  /**
   * Whether a handler that a script has assigned, see {@link JSMethod#assignable}, is still in
   * force; what is not reads as null where {@link HandlerForm#ASSIGNMENT} is the only form.
   */
  default boolean holds(String handler) {
    return true;
  }

  /** The instance is being closed: nothing may keep running. */
  default void destroy() {}
}
