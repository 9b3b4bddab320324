package io.github.weexjvm.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.weexjvm.Platform;
import io.github.weexjvm.Weex;
import io.github.weexjvm.WeexInstance;
import io.github.weexjvm.WeexOptions;
import io.github.weexjvm.modules.Quirk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What platforms are called, and what scripts are told of them. */
@Timeout(60)
final class PlatformEnvironmentTest {

  private static Object eval(WeexOptions.Builder options, String code) {
    try (WeexInstance instance = Weex.open(options.build())) {
      return instance.eval(code).join();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "portable, jvm 750/string 1334/string 2/string",
    "android, android 1080/string 1920/string 2.625/string",
    "ios, iOS 750/number 1334/number 2/number",
    "h5, Web 750/number 1334/number 2/number",
  })
  void theEnvironmentIsThePlatforms(String platform, String expected) {
    String code =
        """
        const { platform, deviceWidth, deviceHeight, scale } = WXEnvironment;
        const sizes = [deviceWidth, deviceHeight, scale].map((size) => `${size}/${typeof size}`);
        if (weex.config.env !== WXEnvironment) { throw new Error('there are two of them'); }
        [platform, ...sizes].join(' ');
        """;
    assertEquals(expected, eval(WeexOptions.builder().platform(Platform.of(platform)), code));
  }

  @Test
  void whatIsSetComesFirstAndHasThePlatformsType() {
    String code =
        "[WXEnvironment.deviceWidth, WXEnvironment.scale, WXEnvironment.platform, WXEnvironment.mine]"
            + ".map((one) => `${one}/${typeof one}`).join(' ')";
    WeexOptions.Builder options =
        WeexOptions.builder()
            .environment("deviceWidth", "800")
            .environment("scale", "large")
            .environment("mine", "1")
            .environment("platform", "else");
    assertEquals(
        "800/number large/string else/string 1/string", eval(options.platform(Platform.IOS), code));
    assertEquals(
        "800/string large/string else/string 1/string",
        eval(options.platform(Platform.ANDROID), code));
  }

  @ParameterizedTest
  @CsvSource({"portable, PORTABLE", "Android, ANDROID", "iOS, IOS", "H5, H5"})
  void aPlatformHasAName(String name, Platform expected) {
    assertEquals(expected, Platform.of(name));
    assertEquals(expected, Platform.of(expected.id()));
  }

  @Test
  void anUnknownPlatformIsRefusedWithTheKnownOnes() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Platform.of("windows"));
    assertEquals(
        "there is no platform windows; there are portable, android, ios, h5", refusal.getMessage());
  }

  @Test
  void behaviourIsThePlatformsCell() {
    assertEquals("nothing", Platform.IOS.behaviour(Quirk.SEND_AFTER_CLOSE));
    assertEquals("discarded without a word", Platform.H5.behaviour(Quirk.SEND_AFTER_CLOSE));
  }
}
