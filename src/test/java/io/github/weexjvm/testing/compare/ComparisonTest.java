package io.github.weexjvm.testing.compare;

import static io.github.weexjvm.Platform.ANDROID;
import static io.github.weexjvm.Platform.IOS;
import static io.github.weexjvm.Platform.PORTABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.weexjvm.Platform;
import io.github.weexjvm.ScriptFailedException;
import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.modules.Quirk;
import io.github.weexjvm.testing.PageAction;
import io.github.weexjvm.testing.ServerScript;
import io.github.weexjvm.testing.compare.TraceEntry.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole comparisons, by the Java API. */
@Timeout(120)
final class ComparisonTest {

  private static final String CHAT =
      """
      const ws = weex.requireModule('webSocket');
      const on = (name, f) => WXEnvironment.platform === 'Web' ? (ws[name] = f) : ws[name](f);
      ws.WebSocket('ws://chat.example/', 'chat');
      """;

  private static List<String> texts(ComparisonReport report, Kind kind) {
    return report.trace(PORTABLE).entries().stream()
        .filter(entry -> entry.kind() == kind)
        .map(TraceEntry::text)
        .toList();
  }

  // ---- What is in a trace ----

  @Test
  void aTraceTellsOfCallsFramesEventsLinesAndTheEnd() {
    ComparisonReport report =
        Comparison.of(
                "chat.js",
                CHAT
                    + "on('onmessage', e => console.log(e.data));\non('onopen', () => ws.send('hi'));\n")
            .server(ServerScript.parse("accept protocol chat\necho 1\nclose 1000 bye"))
            .run();
    assertEquals(
        List.of(
            "0 chat.js:3 webSocket.WebSocket(\"ws://chat.example/\", \"chat\")",
            "0 chat.js:2 webSocket.onmessage = ƒ",
            "0 chat.js:2 webSocket.onopen = ƒ",
            "3 null → GET / · Host: chat.example · Sec-WebSocket-Protocol: chat",
            "4 null webSocket.onopen",
            "4 chat.js:5 webSocket.send(\"hi\")",
            "4 null → text \"hi\"",
            "6 null ← text \"hi\"",
            "6 null webSocket.onmessage {data: \"hi\"}",
            "6 chat.js:4 hi",
            "6 null ← close 1000 \"bye\"",
            "6 null → close 1000"),
        report.trace(PORTABLE).entries().stream()
            .filter(entry -> entry.kind() != Kind.ACTION)
            .map(entry -> entry.time().toMillis() + " " + entry.place() + " " + entry.text())
            .toList());
    assertEquals(List.of("leave"), texts(report, Kind.ACTION));
    assertTrue(report.isIdentical(), report.text());
  }

  @Test
  void anErrorIsInTheTraceWithoutItsStack() {
    ComparisonReport report =
        Comparison.of("a.js", "function f() { throw new Error('no') }\nf()").run();
    assertEquals(List.of("Uncaught Error: no"), texts(report, Kind.ERROR));
    assertTrue(report.isIdentical());
    assertEquals(List.of("On all platforms: Uncaught Error: no, at a.js:1"), report.notes());
  }

  @Test
  void aTurnThatNeverEndsIsStoppedAndTheSameEverywhere() {
    ComparisonReport report =
        Comparison.of("console.log('begin'); for (;;) {}")
            .options(options -> options.maxTurn(Duration.ofMillis(200)))
            .run();
    assertEquals(
        List.of("the script was stopped: one turn took more than 0.2 s of CPU time"),
        texts(report, Kind.ERROR));
    assertTrue(report.isIdentical(), report.text());
  }

  @Test
  void whatCannotBeParsedIsNotCompared() {
    ScriptFailedException e =
        assertThrows(ScriptFailedException.class, () -> Comparison.of("a.js", "let x = ;").run());
    assertEquals("a.js", e.fault().file());
  }

  @Test
  void whatTheServerDoesNotExpectIsInTheTrace() {
    ComparisonReport report =
        Comparison.of(CHAT + "on('onopen', () => ws.send('hi'));")
            .server(ServerScript.parse("accept protocol chat\nexpect text hello\nclose 1000"))
            .run();
    List<String> said = texts(report, Kind.SERVER);
    assertEquals(1, said.size(), report.text());
    assertTrue(
        said.get(0).contains("expected text frame \"hello\", got text frame \"hi\""), said.get(0));
    assertTrue(report.notes().contains("On all platforms: " + said.get(0)), report.text());
  }

