/**
 * The servers that prove a client: an echo server that behaves, a scripted server that misbehaves
 * on request. Both listen on 127.0.0.1, on a port of the system's choosing; every wait has a
 * deadline and every thread is a daemon.
 */
package io.github.weexjvm.testing;
