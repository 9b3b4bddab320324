package io.github.weexjvm.testing;

/** How far a connection has come, which decides the steps that make sense next. */
enum ScriptStage {

  /** The request has come. */
  ASKED,

  /** It was answered so that frames may follow. */
  ANSWERED,

  /** The server has nothing more to do. */
  OVER
}
