package io.github.weexjvm.bundle;

/** Hears of what a bundle does to its page, on the loop's thread. */
public interface PageListener {

  /** A command was carried out: the tree may be another one. */
  void changed();

  /** The framework is through with the bundle, which need not have created a page yet. */
  void rendered();

  /** The bundle calls a method of a component. */
  void called(ComponentCall call);
}
