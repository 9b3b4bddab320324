package io.github.weexjvm.bundle.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StylePropertiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "width | 200 | width:calc(200*var(--u))",
        "width | 200px | width:calc(200*var(--u))",
        "width | ' 12.50px ' | width:calc(12.5*var(--u))",
        "width | 100wx | width:100px",
        "width | auto | width:auto",
        "left | -20 | left:calc(-20*var(--u))",
        "paddingTop | 0 | padding-top:0px",
        "margin | 10px 20 | margin:calc(10*var(--u)) calc(20*var(--u))",
        "flex | 1 | flex:1 1 0%",
        "flex | 0 | flex:none",
        "flexDirection | row-reverse | flex-direction:row-reverse",
        "backgroundColor | #FFF | background-color:#fff",
        "backgroundColor | 'rgba(0, 0, 0, 0.5)' | background-color:rgba(0, 0, 0, 0.5)",
        "backgroundColor | transparent | background-color:transparent",
        "borderBottomLeftRadius | 8 | border-bottom-left-radius:calc(8*var(--u))",
        "borderRadius | 1 2 3 4 | border-radius:calc(1*var(--u)) calc(2*var(--u)) calc(3*var(--u)) calc(4*var(--u))",
        "borderTop | 1px solid red | border-top-width:calc(1*var(--u));border-top-style:solid;border-top-color:red",
        "border | solid | border-style:solid",
        "borderStyle | dashed dotted | border-style:dashed dotted",
        "boxShadow | inset 2px 4px 6px #000 | box-shadow:inset calc(2*var(--u)) calc(4*var(--u)) calc(6*var(--u)) #000",
        "transform | 'translate(50%, 10px) rotate(20deg)' | 'transform:translate(50%,calc(10*var(--u))) rotate(20deg)'",
        "transform | rotate(45) scale(1.5) | transform:rotate(45deg) scale(1.5)",
        "transformOrigin | left 50% | transform-origin:left 50%",
        "backgroundImage | 'linear-gradient(to top left, #a80077, rgb(1,2,3))' | 'background-image:linear-gradient(to top left,#a80077,rgb(1,2,3))'",
        "transitionProperty | 'width, backgroundColor' | 'transition-property:width,background-color'",
        "transitionDuration | 200 | transition-duration:200ms",
        "transitionDuration | 0.3s | transition-duration:0.3s",
        "transitionTimingFunction | 'cubic-bezier(0.25, 0.1, 0.25, 1.0)' | 'transition-timing-function:cubic-bezier(0.25, 0.1, 0.25, 1.0)'",
        "opacity | .5 | opacity:0.5",
        "lineHeight | 40 | line-height:calc(40*var(--u))",
        "fontWeight | 600 | font-weight:600",
        "fontFamily | Open Sans | 'font-family:\"Open Sans\",var(--fonts)'",
        "itemSize | 20px | --dot-size:calc(20*var(--u))",
      })
  void aStyleBecomesCss(String name, String value, String css) {
    assertEquals(Optional.of(css), StyleProperties.declare(name, value));
  }

  @Test
  void numbersAreAsGoodAsText() {
    assertEquals(Optional.of("width:calc(200*var(--u))"), StyleProperties.declare("width", 200.0));
    assertEquals(Optional.of("font-weight:700"), StyleProperties.declare("fontWeight", 700));
    assertEquals(Optional.of("opacity:0.3333"), StyleProperties.declare("opacity", 1 / 3.0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "50%",
        "1em",
        "calc(1px)",
        "1e9",
        "12345678901",
        "var(--x)",
        "px",
        "1px;color:red",
        "expression(alert(1))",
        "red",
        "1px 2px",
        "--1",
        "1px}",
        "url(x)",
        "/**/1px",
        "1px\\9"
      })
  void whatIsNoLengthIsNotSet(String value) {
    assertEquals(Optional.empty(), StyleProperties.declare("width", value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "url(http://evil)",
        "red;x:y",
        "rgb(1,2,3",
        "#12",
        "#ggg",
        "red}",
        "rgb(url(a))",
        "a</style>",
        "image(red)"
      })
  void whatIsNoColorIsNotSet(String value) {
    assertEquals(Optional.empty(), StyleProperties.declare("backgroundColor", value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "transform | 'translate(1px' ",
        "transform | url(x)",
        "transform | 'translate(1px) url(x)'",
        "transform | 'translate(expression(1))'",
        "backgroundImage | url(http://evil/)",
        "backgroundImage | 'linear-gradient(to top, url(x), red)'",
        "backgroundImage | 'linear-gradient(to top, red), url(x)'",
        "boxShadow | '1px'",
        "transitionProperty | 'width;x:y'",
        "transitionTimingFunction | 'steps(1)'",
        "lines | '1;x:y' ",
        "zIndex | 5",
        "display | none",
        "background | red",
        "behavior | url(x)",
        "'color:red;x' | red",
      })
  void whatWeexDoesNotHaveIsNotSet(String name, String value) {
    String css = StyleProperties.declare(name, value).orElse("");
    assertTrue(css.isEmpty(), css);
  }

  @Test
  void valuesOfOtherKindsAreNotSet() {
    for (Object value : List.of(List.of(1), Map.of("a", 1), true, Double.NaN, 1e300, "", "  ")) {
      assertEquals(
          Optional.empty(), StyleProperties.declare("width", value), String.valueOf(value));
    }
    assertEquals(Optional.empty(), StyleProperties.declare("width", null));
  }

  @Test
  void aFontsNameStaysWithinItsQuotes() {
    String css = StyleProperties.declare("fontFamily", "a\\\";}</style><script>\n").orElseThrow();

    assertTrue(css.matches("font-family:\"[^\"<>\\n]*\",var\\(--fonts\\)"), css);
    assertTrue(css.contains("a\\5c"), css);
  }
}
