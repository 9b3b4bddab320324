/** The built-in Weex modules, one class each. */
package io.github.weexjvm.modules;
