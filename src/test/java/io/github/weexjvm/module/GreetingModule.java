package io.github.weexjvm.module;

/** The module that the tests' class path provides as a service. */
public final class GreetingModule implements WeexModule {

  /** Greets. */
  @JSMethod
  public String greet(String name) {
    return "hello " + name;
  }
}
