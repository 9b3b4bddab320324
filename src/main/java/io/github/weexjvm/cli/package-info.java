/** The weex command, one class per subcommand. */
package io.github.weexjvm.cli;
