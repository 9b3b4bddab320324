/** The web's globals: the host's verbs behind them, whose other half is in JavaScript beside. */
package io.github.weexjvm.web;
