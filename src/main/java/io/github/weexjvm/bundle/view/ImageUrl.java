package io.github.weexjvm.bundle.view;

import java.util.regex.Pattern;

/** Which of a bundle's URLs a page may load as an image. */
final class ImageUrl {

  private static final Pattern WEB =
      Pattern.compile("https?://[^\\s\\\\]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATA =
      Pattern.compile(
          "data:image/(?:png|jpe?g|gif|webp|bmp|avif|svg\\+xml)[;,].*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private ImageUrl() {}

  /**
   * The URL as it may stand in a page, or empty. A URL without a scheme, which a phone completes by
   * the page's, is one of https; relative ones have nothing here that they are relative to.
   */
  static String safe(String url) {
    String trimmed = url.trim();
    String complete = trimmed.startsWith("//") ? "https:" + trimmed : trimmed;
    boolean loads = WEB.matcher(complete).matches() || DATA.matcher(complete).matches();
    return loads ? complete : "";
  }
}
