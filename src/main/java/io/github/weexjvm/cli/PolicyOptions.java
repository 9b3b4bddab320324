package io.github.weexjvm.cli;

import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.socket.TargetPolicy;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which servers scripts may reach, by WebSockets and by the module {@code stream}. */
final class PolicyOptions {

  @Option(
      names = "--public-only",
      description = {
        "Connect to public addresses only: not to this machine, a private network, or a cloud's "
            + "metadata."
      })
  private boolean publicOnly;

  @Option(
      names = "--allow",
      paramLabel = "PATTERN",
      converter = PatternConverter.class,
      description = {
        "Connect to these hosts only. Addresses are exceptions from --public-only. A pattern is "
            + "example.org, *.example.org, 127.0.0.1, ::1, 10.0.0.0/8 or a host with its :PORT. "
            + "May be repeated."
      })
  private List<String> allowed = List.of();

  @Option(
      names = "--deny",
      paramLabel = "PATTERN",
      converter = PatternConverter.class,
      description = "Never connect there, even if it is allowed too. May be repeated.")
  private List<String> denied = List.of();

  /** Sets what is given. */
  void apply(WeexOptions.Builder options) {
    TargetPolicy.Builder policy = TargetPolicy.builder();
    if (publicOnly) {
      policy.publicOnly();
    }
    allowed.forEach(policy::allow);
    denied.forEach(policy::deny);
    options.targets(policy.build());
  }

  /** Complains of a pattern while it is known which option it belongs to. */
  static final class PatternConverter implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      try {
        TargetPolicy.builder().allow(text);
        return text;
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
