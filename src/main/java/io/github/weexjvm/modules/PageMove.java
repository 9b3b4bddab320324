package io.github.weexjvm.modules;

/**
 * A step from page to page.
 *
 * @param method {@code push}, {@code pop}, {@code open} or {@code close}
 * @param url the page that came, or the one that went
 */
public record PageMove(String method, String url) {}
