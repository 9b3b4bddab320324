package io.github.weexjvm.conformance.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.weexjvm.testing.Frames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Queues between connections: many write into one, one reads from it. What is written before the
 * reader comes waits for it.
 */
final class Channels {

  /** One queue. */
  private static final class Channel {

    // Guarded by this.
    private final List<String> waiting = new ArrayList<>();
    private Peer reader;

    synchronized void attach(Peer peer) throws IOException {
      reader = peer;
      for (String body : waiting) {
        peer.send(body);
      }
      waiting.clear();
    }

    synchronized void detach() {
      reader = null;
    }

    synchronized void write(String body) throws IOException {
      if (reader == null) {
        waiting.add(body);
      } else {
        reader.send(body);
      }
    }

    synchronized void disconnectReader() throws IOException {
      if (reader != null) {
        reader.beginClose(Frames.close(1000, ""));
      }
    }
  }

  // Guarded by this.
  private final Map<String, Channel> channels = new HashMap<>();

  static void addTo(Map<String, Handler> handlers) {
    Channels channels = new Channels();
    handlers.put("msg_channel", Handler.talking(channels::talk).leaving(Peer::answerWithTheSame));
  }

  private void talk(Peer peer) throws IOException, InterruptedException {
    String id = peer.parameter("uuid").orElse("");
    if (peer.parameter("direction").orElse("").equals("read")) {
      read(peer, channel(id));
    } else {
      write(peer, id);
    }
  }

  private synchronized Channel channel(String id) {
    return channels.computeIfAbsent(id, key -> new Channel());
  }

  private synchronized void delete(String id) {
    channels.remove(id);
  }

  /** Others send; all that is read is the word to close. */
  private static void read(Peer peer, Channel channel) throws IOException, InterruptedException {
    channel.attach(peer);
    try {
      Message message = peer.receive();
      while (message != null && !command(message).equals("close")) {
        message = peer.receive();
      }
    } finally {
      channel.detach();
    }
  }

  private void write(Peer peer, String id) throws IOException, InterruptedException {
    Message message = peer.receive();
    while (message != null) {
      switch (command(message)) {
        case "message" -> channel(id).write(parsed(message).get(1).toString());
        case "disconnectReader" -> channel(id).disconnectReader();
        case "delete" -> delete(id);
        default -> {}
      }
      message = peer.receive();
    }
  }

  private static JsonArray parsed(Message message) {
    return JsonParser.parseString(message.text()).getAsJsonArray();
  }

  private static String command(Message message) {
    try {
      return parsed(message).get(0).getAsString();
    } catch (JsonParseException | IllegalStateException e) {
      return "";
    }
  }
}
