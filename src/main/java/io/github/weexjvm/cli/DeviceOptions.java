package io.github.weexjvm.cli;

import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.modules.Device;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What the phone is like. */
final class DeviceOptions {

  @Option(
      names = "--storage",
      paramLabel = "FILE",
      description = "Keep what the module storage stores in this file; in memory by default.")
  private String storage;

  void apply(WeexOptions.Builder options) {
    Device device = new Device();
    if (storage != null) {
      device.storage(Path.of(storage));
    }
    options.device(device);
  }
}
