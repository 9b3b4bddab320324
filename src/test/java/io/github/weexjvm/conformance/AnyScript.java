package io.github.weexjvm.conformance;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code name.any.js}: what its META lines ask for, then itself. */
final class AnyScript {

  private AnyScript() {}

  static TestFile read(String path, String code) {
    Meta meta = Meta.of(code);
    String globals = String.join(",", meta.all("global"));
    if (!Globals.includeUs(globals)) {
      return TestFile.skipped(path, Kind.ANY, "needs another global object: " + globals);
    }
    List<Piece> pieces = new ArrayList<>();
    for (String script : meta.all("script")) {
      pieces.add(Piece.file(SuitePath.resolve(path, script)));
    }
    pieces.add(Piece.file("/" + path));
    return new TestFile(
        path,
        Kind.ANY,
        meta.first("title"),
        meta.first("timeout").equals("long"),
        meta.all("variant"),
        pieces,
        null);
  }
}
