package io.github.weexjvm.modules;

import java.util.Map;

/**
 * An HTTP request that a page made, once it has ended.
 *
 * @param headers as the page gave them
 * @param body empty for none; bytes that are no text are shown as U+FFFD
 * @param status of the answer, or -1 for none
 * @param statusText what the page was told about it
 */
public record Request(
    String method,
    String url,
    Map<String, String> headers,
    String body,
    int status,
    String statusText) {}
