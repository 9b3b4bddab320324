package io.github.weexjvm.modules;

import io.github.weexjvm.bundle.tree.ElementTree;
import io.github.weexjvm.module.WeexModule;
import io.github.weexjvm.socket.SocketConfig;
import java.util.function.Supplier;

/** Gives a page the modules that stand on a {@link Device}. The one place that wires them. */
public final class DeviceModules {

  /** Where modules are registered, such as {@code registry::register}. */
  public interface Registrar {

    /** Registers a module under a name. */
    <T extends WeexModule> Object register(
        String name, Class<T> type, Supplier<? extends T> factory);
  }

  private DeviceModules() {}

  /**
   * Registers all of them.
   *
   * @param device may be shared between pages
   * @param bundleUrl what the page's URLs are relative to; empty for none
   * @param sockets whom {@code https:} trusts, and which servers may be reached
   * @param tree gives the page's elements once a module needs them
   */
  public static void register(
      Registrar registrar,
      Device device,
      String bundleUrl,
      SocketConfig sockets,
      Supplier<ElementTree> tree) {
    device.pages().begin(bundleUrl);
    registerAnswering(registrar, device);
    registerMoving(registrar, device, bundleUrl);
    registrar.register(
        "stream",
        StreamModule.class,
        () -> new StreamModule(device.requests, bundleUrl, device.streamLimits(), sockets));
    registerElements(registrar, device, tree);
  }

  /** Those that ask the device or its owner. */
  private static void registerAnswering(Registrar to, Device device) {
    to.register("modal", ModalModule.class, () -> new ModalModule(device.dialogs(), device.toasts));
    to.register("picker", PickerModule.class, () -> new PickerModule(device.pickers()));
    to.register("clipboard", ClipboardModule.class, () -> new ClipboardModule(device.clipboard()));
    to.register("storage", StorageModule.class, () -> new StorageModule(device.storage()));
    to.register("locale", LocaleModule.class, () -> new LocaleModule(device.languages()));
    to.register(
        "geolocation", GeolocationModule.class, () -> new GeolocationModule(device.position()));
    to.register("globalEvent", GlobalEventModule.class, () -> new GlobalEventModule(device.events));
    to.register("deviceInfo", DeviceInfoModule.class, () -> new DeviceInfoModule(device.display()));
  }

  /** Those that go elsewhere, and those that say what the page is. */
  private static void registerMoving(Registrar to, Device device, String bundleUrl) {
    to.register(
        "navigator",
        NavigatorModule.class,
        () -> new NavigatorModule(device.pages(), device.navBar(), bundleUrl));
    to.register(
        "event", EventModule.class, () -> new EventModule(device.openedUrls, device.events));
    to.register("pageInfo", PageInfoModule.class, () -> new PageInfoModule(device.titleBar));
    to.register("meta", MetaModule.class, () -> new MetaModule(device.display(), device.pages()));
    to.register("webview", WebviewModule.class, () -> new WebviewModule(device.webViewCommands));
  }

  /** Those that touch the page's elements. */
  private static void registerElements(Registrar to, Device device, Supplier<ElementTree> tree) {
    to.register(
        "dom",
        DomModule.class,
        () -> new DomModule(tree.get(), device.display(), device.scrolls, device.fonts));
    to.register("animation", AnimationModule.class, () -> new AnimationModule(tree.get()));
  }
}
