package io.github.weexjvm.bundle;

/** Small pages in each dialect that fail at a line of their own. All have a button that works. */
enum Dialects {
  VUE(
      """
      // { "framework": "Vue" }
      var boot = %s;
      new Vue({
        el: '#root',
        data: { n: 0 },
        mounted: function () {
          %s;
        },
        methods: {
          boom: function () {
            this.n += 1;
            %s;
          },
          fine: function () { this.n += 10; }
        },
        render: function (h) {
          return h('div', [
            h('text', { attrs: { name: 'boom' }, on: { click: this.boom } }, ['boom']),
            h('text', { attrs: { name: 'fine' }, on: { click: this.fine } }, ['fine']),
            h('text', { attrs: { name: 'n' } }, [String(this.n)])
          ]);
        }
      });
      """,
      2, 7, 12),
  RAX(
      """
      // {"framework" : "Rax"}
      define('page', function (require, exports, module) {
        var Rax = require('rax'), h = Rax.createElement, boot = %s;
        class Page extends Rax.Component {
          constructor() {
            super(...arguments);
            this.state = { n: 0 };
            this.boom = () => {
              this.setState({ n: this.state.n + 1 });
              %3$s;
            };
            this.fine = () => this.setState({ n: this.state.n + 10 });
          }
          componentDidMount() {
            %2$s;
          }
          render() {
            return h('div', null,
              h('text', { name: 'boom', onClick: this.boom }, 'boom'),
              h('text', { name: 'fine', onClick: this.fine }, 'fine'),
              h('text', { name: 'n' }, String(this.state.n)));
          }
        }
        Rax.render(h(Page, null));
      });
      require('page');
      """,
      3, 15, 10),
  LEGACY(
      """
      define('@weex-component/page', function (require, exports, module) {
        var boot = %s;
        module.exports = {
          data: { n: 0 },
          ready: function () {
            %s;
          },
          methods: {
            boom: function () {
              this.n += 1;
              %s;
            },
            fine: function () { this.n += 10; }
          }
        };
        module.exports.template = { type: 'div', children: [
          { type: 'text', attr: { name: 'boom', value: 'boom' }, events: { click: 'boom' } },
          { type: 'text', attr: { name: 'fine', value: 'fine' }, events: { click: 'fine' } },
          { type: 'text', attr: { name: 'n', value: function () { return this.n } } } ] };
      });
      bootstrap('@weex-component/page');
      """,
      2, 6, 11);

  static final String NOTHING = "null";

  private final String code;
  final int bootLine;
  final int hookLine;
  final int clickLine;

  Dialects(String code, int bootLine, int hookLine, int clickLine) {
    this.code = code;
    this.bootLine = bootLine;
    this.hookLine = hookLine;
    this.clickLine = clickLine;
  }

  /** A page named page.js that does these three things, each an expression or a statement. */
  Bundle page(String boot, String hook, String click) {
    return Bundle.of("page.js", code.formatted(boot, hook, click));
  }
}