  @Test
  void fullTracesThatAreTheSameAreIdentical() {
    ComparisonReport report =
        Comparison.of("setInterval(() => console.log('tick'), 4)").platforms(PORTABLE, IOS).run();
    assertTrue(report.trace(PORTABLE).isFull());
    assertTrue(report.isIdentical(), report.text());
  }

  @Test
  void aRunEndsWhenTheTraceIsFull() {
    String code =
        """
        let ticks = 0;
        setInterval(() => {
          if (ticks++ % 1000 === 0) { weex.requireModule('webSocket').WebSocket('ws://x.example/'); }
          console.log('tick');
        }, 4);
        """;
    AtomicInteger attempts = new AtomicInteger();
    ComparisonReport report =
        Comparison.of(code)
            .platforms(PORTABLE, IOS)
            .server(
                end -> {
                  attempts.incrementAndGet();
                  return null;
                })
            .run();
    assertTrue(report.trace(PORTABLE).isFull());
    assertEquals(
        List.of(
            "More than 3000 things happened on portable, ios: what came later was not compared."),
        report.notes());
    assertEquals(2 * 3, attempts.get(), "attempts to connect until 3,000 ticks were noted");
  }

  @Test
  void aRunEndsAfterItsTime() {
    ComparisonReport report =
        Comparison.of("setInterval(() => console.log('tick'), 1000)")
            .platforms(PORTABLE, IOS)
            .atMost(Duration.ofMillis(3500))
            .run();
    assertEquals(List.of("tick", "tick", "tick"), texts(report, Kind.CONSOLE));
    assertEquals(Duration.ofMillis(3500), report.rows().get(3).time());
  }

  @Test
  void anOpenConnectionIsLeftWhenItHasBeenQuietForTwoMinutes() {
    ComparisonReport report = Comparison.of(CHAT).run();
    Row leave =
        report.rows().stream().filter(row -> row.first().text().equals("leave")).findFirst().get();
    assertEquals(Duration.ofMinutes(2), leave.time().truncatedTo(ChronoUnit.SECONDS));
    assertEquals(
        List.of(Quirk.INSTANCE_END), report.divergences().stream().map(Divergence::quirk).toList());
  }

  // ---- What counts ----

  @Test
  void allMembersOfAnEventCountWhenStrict() {
    Comparison comparison =
        Comparison.of(CHAT + "on('onopen', () => ws.send('hi')); on('onmessage', () => {});")
            .server(ServerScript.parse("accept protocol chat\necho 1\nclose 1000"));
    ComparisonReport loose = comparison.run();
    assertTrue(loose.isIdentical(), loose.text());
    assertTrue(loose.notes().get(0).startsWith("What onopen, onmessage gets"), loose.text());
    assertEquals(
        List.of(Quirk.OPEN_PAYLOAD, Quirk.MESSAGE_PAYLOAD),
        comparison.strict().run().divergences().stream().map(Divergence::quirk).toList());
  }

  @Test
  void onlyThePlatformsAskedForAreCompared() {
    Comparison comparison = Comparison.of(CHAT + "ws.onopen = () => {};");
    ComparisonReport report = comparison.platforms(ANDROID, IOS).run();
    assertEquals(List.of(ANDROID, IOS), report.platforms());
    assertThrows(IllegalArgumentException.class, () -> comparison.platforms(IOS));
  }

  // ---- Chance ----

  @Test
  void randomNumbersAndTheDateAreTheSameUnlessTheyAreReal() {
    Comparison comparison = Comparison.of("console.log(Math.random(), Date.now())");
    ComparisonReport fixed = comparison.run();
    assertTrue(fixed.isIdentical());
    assertEquals(2, fixed.notes().size());
    assertTrue(fixed.notes().get(0).contains("those of seed 0"), fixed.text());

    ComparisonReport real = comparison.realRandom().realDate().run();
    assertFalse(real.isIdentical());
    String reason = real.divergences().get(0).reason();
    assertTrue(reason.contains("random numbers and the date"), reason);
  }

  @Test
  void anotherSeedGivesOtherNumbers() {
    Set<List<String>> seen = new HashSet<>();
    for (int seed = 0; seed < 3; seed++) {
      ComparisonReport report = Comparison.of("console.log(Math.random())").seed(seed).run();
      assertTrue(report.isIdentical());
      seen.add(texts(report, Kind.CONSOLE));
    }
    assertEquals(3, seen.size());
  }

