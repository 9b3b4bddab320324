/** What a Weex module is: the annotations, the callbacks, the registry. */
package io.github.weexjvm.module;
