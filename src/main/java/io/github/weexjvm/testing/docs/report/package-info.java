/** How the results of documents' samples are shown. */
package io.github.weexjvm.testing.docs.report;
