/**
 * {@code scripts/soak}: many sockets, of each kind and on each platform, that talk to an echo
 * server through a proxy that delays, drips, cuts and resets. Every message is accounted for.
 */
package io.github.weexjvm.soak;
