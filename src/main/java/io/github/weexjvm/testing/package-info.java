/**
 * The peers that prove a client: an echo server that behaves, a scripted server that misbehaves on
 * request, and a simulation, in which the client, its timers, its connections and the server share
 * one thread and a clock that jumps over all waiting.
 *
 * <p>The servers listen on 127.0.0.1, on a port of the system's choosing; every wait has a deadline
 * and every thread is a daemon. A server script means the same over TCP and in memory, because one
 * engine plays it:
 *
 * <pre>{@code
 * ServerScript script =
 *     ServerScript.parse("each\naccept\nsend text hello\necho 3\ndelay 2m\ndrop");
 *
 * try (ScriptedServer server = ScriptedServer.start(script)) {
 *   // … connect to server.url()
 * }
 *
 * Simulation.eachSeed(1000, seed -> {
 *   try (Simulation simulation = Simulation.builder().server(script).seed(seed).build()) {
 *     WeexPage page = simulation.render(bundle, simulation.options());
 *     simulation.await(page.click("#connect"), Duration.ofSeconds(1));
 *     simulation.run(Duration.ofMinutes(10));
 *     assertEquals(List.of(), page.errors());
 *   }
 * });
 * }</pre>
 */
package io.github.weexjvm.testing;
