package io.github.weexjvm.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a public method of a {@link WeexModule} callable from JavaScript, as the Weex Android SDK's
 * annotation of the same name does.
 *
 * <p>Parameters may be {@code String}, {@code int}, {@code long}, {@code double}, {@code boolean}
 * and their boxes, {@code ByteBuffer}, {@code Map<String, ?>}, {@code List<?>}, {@link JSCallback},
 * or {@code Object} for whatever of these it is. What a script leaves out arrives as null, zero or
 * false. The result may be any of these but a callback, or nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface JSMethod {

  /** The name in JavaScript; the method's own when empty. */
  String alias() default "";

  /**
   * Whether {@code module.name = fn} means {@code module.name(fn)} and is then read back as that
   * function. The method takes one {@link JSCallback}, which is null when the handler is taken
   * away.
   */
  boolean assignable() default false;
}
