package io.github.weexjvm.modules;

import io.github.weexjvm.module.Members;
import java.util.Map;

/**
 * What the SDKs for Android and iOS have in common: events say what happened and nothing more, and
 * problems that no handler hears of are for the device's log.
 */
abstract class DevicePolicy extends WebSocketPolicy {

  @Override
  final boolean warnsOfUnheardErrors() {
    return false;
  }

  @Override
  final String sentWithoutConnection() {
    return null;
  }

  @Override
  final Object openPayload() {
    return Map.of();
  }

  @Override
  final Object messagePayload(Object data, String origin) {
    return Map.of("data", data);
  }

  @Override
  final Object closePayload(int code, String reason, boolean wasClean) {
    return Members.of("code", code, "reason", reason, "wasClean", wasClean);
  }
}
