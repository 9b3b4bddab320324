/** Compiled bundles: the JS framework that runs them, and the native side that it calls. */
package io.github.weexjvm.bundle;
