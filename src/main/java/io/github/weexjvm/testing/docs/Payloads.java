package io.github.weexjvm.testing.docs;

import io.github.weexjvm.Platform;
import io.github.weexjvm.module.Json;
import io.github.weexjvm.module.WebObject;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * Compares what a handler was told with what is documented and with what happened: an open event is
 * of that type, a message has the data that the server sent, a close event the code and the reason
 * with which the connection ended, an error of the module a message. Pure functions.
 */
final class Payloads {

  private Payloads() {}

  /**
   * What is wrong with an event of the class.
   *
   * @param members its members, as harness.js describes them
   * @return a predicate, or null if all is right
   */
  static String problem(String type, Map<?, ?> members, Wire wire) {
    if (!type.equals(members.get("type"))) {
      return "was told the type " + shown(members.get("type")) + ", and not '" + type + "'";
    }
    return contents(type, members, wire);
  }

  /**
   * What is wrong with an event of the module.
   *
   * @param payload what the handler is called with
   * @return a predicate, or null if all is right
   */
  static String problem(String type, Object payload, Platform platform, Wire wire) {
    Map<?, ?> members = members(payload);
    boolean typed = platform == Platform.PORTABLE || platform == Platform.H5;
    Object said = members.get("type");
    if (typed ? !type.equals(said) : said != null && !type.equals(said)) {
      return "was told the type " + shown(said) + ", and not '" + type + "'";
    }
    if (type.equals("error")) {
      return members.get("data") instanceof String text && !text.isEmpty()
          ? null
          : "was told no data that says what went wrong";
    }
    return contents(type, members, wire);
  }

  private static Map<?, ?> members(Object payload) {
    if (payload instanceof WebObject object) {
      return object.members();
    }
    return payload instanceof Map<?, ?> map ? map : Map.of();
  }

  private static String contents(String type, Map<?, ?> members, Wire wire) {
    return switch (type) {
      case "message" -> message(members.get("data"), wire);
      case "close" -> end(members, wire);
      default -> null;
    };
  }

  private static String message(Object data, Wire wire) {
    return isSent(data, wire)
        ? null
        : "was told the data " + shown(data) + ", which the server did not send";
  }

  private static boolean isSent(Object data, Wire wire) {
    if (data instanceof WebObject blob) {
      return isSent(blob.members().get("bytes"), wire);
    }
    if (data instanceof Map<?, ?> described) { // By harness.js.
      return described.get("bytes") instanceof List<?> bytes
          ? wire.sent(bytes(bytes))
          : described.get("blob") instanceof Number size && wire.sentBytes(size.intValue());
    }
    return data instanceof String text
        ? wire.sent(text)
        : data instanceof ByteBuffer bytes && wire.sent(bytes);
  }

  private static ByteBuffer bytes(List<?> numbers) {
    byte[] bytes = new byte[numbers.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = ((Number) numbers.get(i)).byteValue();
    }
    return ByteBuffer.wrap(bytes);
  }

  private static String end(Map<?, ?> members, Wire wire) {
    if (!(members.get("code") instanceof Number code)
        || !(members.get("reason") instanceof String reason)
        || !(members.get("wasClean") instanceof Boolean wasClean)) {
      return "was not told code, reason and wasClean";
    }
    Wire.End told = new Wire.End(code.intValue(), reason, wasClean);
    return wire.ended(told)
        ? null
        : "was told the code "
            + code
            + " and the reason '"
            + reason
            + "', which is not how the connection ended";
  }

  private static String shown(Object value) {
    if (value instanceof String text) {
      return "'" + text + "'";
    }
    if (value == null) {
      return "undefined";
    }
    try {
      return Json.write(value);
    } catch (IllegalArgumentException e) {
      return "of another kind";
    }
  }
}
