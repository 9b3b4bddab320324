package io.github.weexjvm.cli;

import io.github.weexjvm.WeexOptions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What one turn of script may use up. */
final class TurnOptions {

  @Option(
      names = "--max-turn",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = {
        "Stop a single turn of script that takes more CPU time than this;",
        "5s by default, in weex run no limit."
      })
  private Duration time;

  @Option(
      names = "--max-turn-allocation",
      paramLabel = "SIZE",
      converter = Size.class,
      description = {
        "Stop a single turn of script that allocates more than this, such as 512M;",
        "4G by default, in weex run no limit."
      })
  private Long bytes;

  /** What is not given stays as it is. */
  void apply(WeexOptions.Builder options) {
    if (time != null) {
      options.maxTurn(time);
    }
    if (bytes != null) {
      options.maxTurnAllocation(bytes);
    }
  }

  /** Without a limit a script may compute for as long as its user waits. */
  void applyWithoutDefaults(WeexOptions.Builder options) {
    options.maxTurn(Duration.ZERO).maxTurnAllocation(0);
    apply(options);
  }

  /** Reads sizes such as {@code 64M} or {@code 1.5G}; a bare number is bytes. */
  static final class Size implements ITypeConverter<Long> {

    private static final String UNITS = "KMGT";
    private static final BigDecimal KILO = BigDecimal.valueOf(1024);
    private static final BigDecimal MOST = KILO.pow(5);

    @Override
    public Long convert(String text) {
      String upper = text.toUpperCase(Locale.ROOT);
      int unit = upper.isEmpty() ? 0 : UNITS.indexOf(upper.charAt(upper.length() - 1)) + 1;
      try {
        BigDecimal bytes =
            new BigDecimal(unit == 0 ? text : text.substring(0, text.length() - 1))
                .multiply(KILO.pow(unit));
        if (bytes.compareTo(BigDecimal.ONE) >= 0 && bytes.compareTo(MOST) < 0) {
          return bytes.longValue();
        }
      } catch (NumberFormatException e) {
        // Answered below, like a size out of range.
      }
      throw new TypeConversionException(
          "\"" + text + "\" is not a size from 1 byte to 1024T: use 512K, 64M or 1.5G");
    }
  }
}
