/** The sandboxed JavaScript context, its prelude, and what becomes of its faults. */
package io.github.weexjvm.script;
