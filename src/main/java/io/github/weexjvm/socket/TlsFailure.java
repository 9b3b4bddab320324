package io.github.weexjvm.socket;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Set;
import javax.net.ssl.SSLException;

/** Turns what TLS fails of into the one sentence that a user reads. */
final class TlsFailure {

  private static final String RECEIVED = "Received fatal alert: ";

  /** RFC 8446, section 6.2: how a server says what it thinks of a client's certificate. */
  private static final Set<String> ABOUT_CERTIFICATES =
      Set.of(
          "certificate_required",
          "no_certificate",
          "bad_certificate",
          "unsupported_certificate",
          "certificate_revoked",
          "certificate_expired",
          "certificate_unknown",
          "unknown_ca",
          "access_denied");

  private TlsFailure() {}

  static String sentence(WebSocketUrl target, TlsSettings settings, IOException cause) {
    String host = Excerpt.ofPart(target.host());
    return "TLS with " + host + ":" + target.port() + " failed: " + reason(settings, cause);
  }

  private static String reason(TlsSettings settings, IOException cause) {
    String message = ConnectFailure.message(cause);
    int alert = message.indexOf(RECEIVED);
    if (alert >= 0) {
      return ofAlert(message.substring(alert + RECEIVED.length()), settings.hasCertificate());
    }
    if (message.contains("selected protocol version")) {
      return "it speaks a TLS older than 1.2, which is not safe";
    }
    if (cause instanceof SSLException && isPlaintext(message)) {
      return "it does not speak TLS there; use ws: instead of wss:";
    }
    String untrusted = ofCertificate(cause);
    return untrusted == null ? message : untrusted;
  }

  /** What is wrong with the server's certificate; null for nothing. */
  private static String ofCertificate(IOException cause) {
    CertPathValidatorException path = find(cause, CertPathValidatorException.class);
    boolean forged = path != null && path.getReason() == BasicReason.INVALID_SIGNATURE;
    if (forged || find(cause, CertPathBuilderException.class) != null) {
      return "its certificate is not signed by an authority that is trusted here"
          + " (--ca FILE trusts another)";
    }
    if (find(cause, CertificateExpiredException.class) != null) {
      return "its certificate has expired";
    }
    if (find(cause, CertificateNotYetValidException.class) != null) {
      return "its certificate is not valid yet";
    }
    CertificateException certificate = find(cause, CertificateException.class);
    return certificate != null && ConnectFailure.message(certificate).startsWith("No ")
        ? "its certificate is for another host name"
        : null;
  }

  private static String ofAlert(String alert, boolean hasCertificate) {
    String said = " (" + Excerpt.ofPart(alert) + ")";
    if (ABOUT_CERTIFICATES.contains(alert)) {
      return hasCertificate
          ? "it does not accept the client certificate" + said
          : "it asks for a client certificate, and there is none to show"
              + said
              + ": --cert FILE shows one";
    }
    return switch (alert) {
      case "protocol_version" -> "it speaks neither TLS 1.2 nor 1.3" + said;
      case "no_application_protocol" -> "it speaks something else than HTTP/1.1 there" + said;
      case "unrecognized_name" -> "it does not know that host" + said;
      case "handshake_failure" ->
          "it refused the handshake, perhaps for want of a client certificate or of a cipher that"
              + " both know"
              + said;
      default -> "it refused the handshake" + said;
    };
  }

  /** The JDK has two ways to say it. */
  private static boolean isPlaintext(String message) {
    return message.contains("Unrecognized SSL message")
        || message.contains("Unsupported or unrecognized SSL message");
  }

  private static <T extends Throwable> T find(Throwable from, Class<T> type) {
    for (Throwable one = from; one != null; one = one.getCause()) {
      if (type.isInstance(one)) {
        return type.cast(one);
      }
    }
    return null;
  }
}
