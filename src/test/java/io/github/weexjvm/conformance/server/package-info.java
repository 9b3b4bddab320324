/**
 * The server that the suite's WebSocket tests talk to: the handlers that those tests name, written
 * anew on sockets whose every byte is ours.
 */
package io.github.weexjvm.conformance.server;
