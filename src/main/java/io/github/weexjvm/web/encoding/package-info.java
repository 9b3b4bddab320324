/**
 * The decoders of the <a href="https://encoding.spec.whatwg.org/">Encoding Standard</a>. The tables
 * come from the JDK's charsets, put right where the standard differs.
 */
package io.github.weexjvm.web.encoding;
