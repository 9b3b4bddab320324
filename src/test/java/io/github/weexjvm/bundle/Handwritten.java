package io.github.weexjvm.bundle;

/** Bundles for the framework Vue that run a piece of code when their button is clicked. */
final class Handwritten {

  /** The line of the bundle that is the first of the code. */
  static final int FIRST_LINE = 8;

  private Handwritten() {}

  /**
   * A page with a button {@code #go} and a list of lines {@code #said}.
   *
   * @param code has each module as a variable of its name, and {@code say(value…)}, which adds a
   *     line with the values as JSON; undefined is {@code undefined}
   */
  static Bundle vue(String code) {
    return Bundle.of("page.js", BEFORE + code + AFTER);
  }

  private static final String BEFORE =
      """
      // { "framework": "Vue" }
      var lines = [];
      var page = { lines: lines };
      function say() { lines.push([].map.call(arguments, text).join(' ')); }
      function text(value) { return value === undefined ? 'undefined' : JSON.stringify(value); }
      var stream = weex.requireModule('stream'), storage = weex.requireModule('storage'), probe = weex.requireModule('probe'), timer = weex.requireModule('timer'), webSocket = weex.requireModule('webSocket'), modal = weex.requireModule('modal');
      function go() {
      """;

  private static final String AFTER =
      """

      }
      new Vue({
        el: '#root',
        data: page,
        methods: { go: go },
        render: function (h) {
          return h('div', [
            h('div', { attrs: { id: 'go' }, on: { click: this.go } }),
            h('text', { attrs: { id: 'said' } }, [this.lines.join('\\n')])
          ]);
        }
      });
      """;
}
