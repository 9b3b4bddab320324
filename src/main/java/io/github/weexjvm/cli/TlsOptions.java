package io.github.weexjvm.cli;

import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.socket.TlsSettings;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Whom {@code wss:} and {@code https:} trust, and what they show of the one who runs the script.
 */
final class TlsOptions {

  @Option(names = "--insecure-tls", description = "Trust every certificate. For test servers.")
  private boolean insecureTls;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "Trust the certificates of a PEM file besides the JDK's.")
  private String authorities;

  @Option(
      names = "--cert",
      paramLabel = "FILE",
      description = {
        "Show this certificate to servers that ask for one: a PKCS#12 file, or a PEM file, with the "
            + "private key in it or in that of --key."
      })
  private String certificate;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The private key of --cert, as PEM, where it is a file of its own.")
  private String key;

  @Option(
      names = "--cert-password-env",
      paramLabel = "NAME",
      description = {
        "The environment's variable that has the password of --cert, or of --key. On the command "
            + "line everybody on the machine could read it."
      })
  private String passwordVariable;

  /** Something that reads a file. */
  private interface Reading {
    Object read(Path file) throws IOException;
  }

  /** Sets what is given. */
  void apply(WeexOptions.Builder options, Map<String, String> environment, CommandSpec spec) {
    check(spec);
    TlsSettings.Builder settings = TlsSettings.builder();
    if (insecureTls) {
      settings.insecure();
    }
    if (authorities != null) {
      read("--ca", authorities, settings::trusting);
    }
    if (certificate != null) {
      char[] password = password(environment, spec);
      read("--cert", certificate, file -> readCertificate(settings, file, password));
    }
    options.tls(settings.build());
  }

  private void check(CommandSpec spec) {
    if (insecureTls && authorities != null) {
      throw usage(spec, "--insecure-tls trusts everybody, so --ca makes no sense with it");
    }
    if (certificate == null && key != null) {
      throw usage(spec, "--key is the key of a certificate: give that with --cert");
    }
    if (certificate == null && passwordVariable != null) {
      throw usage(spec, "--cert-password-env is for a certificate: give that with --cert");
    }
  }

  private Object readCertificate(TlsSettings.Builder settings, Path file, char[] password)
      throws IOException {
    if (key == null) {
      return settings.certificate(file, password);
    }
    return read("--key", key, keyFile -> settings.certificate(file, keyFile, password));
  }

  private char[] password(Map<String, String> environment, CommandSpec spec) {
    if (passwordVariable == null) {
      return new char[0];
    }
    String password = environment.get(passwordVariable);
    if (password == null) {
      throw usage(spec, "--cert-password-env: the environment has no variable " + passwordVariable);
    }
    return password.toCharArray();
  }

  private static Object read(String option, String name, Reading reading) {
    try {
      Path file = Path.of(name);
      if (Files.isDirectory(file)) {
        throw ScriptSource.unreadable(name, new FileSystemException(name));
      }
      return reading.read(file);
    } catch (FileSystemException e) {
      throw ScriptSource.unreadable(e.getFile() == null ? name : e.getFile(), e);
    } catch (InvalidPathException e) {
      throw ScriptSource.unreadable(name, e);
    } catch (IOException e) {
      throw new UserError(ExitCode.USAGE, option + ": " + e.getMessage(), e);
    }
  }

  private static ParameterException usage(CommandSpec spec, String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
