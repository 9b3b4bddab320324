/** The samples of Markdown documents, run as conformance tests. */
package io.github.weexjvm.testing.docs;
