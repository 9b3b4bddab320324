package io.github.weexjvm.modules;

/** The device's clipboard, which holds a text or nothing. For any thread. */
public final class Clipboard {

  private volatile String text;

  Clipboard() {}

  /** Null when it is empty. */
  public String text() {
    return text;
  }

  /** Copies a text, as if the person had; null empties it. */
  public void copy(String copied) {
    text = copied;
  }
}
