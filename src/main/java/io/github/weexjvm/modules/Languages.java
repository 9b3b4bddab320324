package io.github.weexjvm.modules;

import java.util.List;

/** The languages that the device's owner speaks, the favourite first. For any thread. */
public final class Languages {

  /** Not the machine's: a test must not depend on where it runs. */
  private volatile List<String> tags = List.of("en-US");

  Languages() {}

  /** BCP 47 tags, never empty. */
  public List<String> tags() {
    return tags;
  }

  /** Sets them; {@code en-US} alone by default. */
  public void set(String favourite, String... others) {
    String[] all = new String[others.length + 1];
    all[0] = favourite;
    System.arraycopy(others, 0, all, 1, others.length);
    tags = List.of(all);
  }
}
