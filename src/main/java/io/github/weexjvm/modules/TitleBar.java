package io.github.weexjvm.modules;

/** What stands above a page. Written by its module, read by any thread. */
final class TitleBar {

  volatile String title = "";
  volatile String icon = "";
}
