package io.github.weexjvm;

import io.github.weexjvm.bundle.Bundle;
import io.github.weexjvm.bundle.JsFramework;
import io.github.weexjvm.loop.EventLoop;
import io.github.weexjvm.module.CallListener;
import io.github.weexjvm.module.ModuleRegistry;
import io.github.weexjvm.module.WeexModule;
import io.github.weexjvm.modules.Device;
import io.github.weexjvm.modules.HandlerQuirks;
import io.github.weexjvm.modules.Quirk;
import io.github.weexjvm.script.ConsoleOutput;
import io.github.weexjvm.script.Fault;
import io.github.weexjvm.script.Reproducible;
import io.github.weexjvm.script.TurnBudget;
import io.github.weexjvm.socket.FrameListener;
import io.github.weexjvm.socket.HandshakeFields;
import io.github.weexjvm.socket.Limits;
import io.github.weexjvm.socket.Network;
import io.github.weexjvm.socket.ProxySettings;
import io.github.weexjvm.socket.Router;
import io.github.weexjvm.socket.SocketConfig;
import io.github.weexjvm.socket.TargetPolicy;
import io.github.weexjvm.socket.TlsSettings;
import io.github.weexjvm.web.Location;
import java.net.CookieHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How an instance is set up. Immutable; made by a {@link Builder}. */
public final class WeexOptions {

  /** Bytes: twice what it takes to hand a module the largest argument, a million values. */
  private static final long DEFAULT_TURN_ALLOCATION = 4L << 30;

  private final Builder settings;

  private WeexOptions(Builder settings) {
    this.settings = settings;
  }

