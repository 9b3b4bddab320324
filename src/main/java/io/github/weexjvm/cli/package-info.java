/**
 * The {@code weex} command, one class per subcommand, and what they are made of: the terminal, the
 * run of scripts with its early ends, the trace, the detours of connections.
 */
package io.github.weexjvm.cli;