  @Test
  void whatTheScriptAsksOfThePlatformItselfIsInNoTable() {
    ComparisonReport report = Comparison.of("console.log(WXEnvironment.platform)").run();
    assertEquals(1, report.divergences().size());
    assertTrue(report.divergences().get(0).reason().startsWith("No row"), report.text());
  }

  // ---- The same report every time ----

  @Test
  void everyRunGivesTheSameBytes() throws Exception {
    String first = documented();
    for (int i = 0; i < 20; i++) {
      assertEquals(first, documented());
    }
    try (WeexInstance busy = Weex.open()) {
      var unused = busy.run("busy.js", "setInterval(() => { for (let i = 0; i < 1e5; i++); }, 4)");
      assertEquals(first, CompletableFuture.supplyAsync(ComparisonTest::documentedUnchecked).get());
    }
  }

  private static String documentedUnchecked() {
    try {
      return documented();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String documented() throws IOException {
    ComparisonReport report = ComparedFixturesTest.compare("documented.js");
    return report.text() + report.json() + report.html();
  }

  // ---- Bundles ----

  private static Comparison chat(String dialect) throws IOException {
    return Comparison.read(Path.of("js-fixtures", "bundles", "chat-" + dialect + ".js"))
        .then(PageAction.input("#url", "ws://chat.example/"))
        .then(PageAction.click("#connect"))
        .then(PageAction.input("#draft", "hello"))
        .then(PageAction.click("#send"));
  }

  @Test
  void aBundleIsComparedToItsFinalTree() throws Exception {
    ComparisonReport report = chat("vue").platforms(PORTABLE, ANDROID, IOS).run();
    assertEquals(
        List.of(
            "input #url=ws://chat.example/",
            "click #connect",
            "input #draft=hello",
            "click #send",
            "leave"),
        texts(report, Kind.ACTION));
    List<String> tree = texts(report, Kind.TREE);
    assertTrue(
        tree.stream().anyMatch(line -> line.endsWith("text \"server: hello\"")), tree.toString());
    List<Row> shown =
        report.rows().stream().filter(row -> row.first().kind() == Kind.TREE).toList();
    assertEquals(tree.size(), shown.size());
    assertTrue(shown.stream().allMatch(Row::isIdentical), report.text());
  }

  @Test
  void whatCannotBeDoneToAPageEndsWhatIsDone() throws Exception {
    ComparisonReport report =
        Comparison.read(Path.of("js-fixtures", "bundles", "hello-vue.js"))
            .platforms(PORTABLE, ANDROID)
            .actions(Arrays.asList(PageAction.click("#nowhere"), PageAction.click("#counter")))
            .run();
    assertEquals(List.of("click #nowhere", "leave"), texts(report, Kind.ACTION));
    assertEquals(1, texts(report, Kind.ERROR).size(), report.text());
    assertTrue(report.isIdentical(), report.text());
  }

  @Test
  void whatNeverEndsIsNotWaitedForUntilItEnds() throws Exception {
    ComparisonReport report =
        chat("vue").then(new PageAction.UntilIdle()).platforms(PORTABLE, IOS).run();
    assertEquals(
        List.of("something still goes on after 30 s: a timer, a connection or a request"),
        texts(report, Kind.ERROR));
  }

  @Test
  void aByteOrderMarkIsNoPartOfAScript(@TempDir Path directory) throws Exception {
    Path script = Files.writeString(directory.resolve("a.js"), "\uFEFFconsole.log('ran')");
    assertEquals(List.of("ran"), texts(Comparison.read(script).run(), Kind.CONSOLE));
  }

  @Test
  void aBundleThatRendersNothingIsNoted() throws Exception {
    ComparisonReport report =
        Comparison.read(Path.of("js-fixtures/bundles/broken/throws-at-boot.js"))
            .platforms(PORTABLE, IOS)
            .run();
    assertEquals("The bundle rendered nothing on any platform.", report.notes().get(0));
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    Comparison script = Comparison.of("a.js", "1");
    assertThrows(IllegalArgumentException.class, () -> script.platforms(IOS));
    assertThrows(IllegalArgumentException.class, () -> script.platforms(IOS, IOS));
    assertThrows(IllegalArgumentException.class, () -> script.atMost(Duration.ZERO));
    IllegalStateException refusal =
        assertThrows(IllegalStateException.class, () -> script.then(PageAction.click("#a")));
    assertEquals(
        "a.js is a script, and has no page for click #a: give a Bundle", refusal.getMessage());
  }

  @Test
  void everyPlatformIsNamedInItsOrder() {
    assertEquals(List.of(Platform.values()), Comparison.of("1").run().platforms());
  }
}
