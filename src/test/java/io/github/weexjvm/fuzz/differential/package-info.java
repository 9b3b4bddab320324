/**
 * The same bytes for this client and for npm's ws, an independent one: they must see and say the
 * same.
 */
package io.github.weexjvm.fuzz.differential;
