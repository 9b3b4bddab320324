package io.github.weexjvm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code WXEnvironment} says on each platform when nobody sets it. */
final class Environment {

  private Environment() {}

  /**
   * What it says.
   *
   * @param set what was set, which becomes a number where the platform has one
   * @return strings and numbers, in the order in which a console shows them
   */
  static Map<String, Object> of(Platform platform, Map<String, String> set) {
    Map<String, Object> all = defaults(platform);
    set.forEach((name, value) -> all.put(name, likeDefault(all.get(name), value)));
    return Collections.unmodifiableMap(all);
  }

  private static Map<String, Object> defaults(Platform platform) {
    return switch (platform) {
      case PORTABLE -> headless();
      case ANDROID -> phone("android", "android", "13", "Pixel 2", "1080", "1920", "2.625");
      case IOS -> phone("iOS", "iOS", "16.7", "iPhone10,1", 750, 1334, 2);
      case H5 -> phone("Web", "iOS", "16.7", "iPhone", 750, 1334, 2);
    };
  }

  /** A phone of 750 units, run by us. */
  private static Map<String, Object> headless() {
    String java = System.getProperty("java.specification.version", "");
    return phone("jvm", "jvm", java, "headless", "750", "1334", "2");
  }

  /** On Android every value is a string; elsewhere the sizes are numbers. */
  private static Map<String, Object> phone(
      String platform,
      String osName,
      String osVersion,
      String deviceModel,
      Object width,
      Object height,
      Object scale) {
    Map<String, Object> environment = new LinkedHashMap<>();
    environment.put("platform", platform);
    environment.put("osName", osName);
    environment.put("osVersion", osVersion);
    environment.put("appName", "weex-jvm");
    environment.put("appVersion", version());
    environment.put("weexVersion", "0.30.0");
    environment.put("deviceModel", deviceModel);
    environment.put("deviceWidth", width);
    environment.put("deviceHeight", height);
    environment.put("scale", scale);
    environment.put("layoutDirection", "ltr");
    environment.put("logLevel", "log");
    return environment;
  }

  private static Object likeDefault(Object original, String value) {
    if (original instanceof Number) {
      try {
        double number = Double.parseDouble(value);
        return number == (int) number ? (Object) (int) number : (Object) number;
      } catch (NumberFormatException e) {
        return value;
      }
    }
    return value;
  }

  private static String version() {
    String version = Environment.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
