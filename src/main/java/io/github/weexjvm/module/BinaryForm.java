package io.github.weexjvm.module;

/** What becomes of an ArrayBuffer or a view that a plain script passes to a module. */
public enum BinaryForm {
  /** Bytes: of a view those in its own range. */
  OWN_RANGE,

  /** Bytes: of a view those of its whole buffer, as JS frameworks pass it. */
  WHOLE_BUFFER,

  /**
   * For a parameter that takes anything, the object that JS frameworks make of it: {@code {'@type':
   * 'binary', dataType, base64}}.
   */
  FRAMEWORK_OBJECT
}
