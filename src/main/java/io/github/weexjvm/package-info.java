/** Runs Weex JavaScript on the JVM, headless, with real WebSockets: the face of the library. */
package io.github.weexjvm;
