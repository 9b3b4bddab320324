package io.github.weexjvm.bundle;

import java.util.List;

/**
 * A call of a component's method, such as {@code input.focus()}.
 *
 * @param ref the element's
 * @param type the element's, such as {@code input}
 * @param arguments as JSON has them; a function is its callback's id
 */
public record ComponentCall(String ref, String type, String method, List<Object> arguments) {}
