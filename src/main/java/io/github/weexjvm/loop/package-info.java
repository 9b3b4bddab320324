/**
 * A selector loop: the one thread that runs scripts, sockets and timers, on the machine's time or
 * on a time of its own. Knows the JDK only.
 */
package io.github.weexjvm.loop;
