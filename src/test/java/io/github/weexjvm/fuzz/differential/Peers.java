package io.github.weexjvm.fuzz.differential;

import io.github.weexjvm.fuzz.differential.ExchangeServer.Heard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The two clients and their server. Used by one thread. */
final class Peers implements AutoCloseable {

  private static final int AT_ONCE = 16;
  private static final int DEADLINE_SECONDS = 60;

  /** What both made of one exchange. */
  record Pair(Exchange exchange, Sight ours, Sight theirs) {}

  private record Pending(Exchange exchange, Half ours, Half theirs) {}

  private record Half(CompletableFuture<List<String>> events, CompletableFuture<Heard> heard) {

    Sight sight() throws Exception {
      Heard said = heard.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
      return new Sight(events.get(DEADLINE_SECONDS, TimeUnit.SECONDS), said.sent(), said.pongs());
    }
  }

  private final ExchangeServer server = new ExchangeServer();
  private final OurClient ours = new OurClient();
  private final WsClient theirs = new WsClient();
  private int count;

  Peers() throws IOException {}

  /** Plays each exchange with both, several at once. */
  List<Pair> play(List<Exchange> exchanges) throws Exception {
    List<Pair> pairs = new ArrayList<>();
    for (int from = 0; from < exchanges.size(); from += AT_ONCE) {
      List<Pending> pending = new ArrayList<>();
      for (Exchange one : exchanges.subList(from, Math.min(from + AT_ONCE, exchanges.size()))) {
        pending.add(begin(one));
      }
      for (Pending one : pending) {
        pairs.add(new Pair(one.exchange(), one.ours().sight(), one.theirs().sight()));
      }
    }
    return pairs;
  }

  private Pending begin(Exchange exchange) throws IOException {
    int number = count++;
    String ourPath = "ours/" + number;
    String theirPath = "theirs/" + number;
    CompletableFuture<Heard> ofUs = server.expect(ourPath, exchange);
    CompletableFuture<Heard> ofThem = server.expect(theirPath, exchange);
    return new Pending(
        exchange,
        new Half(ours.listen(server.url(ourPath)), ofUs),
        new Half(theirs.listen(server.url(theirPath)), ofThem));
  }

  @Override
  public void close() throws IOException {
    try (server;
        ours;
        theirs) {
      // Each is closed, whatever the others say.
    }
  }
}
