package io.github.weexjvm.modules;

/** What a platform's module {@code webSocket} does where the platforms differ. */
public interface WebSocketPolicy {}