  /** What a builder gives when nothing is set. */
  public static WeexOptions defaults() {
    return builder().build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Null for a loop thread of the instance's own. */
  EventLoop loop() {
    return settings.loop;
  }

  ConsoleOutput console() {
    return settings.console;
  }

  /** Null for printing them as errors on the console. */
  Consumer<Fault> faults() {
    return settings.faults;
  }

  /** Null for real dates and random numbers that nobody asks after. */
  Reproducible reproducible() {
    return settings.reproducible;
  }

  TurnBudget turnBudget() {
    return new TurnBudget(settings.maxTurn, settings.maxTurnAllocation);
  }

  /** Hears, on any thread, that the instance was given up. */
  Consumer<AbandonedException> abandonments() {
    return settings.abandonments;
  }

  String bundleUrl() {
    return settings.bundleUrl;
  }

  /** Null for no global of that name. */
  List<String> arguments() {
    return settings.arguments;
  }

  Map<String, Object> environment() {
    return Environment.of(settings.platform, settings.environment);
  }

  SocketConfig sockets() {
    return SocketConfig.builder()
        .limits(settings.limits)
        .tls(settings.tls)
        .router(settings.router)
        .headers(settings.headers)
        .frames(settings.frames)
        .connectsAtOnce(settings.connectsAtOnce)
        .network(settings.network)
        .targets(settings.targets)
        .proxies(settings.proxies)
        .cookies(settings.cookies)
        .build();
  }

  /** Null for a script that has no address. */
  Location location() {
    return settings.location;
  }

  JsFramework framework() {
    return settings.framework == null ? JsFramework.standard() : settings.framework;
  }

  Map<String, Object> data() {
    return settings.data;
  }

  /** These, for a page: a bundle always has an address. */
  WeexOptions forPage(Bundle bundle) {
    if (!settings.bundleUrl.isEmpty()) {
      return this;
    }
    Builder copy = settings.copy();
    copy.bundleUrl = "file:///" + bundle.name().substring(bundle.name().lastIndexOf('/') + 1);
    return new WeexOptions(copy);
  }

  Device device() {
    return settings.device;
  }

  CallListener calls() {
    return settings.quirks == null
        ? settings.calls
        : new HandlerQuirks(settings.calls, settings.quirks);
  }

  Platform platform() {
    return settings.platform;
  }

  /** Hears of the platforms' differences. */
  Consumer<Quirk> quirks() {
    return settings.quirks == null ? quirk -> {} : settings.quirks;
  }

  void registerModules(ModuleRegistry registry) {
    settings.modules.forEach(registration -> registration.accept(registry));
  }

  /** Collects settings. */
  public static final class Builder {

    private EventLoop loop;
    private ConsoleOutput console = ConsoleOutput.to(System.out, System.err);
    private Consumer<Fault> faults;
    private Duration maxTurn = Duration.ofSeconds(5);
    private long maxTurnAllocation = DEFAULT_TURN_ALLOCATION;
    private Consumer<AbandonedException> abandonments = reason -> {};
    private String bundleUrl = "";
    private Limits limits = Limits.DEFAULT;
    private TlsSettings tls = TlsSettings.system();
    private Router router = Router.direct();
    private List<String> arguments;
    private Location location;
    private boolean connectsAtOnce;
    private Network network = Network.tcp();
    private TargetPolicy targets = TargetPolicy.any();
    private ProxySettings proxies = ProxySettings.none();

    /** Null for none. */
    private CookieHandler cookies;

    /** Null for real dates and random numbers that nobody asks after. */
    private Reproducible reproducible;

    /** Null for the standard one. */
    private JsFramework framework;

    private Map<String, Object> data = Map.of();

    /** Null for a new one. */
    private Device device;

    private CallListener calls = CallListener.NONE;
    private Platform platform = Platform.PORTABLE;

    /** Null for nobody. */
    private Consumer<Quirk> quirks;

    private FrameListener frames = SocketConfig.defaults().frames();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<Consumer<ModuleRegistry>> modules = new ArrayList<>();

    private Builder() {}

    /** Runs the instance on a loop of the caller's, who runs it and closes it. */
    public Builder loop(EventLoop shared) {
      this.loop = Objects.requireNonNull(shared, "loop");
      return this;
    }

    /** Where {@code console} prints; standard output and standard error by default. */
    public Builder console(ConsoleOutput output) {
      this.console = Objects.requireNonNull(output, "console");
      return this;
    }

    /** Takes each error that no script caught, on the loop's thread; the console by default. */
    public Builder onFault(Consumer<Fault> listener) {
      this.faults = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /**
     * The CPU time that one turn of script may take before it is stopped and reported as a fault;
     * five seconds by default, zero for any.
     */
    public Builder maxTurn(Duration cpuTime) {
      this.maxTurn = Objects.requireNonNull(cpuTime, "maxTurn");
      return this;
    }

    /**
     * The bytes that one turn of script may allocate, freed or not, before it is stopped and
     * reported as a fault; 4 GB by default, zero for any. The interpreter allocates for nearly
     * everything that it does, some 0.3 GB for a page of 1,000 rows and up to 2 GB in a second.
     */
    public Builder maxTurnAllocation(long bytes) {
      this.maxTurnAllocation = bytes;
      return this;
    }

    /**
     * Hears when the instance is given up, because its script is in something that nothing can
     * stop, or because the memory has run out; see {@link AbandonedException}. On any thread but
     * the loop's, which is stuck, and before which nothing else can be done than to end the process
     * or to leave the thread behind.
     */
    public Builder onAbandoned(Consumer<AbandonedException> listener) {
      this.abandonments = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /** What {@code weex.config.bundleUrl} says. */
    public Builder bundleUrl(String url) {
      this.bundleUrl = Objects.requireNonNull(url, "bundleUrl");
      return this;
    }

    /** Gives the script the global {@code scriptArgs}, an ordinary array of these strings. */
    public Builder arguments(List<String> scriptArguments) {
      this.arguments = List.copyOf(scriptArguments);
      return this;
    }

    /**
     * Gives the script an address, as a page has one: the global {@code location}, what the URL of
     * a {@code WebSocket} may be relative to, and the {@code Origin} of its handshake.
     *
     * @param url an absolute http, https, ws or wss URL
     * @throws IllegalArgumentException if it is none
     */
    public Builder location(String url) {
      this.location = Location.of(Objects.requireNonNull(url, "url"));
      return this;
    }

    /**
     * Lets connections to one host be established side by side, as a load test must. The standard
     * has them wait for each other, one connecting at a time.
     */
    public Builder connectsAtOnce(boolean atOnce) {
      this.connectsAtOnce = atOnce;
      return this;
    }

    /** Sets a member of {@code WXEnvironment}, whatever the platform says. */
    public Builder environment(String name, String value) {
      environment.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
      return this;
    }

    /** Adds a module under a name; it takes the place of one that had the name before. */
    public <T extends WeexModule> Builder module(
        String name, Class<T> type, Supplier<? extends T> factory) {
      modules.add(registry -> registry.register(name, type, factory));
      return this;
    }

    /** The JS framework that runs a bundle; {@link JsFramework#standard} by default. */
    public Builder framework(JsFramework jsFramework) {
      this.framework = Objects.requireNonNull(jsFramework, "jsFramework");
      return this;
    }

    /** Data for a bundle's top component, as JSON has it. */
    public Builder data(Map<String, ?> initial) {
      this.data = new LinkedHashMap<>(initial);
      return this;
    }

    /**
     * The phone, which answers for the person and remembers what it showed; a new one by default.
     */
    public Builder device(Device phone) {
      this.device = Objects.requireNonNull(phone, "phone");
      return this;
    }

    /** Whom to behave like; {@link Platform#PORTABLE} by default. */
    public Builder platform(Platform target) {
      this.platform = Objects.requireNonNull(target, "platform");
      return this;
    }

    /**
     * Hears when a situation arises in which the platforms differ, before it has its effect, on the
     * loop's thread and whatever the platform is.
     */
    public Builder onQuirk(Consumer<Quirk> listener) {
      this.quirks = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /** Hears of each call of a module's method. */
    public Builder onCall(CallListener listener) {
      this.calls = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /** How much a connection takes, and how long it waits. */
    public Builder limits(Limits connectionLimits) {
      this.limits = Objects.requireNonNull(connectionLimits, "limits");
      return this;
    }

    /** Whom {@code wss:} connections trust. */
    public Builder tls(TlsSettings settings) {
      this.tls = Objects.requireNonNull(settings, "tls");
      return this;
    }

    /** Where connections really go. */
    public Builder router(Router connections) {
      this.router = Objects.requireNonNull(connections, "router");
      return this;
    }

    /**
     * Which servers the scripts may reach, by WebSockets and by the module {@code stream}; any by
     * default.
     */
    public Builder targets(TargetPolicy policy) {
      this.targets = Objects.requireNonNull(policy, "targets");
      return this;
    }

    /**
     * Which proxies connections go through; none by default, whatever the environment says. {@link
     * ProxySettings#fromEnvironment} asks it.
     */
    public Builder proxy(ProxySettings settings) {
      this.proxies = Objects.requireNonNull(settings, "proxy");
      return this;
    }

    /**
     * Where the cookies are that connections send with their handshakes and the module {@code
     * stream} with its requests, and where those of the replies go; there are none by default. It
     * is asked about the server that is really connected to, with http in place of ws. A header
     * {@code Cookie} of the caller's takes their place. It is called on the loop's thread, so it
     * must not block, and for {@code stream} on several threads at once: {@link
     * java.net.CookieManager} bears both.
     */
    public Builder cookies(CookieHandler store) {
      this.cookies = Objects.requireNonNull(store, "cookies");
      return this;
    }

    /** How connections reach their servers; by TCP if nothing else is said. */
    public Builder network(Network connections) {
      this.network = Objects.requireNonNull(connections, "network");
      return this;
    }

    /**
     * Lets a script do the same each time it runs: {@code Math.random} goes by a seed, and {@code
     * Date} by the clock of the loop. It is for sandboxed instances; a context of the caller's
     * keeps its own.
     */
    public Builder reproducible(long seed) {
      return reproducible(Reproducible.by(seed));
    }

    /** The same, of dates and random numbers each as the settings say. */
    public Builder reproducible(Reproducible settings) {
      this.reproducible = Objects.requireNonNull(settings, "reproducible");
      return this;
    }

    /** Sees every frame. */
    public Builder frames(FrameListener listener) {
      this.frames = Objects.requireNonNull(listener, "frames");
      return this;
    }

    /**
     * Adds a header to each handshake.
     *
     * @throws IllegalArgumentException for one that can't be sent, or that the handshake itself
     *     sets
     */
    public Builder header(String name, String value) {
      HandshakeFields.checkHeader(name, value);
      headers.put(name, value);
      return this;
    }

    public WeexOptions build() {
      return new WeexOptions(copy());
    }

    private Builder copy() {
      Builder copy = new Builder();
      copy.loop = loop;
      copy.console = console;
      copy.faults = faults;
      copy.maxTurn = maxTurn;
      copy.maxTurnAllocation = maxTurnAllocation;
      copy.abandonments = abandonments;
      copy.bundleUrl = bundleUrl;
      copy.arguments = arguments;
      copy.location = location;
      copy.connectsAtOnce = connectsAtOnce;
      copy.network = network;
      copy.targets = targets;
      copy.proxies = proxies;
      copy.cookies = cookies;
      copy.reproducible = reproducible;
      copy.limits = limits;
      copy.tls = tls;
      copy.router = router;
      copy.frames = frames;
      copy.calls = calls;
      copy.platform = platform;
      copy.quirks = quirks;
      copy.device = device == null ? new Device() : device;
      copy.framework = framework;
      copy.data = data;
      copy.headers.putAll(headers);
      copy.environment.putAll(environment);
      copy.modules.addAll(modules);
      return copy;
    }
  }
}
