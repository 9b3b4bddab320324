package io.github.weexjvm.modules;

/**
 * What a page told one of its {@code web} components to do.
 *
 * @param name {@code goBack}, {@code goForward}, {@code reload} or {@code postMessage}
 * @param ref the component
 * @param message what was posted, or null
 */
public record WebViewCommand(String name, String ref, Object message) {}
