/**
 * The tree of elements that a page's JavaScript framework has built with its commands, and the
 * selectors that find elements in it. Knows the JDK only.
 */
package io.github.weexjvm.bundle.tree;
