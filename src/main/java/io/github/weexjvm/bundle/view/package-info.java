/** The tree of elements for people and programs to read: as text, as JSON, as an HTML page. */
package io.github.weexjvm.bundle.view;
