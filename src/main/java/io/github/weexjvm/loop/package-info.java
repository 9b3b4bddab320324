/** A selector loop: the one thread that runs scripts, sockets and timers. Knows the JDK only. */
package io.github.weexjvm.loop;
