/**
 * A WebSocket connection over Java-WebSocket's protocol engine, on the loop's selector. What its
 * bytes go over is a {@link io.github.weexjvm.socket.Network}: TCP, or something of a test's.
 */
package io.github.weexjvm.socket;
