package io.github.weexjvm.modules;

/**
 * Where a page scrolled.
 *
 * @param ref the element that was to come into view
 * @param offset in units of the page, below the element's upper edge
 */
public record Scroll(String ref, double offset, boolean animated) {}
