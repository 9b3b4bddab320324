package io.github.weexjvm.script;

import org.graalvm.polyglot.Value;

/** A verb of the host's. It never calls back into JavaScript synchronously; news is posted. */
@FunctionalInterface
public interface HostFunction {

  /**
   * Runs on the loop's thread.
   *
   * @return a primitive, a string, a {@link Value}, or null for {@code undefined}
   * @throws ScriptError for an error that the script is to see; any other exception reaches it as a
   *     plain {@code Error} that tells nothing
   */
  Object call(Value[] arguments);
}
