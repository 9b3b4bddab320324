package io.github.weexjvm.cli;

import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.socket.Limits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that talks to many hostile servers at once, and to one that behaves. Run by {@link
 * SmallHeapTest}, in a process with little memory.
 */
final class SmallHeap {

  static final int MIB = 1024 * 1024;

  static final Limits LIMITS =
      Limits.builder()
          .maxMessageBytes(MIB)
          .maxBufferedBytes(MIB)
          .closeTimeout(Duration.ofSeconds(1))
          .build();

  /** Opens sockets as the server's address and the names of attacks say, and tells their ends. */
  private static final String SCRIPT =
      """
      const [echo, hostile] = scriptArgs;
      let running = 0;
      let echoes = 0;
      let late = 0;

      function attack(name, count, onOpen) {
        const ends = new Map();
        for (let i = 0; i < count; i++) {
          running++;
          const ws = new WebSocket(hostile + name);
          ws.onopen = () => onOpen?.(ws);
          ws.onclose = ({ code, wasClean }) => {
            running--;
            const end = `${name}: ${code} ${wasClean ? 'clean' : 'unclean'}`;
            ends.set(end, (ends.get(end) ?? 0) + 1);
            if ([...ends.values()].reduce((a, b) => a + b) === count) {
              ends.forEach((times, text) => console.log(text, times));
            }
          };
        }
      }

      const claims = [];
      let claimsEnd = Infinity;

      const good = new WebSocket(echo);
      good.onmessage = () => {
        echoes++;
        if (echoes === claimsEnd) {
          claims.forEach((ws) => ws.close());
        }
        if (running > 0 || late++ < 100) {
          good.send('still here');
        } else {
          good.close(1000);
        }
      };
      good.onclose = ({ code, wasClean }) => {
        console.log('echo:', code, wasClean, echoes > 200 ? 'often' : echoes);
      };
      good.onopen = () => {
        good.send('here');
        attack('greatest-claim', 1);
        attack('many-claims', 150, (ws) => {
          if (claims.push(ws) === 150) {
            claimsEnd = echoes + 50;
          }
        });
        attack('endless-fragments', 8);
        attack('ping-flood', 1);
        attack('head-flood', 1);
        attack('empty-messages', 1);
        attack('dribble', 2, (ws) => ws.close(1000));
        attack('deaf', 2, (ws) => {
          const sending = setInterval(() => {
            for (let i = 0; i < 20; i++) {
              ws.send('x'.repeat(10_000));
            }
            if (ws.readyState !== 1) {
              clearInterval(sending);
            }
          }, 1);
        });
        attack('deaf-to-little', 1, (ws) => {
          while (ws.readyState === 1) {
            ws.send('x');
          }
        });
      };
      """;

  private SmallHeap() {}

  /**
   * @param args the address of an echo server, and of the hostile one
   */
  public static void main(String[] args) throws Exception {
    WeexOptions options =
        WeexOptions.builder()
            .limits(LIMITS)
            .connectsAtOnce(true)
            .arguments(List.of(args))
            .console((level, text) -> System.out.println(text))
            .onFault(fault -> System.out.println(fault.text()))
            .build();
    try (WeexInstance instance = Weex.open(options)) {
      instance.eval("script.js", SCRIPT).get(30, TimeUnit.SECONDS);
      instance.idle().get(30, TimeUnit.SECONDS);
    }
  }
}
