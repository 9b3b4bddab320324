package io.github.weexjvm.fuzz;

import io.github.weexjvm.module.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws values of JavaScript, as expressions: usual ones, odd ones, hostile ones. */
final class ScriptDraw {

  private static final int MAX_DEPTH = 3;

  private static final List<String> SCALARS =
      List.of(
          "undefined",
          "null",
          "true",
          "false",
          "0",
          "-0",
          "1",
          "-1",
          "2",
          "100",
          "1000",
          "1e9",
          "0.5",
          "NaN",
          "Infinity",
          "-Infinity",
          "2 ** 31",
          "2 ** 53",
          "1e300",
          "3n",
          "-(2n ** 70n)",
          "Symbol('s')",
          "Symbol.iterator",
          "''",
          "'x'.repeat(70000)",
          "'\\ud800'",
          "'\\u0000'",
          "'😀'",
          "new String('boxed')",
          "new Number(1)",
          "Object(3n)",
          "new Date(0)",
          "new Date(NaN)",
          "/a/g");

  private static final List<String> OBJECTS =
      List.of(
          "heard",
          "cyclic",
          "globalThis",
          "weex",
          "function () { throw new Error('its own'); }",
          "function* () {}",
          "async () => {}",
          "class {}",
          "Object.create(null)",
          "Object.freeze({ url: 1 })",
          "new Proxy({}, { get() { throw new RangeError('its own'); } })",
          "new Proxy({}, { ownKeys() { throw 1; } })",
          "new Proxy(heard, { apply() { throw null; } })",
          "(() => { const r = Proxy.revocable({}, {}); r.revoke(); return r.proxy; })()",
          "({ get url() { throw new Error('its own'); } })",
          "({ toString() { throw new Error('its own'); } })",
          "({ valueOf() { return Symbol(); }, toString: null })",
          "({ toJSON() { return cyclic; } })",
          "({ [Symbol.toPrimitive]() { return {}; } })",
          "({ length: 1e5 })",
          "new Array(1e4)",
          "Array.from({ length: 900 }).reduce((inner) => [inner], [])",
          "Array.from({ length: 2000 }).reduce((inner) => ({ inner }), {})",
          "[, 1]",
          "new Map([[1, 2]])",
          "new Set([1])",
          "new WeakMap()",
          "Promise.reject(new Error('its own')).catch(() => {})",
          "new ArrayBuffer(5)",
          "new ArrayBuffer(8, { maxByteLength: 16 })",
          "new Uint8Array([1, 2, 255])",
          "new Float64Array(2)",
          "new DataView(new ArrayBuffer(2))",
          "(() => { const b = new ArrayBuffer(4); b.transfer(); return b; })()",
          "new Blob(['b'])",
          "new Error('its own')",
          "new AggregateError([cyclic])",
          "new WebSocket('ws://server.example')",
          "new URL('ws://a')");

  private static final List<String> TEXTS =
      List.of(
          "ws://server.example/",
          "ws://",
          "wss://u:p@h",
          "GET",
          "POST",
          "json",
          "jsonp",
          "text",
          "a",
          "key",
          "message",
          "2020-02-30",
          "2020-01-01",
          "12:30",
          "99:99",
          "_root",
          "1",
          "left",
          "#ff0000",
          "file:///a",
          "data:,x",
          "../b",
          "//",
          "ftp://x",
          "Content-Type",
          "\\n",
          "en-US",
          "zz-",
          "onmessage",
          "click",
          "center",
          "translateX(10px)",
          "ease-in",
          "chat");

  private static final List<String> KEYS =
      List.of(
          "url",
          "method",
          "type",
          "headers",
          "body",
          "timeout",
          "message",
          "duration",
          "okTitle",
          "cancelTitle",
          "default",
          "index",
          "items",
          "value",
          "min",
          "max",
          "title",
          "code",
          "reason",
          "data",
          "offset",
          "animated",
          "styles",
          "delay",
          "timingFunction",
          "fontFamily",
          "src",
          "enableHighAccuracy",
          "maximumAge",
          "length",
          "then",
          "toString",
          "__proto__",
          "@type",
          "base64",
          "dataType",
          "");

  private final Draw draw;

  ScriptDraw(Draw draw) {
    this.draw = draw;
  }

  /** An expression. */
  String value() {
    return value(0);
  }

  private String value(int depth) {
    return switch (draw.below(depth < MAX_DEPTH ? 13 : 9)) {
      case 0, 1 -> draw.oneOf(SCALARS);
      case 2, 3 -> draw.oneOf(OBJECTS);
      case 4 -> "heard";
      case 5, 6, 7 -> Json.write(draw.oneOf(TEXTS));
      case 8 -> withoutHttp(draw.text());
      case 9 -> list(depth);
      default -> object(depth);
    };
  }

  /** So that nothing is requested over a real network. */
  private static String withoutHttp(String text) {
    boolean requests = text.toLowerCase(Locale.ROOT).contains("http");
    return Json.write(requests ? "ws" : text).replace("\u2028", "").replace("\u2029", "");
  }

  private String list(int depth) {
    List<String> items = new ArrayList<>();
    for (int left = draw.below(4); left > 0; left--) {
      items.add(value(depth + 1));
    }
    return "[" + String.join(", ", items) + "]";
  }

  private String object(int depth) {
    List<String> members = new ArrayList<>();
    for (int left = draw.below(5); left > 0; left--) {
      members.add("[" + Json.write(draw.oneOf(KEYS)) + "]: " + value(depth + 1));
    }
    return "({ " + String.join(", ", members) + " })";
  }
}
