/** A WebSocket connection over Java-WebSocket's protocol engine, on the loop's selector. */
package io.github.weexjvm.socket;
