package io.github.weexjvm.modules;

import java.util.Map;

/**
 * A page on the device's stack.
 *
 * @param url absolute, if the page that asked for it has an address; else as it was given
 * @param options as they were given to {@code push} or {@code open}
 */
public record Page(String url, Map<String, Object> options) {}
