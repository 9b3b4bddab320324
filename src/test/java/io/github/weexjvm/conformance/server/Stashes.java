package io.github.weexjvm.conformance.server;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.Map;

/** Handlers through which one connection leaves a value for another. */
final class Stashes {

  private Stashes() {}

  static void addTo(Map<String, Handler> handlers) {
    handlers.put("stash_responder", Handler.talking(Stashes::answerEcho));
    handlers.put("stash_responder_blocking", Handler.talking(Stashes::answerAction));
  }

  /** The query says what to do, the message {@code echo} that it be done. */
  private static void answerEcho(Peer peer) throws IOException, InterruptedException {
    Message message = peer.receive();
    if (message != null && message.isText() && message.text().equals("echo")) {
      peer.send(answer(peer).toString());
    }
  }

  private static JsonObject answer(Peer peer) {
    Stash stash = peer.surroundings().stash();
    String key = peer.parameter("key").orElse("");
    String place = peer.parameter("path").orElse("/stash_responder") + " " + key;
    return switch (peer.parameter("action").orElse("")) {
      case "put" -> {
        stash.put(place, peer.parameter("value").orElse(""));
        yield result("success", key);
      }
      case "purge" -> result("success", stash.take(place));
      default -> {
        Object value = stash.take(place);
        yield result(value == null ? "allowed" : "blocked", value);
      }
    };
  }

  private static JsonObject result(String status, Object value) {
    JsonObject result = new JsonObject();
    result.addProperty("status", status);
    result.add("result", JsonNull.INSTANCE);
    if (value != null) {
      result.addProperty("result", value.toString());
    }
    return result;
  }

  /** The message says what to do; getting waits until the value is there. */
  private static void answerAction(Peer peer) throws IOException, InterruptedException {
    Message message = peer.receive();
    if (message == null) {
      return;
    }
    JsonObject query = JsonParser.parseString(message.text()).getAsJsonObject();
    String key = "blocking " + query.get("key");
    JsonObject answer = new JsonObject();
    switch (query.get("action").getAsString()) {
      case "set" -> peer.surroundings().stash().put(key, query.get("value").toString());
      case "get" ->
          answer.add(
              "value", JsonParser.parseString(peer.surroundings().stash().await(key).toString()));
      default -> {}
    }
    peer.send(answer.toString());
  }
}
