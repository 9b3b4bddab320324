package io.github.weexjvm.modules;

import java.time.Duration;

/**
 * A message that a page showed for a moment.
 *
 * @param duration three seconds unless the page says other
 */
public record Toast(String message, Duration duration) {}
