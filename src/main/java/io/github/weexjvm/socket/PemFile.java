package io.github.weexjvm.socket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a PEM file (RFC 7468), in their order; what stands between them is passed over. */
final class PemFile {

  private static final Pattern PART =
      Pattern.compile(
          "-----BEGIN (?<label>[A-Z0-9 ]+)-----\\R"
              + "(?<headers>(?:[A-Za-z-]+:.*\\R(?:[ \\t].*\\R)*)*)"
              + "(?<body>[^-]*)-----END \\k<label>-----");

  /**
   * One part.
   *
   * @param label such as CERTIFICATE
   * @param headers those of the older form, by which a part may say that it is encrypted
   */
  record Part(String label, String headers, String base64) {

    boolean isPrivateKey() {
      return label.endsWith("PRIVATE KEY");
    }

    /**
     * @throws IllegalArgumentException if it is no base64
     */
    byte[] bytes() {
      return Base64.getMimeDecoder().decode(base64);
    }
  }

  private PemFile() {}

  /** Whether a file's content is PEM at all. */
  static boolean isPem(byte[] content) {
    return text(content).contains("-----BEGIN ");
  }

  /**
   * Reads the parts.
   *
   * @throws IOException when the file can't be read
   */
  static List<Part> parts(Path file) throws IOException {
    List<Part> parts = new ArrayList<>();
    Matcher found = PART.matcher(text(Files.readAllBytes(file)));
    while (found.find()) {
      parts.add(new Part(found.group("label"), found.group("headers"), found.group("body")));
    }
    return parts;
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }
}
