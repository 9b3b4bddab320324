package io.github.weexjvm;

import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code WXEnvironment} says when nobody sets it: a phone of 750 units, run by us. */
final class Environment {

  static final Map<String, String> DEFAULT = create();

  private Environment() {}

  private static Map<String, String> create() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("platform", "jvm");
    environment.put("osName", "jvm");
    environment.put("osVersion", System.getProperty("java.specification.version", ""));
    environment.put("appName", "weex-jvm");
    environment.put("appVersion", version());
    environment.put("weexVersion", "0.30.0");
    environment.put("deviceModel", "headless");
    environment.put("deviceWidth", "750");
    environment.put("deviceHeight", "1334");
    environment.put("scale", "2");
    environment.put("layoutDirection", "ltr");
    environment.put("logLevel", "log");
    return java.util.Collections.unmodifiableMap(environment);
  }

  private static String version() {
    String version = Environment.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
