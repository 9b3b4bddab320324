/** What a test of a script needs: an echo server, a scripted server. */
package io.github.weexjvm.testing;
