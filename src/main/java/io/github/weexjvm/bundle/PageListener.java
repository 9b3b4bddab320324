package io.github.weexjvm.bundle;

/** Hears of what a bundle does to its page, on the loop's thread. */
public interface PageListener {

  /** A command was carried out: the tree may be another one. */
  void changed();

  /** The framework has rendered the page for the first time. */
  void rendered();

  /** The bundle calls a method of a component. */
  void called(ComponentCall call);
}
