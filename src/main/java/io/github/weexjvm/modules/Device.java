package io.github.weexjvm.modules;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The phone around a page, and the person who holds it: what the page showed, asked and sent, and
 * what the two of them answer. Before the page runs a test says how they behave; afterwards it
 * reads what happened. What is not scripted goes well: dialogs are agreed to, files are kept in
 * memory. Pages that share a device share all of this, as on a phone.
 *
 * <pre>{@code
 * Device device = new Device();
 * device.dialogs().answerConfirm("Cancel");
 * device.position().moveTo(52.52, 13.405);
 * // … run a page on it, click …
 * assertEquals(List.of("Saved"), device.toasts().stream().map(Toast::message).toList());
 * assertEquals(200, device.requests().get(0).status());
 * device.fire("networkChange", Map.of("online", false));
 * }</pre>
 *
 * <p>For any thread. A list is a copy of what there was, the oldest first; of more than 1,000 the
 * latest.
 */
public final class Device {

  final Records<Toast> toasts = new Records<>();
  final Records<Request> requests = new Records<>();
  final Records<String> openedUrls = new Records<>();
  final Records<WebViewCommand> webViewCommands = new Records<>();
  final Records<Scroll> scrolls = new Records<>();
  final Records<Map<String, Object>> fonts = new Records<>();
  final GlobalEvents events = new GlobalEvents();
  final TitleBar titleBar = new TitleBar();

  private final Dialogs dialogs = new Dialogs();
  private final Pickers pickers = new Pickers();
  private final Pages pages = new Pages();
  private final NavBar navBar = new NavBar();
  private final Clipboard clipboard = new Clipboard();
  private final Position position = new Position();
  private final Languages languages = new Languages();
  private final Display display = new Display();
  private volatile Storage storage = Storage.inMemory();
  private volatile StreamLimits streamLimits = StreamLimits.DEFAULT;

  /** A device that has just been unpacked. */
  public Device() {}

  // ---- What the person does ----

  /** The dialogs of {@code modal}, and how they are answered. */
  public Dialogs dialogs() {
    return dialogs;
  }

  /** The pickers of {@code picker}, and what is chosen in them. */
  public Pickers pickers() {
    return pickers;
  }

  /** The clipboard, to read and to fill. */
  public Clipboard clipboard() {
    return clipboard;
  }

  /** Where the device is. */
  public Position position() {
    return position;
  }

  /** Puts the device somewhere, as {@link Position#moveTo} does. */
  public void position(double latitude, double longitude) {
    position.moveTo(latitude, longitude);
  }

  /** The languages that {@code locale} tells. */
  public Languages languages() {
    return languages;
  }

  /** The screen: its size, and what pages asked of it. */
  public Display display() {
    return display;
  }

  /**
   * Fires a global event in all pages.
   *
   * @param data what the listeners get: strings, numbers, booleans, maps and lists
   * @return how many listeners there were
   */
  public int fire(String globalEvent, Map<String, ?> data) {
    Objects.requireNonNull(globalEvent, "globalEvent");
    return events.fire(globalEvent, new LinkedHashMap<>(data));
  }

  // ---- What the pages did ----

  /** The messages of {@code modal.toast}. */
  public List<Toast> toasts() {
    return toasts.all();
  }

  /** The HTTP requests of {@code stream} that have ended. */
  public List<Request> requests() {
    return requests.all();
  }

  /** The pages that {@code navigator} opened and left. */
  public Pages pages() {
    return pages;
  }

  /** The bar that {@code navigator.setNavBar…} changed. */
  public NavBar navBar() {
    return navBar;
  }

  /** What {@code event.openURL} opened outside of the pages. */
  public List<String> openedUrls() {
    return openedUrls.all();
  }

  /** The title that {@code pageInfo} set, or empty. */
  public String title() {
    return titleBar.title;
  }

  /** The icon that {@code pageInfo} set, or empty. */
  public String icon() {
    return titleBar.icon;
  }

  /** Where {@code dom} scrolled. */
  public List<Scroll> scrolls() {
    return scrolls.all();
  }

  /** The fonts that {@code dom.addRule} added: {@code {fontFamily, src}} each. */
  public List<Map<String, Object>> fonts() {
    return fonts.all();
  }

  /** What {@code webview} told browsers inside the page. */
  public List<WebViewCommand> webViewCommands() {
    return webViewCommands.all();
  }

  // ---- How it is set up ----

  /** What {@code storage} keeps, to read and to fill. */
  public Storage storage() {
    return storage;
  }

  /** Keeps what pages store in a file of JSON. Pages that run already keep what they have. */
  public Device storage(Path file) {
    storage = Storage.in(file);
    return this;
  }

  /** How much {@code stream} takes, and how long it waits. */
  public StreamLimits streamLimits() {
    return streamLimits;
  }

  /** Sets how much {@code stream} takes, and how long it waits, in pages that are yet to run. */
  public Device streamLimits(StreamLimits limits) {
    streamLimits = Objects.requireNonNull(limits, "limits");
    return this;
  }
}
