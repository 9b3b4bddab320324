package io.github.weexjvm.bundle.view;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * A browser without a window, which makes pictures of pages. It is the one that the system property
 * or the environment variable {@code CHROMIUM} names, else one on the PATH.
 */
public final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome", "chromium-headless-shell");

  private static final long PATIENCE_SECONDS = 60;

  private final Path folder;

  /**
   * @param folder for its profile, the pages and their pictures
   */
  public Chromium(Path folder) {
    this.folder = folder;
  }

  /** The page as a window of this size in CSS pixels shows it. Its picture is kept. */
  public BufferedImage show(String name, String html, int width, int height)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path page = Files.writeString(folder.resolve(name + ".html"), html);
    Path picture = folder.resolve(name + ".png");
    Files.deleteIfExists(picture);
    Path log = folder.resolve(name + ".log");
    Process browser = start(page, picture, log, width + "," + height);
    boolean done = browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    browser.destroyForcibly().waitFor();
    if (!done || !Files.exists(picture)) {
      throw new IOException("no picture of " + page + ": " + Files.readString(log));
    }
    return ImageIO.read(picture.toFile());
  }

  private Process start(Path page, Path picture, Path log, String size) throws IOException {
    return new ProcessBuilder(
            executable().toString(),
            "--headless=new",
            "--disable-gpu",
            "--hide-scrollbars",
            "--force-device-scale-factor=1",
            // Chromium's sandbox refuses to work for root, which is who runs a container.
            System.getProperty("user.name").equals("root") ? "--no-sandbox" : "--no-first-run",
            "--user-data-dir=" + folder.resolve("profile").toAbsolutePath(),
            "--window-size=" + size,
            "--screenshot=" + picture.toAbsolutePath(),
            page.toUri().toString())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static Path executable() {
    Stream<Path> named =
        Stream.of(System.getProperty("CHROMIUM"), System.getenv("CHROMIUM"))
            .filter(Objects::nonNull)
            .map(Path::of);
    return Stream.concat(named, onThePath())
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no Chromium: install one, or name it by -DCHROMIUM=/path/to/chromium"));
  }

  private static Stream<Path> onThePath() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
  }
}
