/**
 * What an element tree looks like: as a page for people, as text and JSON for tests. It knows {@code
 * bundle.tree} only.
 */
package io.github.weexjvm.bundle.view;
