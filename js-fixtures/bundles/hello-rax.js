// {"framework" : "Rax"}
define("hello", function (require, exports, module) {
var __defProp = Object.defineProperty;
var __defNormalProp = (obj, key, value) => key in obj ? __defProp(obj, key, { enumerable: true, configurable: true, writable: true, value }) : obj[key] = value;
var __publicField = (obj, key, value) => __defNormalProp(obj, typeof key !== "symbol" ? key + "" : key, value);

// hello.jsx
var import_rax = require("rax");
var PICTURE = "data:image/gif;base64,R0lGODlhAQABAIAAAB9OeQAAACwAAAAAAQABAAACAkQBADs=";
var Hello = class extends import_rax.Component {
  constructor() {
    super(...arguments);
    __publicField(this, "state", { clicks: 0, slide: 0, on: false });
    __publicField(this, "count", () => this.setState({ clicks: this.state.clicks + 1 }));
    __publicField(this, "turn", (event) => this.setState({ slide: event.index }));
    __publicField(this, "flip", (event) => this.setState({ on: event.value }));
  }
  render() {
    const { clicks, slide, on } = this.state;
    return /* @__PURE__ */ (0, import_rax.createElement)("div", { style: styles.page }, /* @__PURE__ */ (0, import_rax.createElement)("image", { style: styles.picture, src: PICTURE, resize: "cover" }), /* @__PURE__ */ (0, import_rax.createElement)("text", { id: "counter", style: styles.counter, onClick: this.count }, `clicked ${clicks} times`), clicks > 0 ? /* @__PURE__ */ (0, import_rax.createElement)("text", { id: "thanks", style: styles.note }, "thank you") : /* @__PURE__ */ (0, import_rax.createElement)("text", { id: "invitation", style: styles.note }, "click the line above"), /* @__PURE__ */ (0, import_rax.createElement)("slider", { id: "slides", style: styles.slides, index: slide, onChange: this.turn }, ["first", "second"].map((name) => /* @__PURE__ */ (0, import_rax.createElement)("div", { key: name, style: styles.slide }, /* @__PURE__ */ (0, import_rax.createElement)("text", { style: styles.note }, `${name} slide`)))), /* @__PURE__ */ (0, import_rax.createElement)("text", { id: "slide", style: styles.note }, `slide ${slide}`), /* @__PURE__ */ (0, import_rax.createElement)("switch", { id: "switch", checked: on, onChange: this.flip }), /* @__PURE__ */ (0, import_rax.createElement)("text", { id: "switched", style: styles.note }, on ? "on" : "off"));
  }
};
var styles = {
  page: { alignItems: "center", padding: 40, backgroundColor: "#ffffff" },
  picture: { width: 200, height: 200, borderRadius: 100, backgroundColor: "#dde6ef" },
  counter: { marginTop: 30, fontSize: 48, color: "#1f4e79", "color:active": "#2f7dd1" },
  note: { marginTop: 20, fontSize: 32, color: "#555555" },
  slides: { width: 600, height: 200, marginTop: 30 },
  slide: { width: 600, height: 200, alignItems: "center", backgroundColor: "#eef1f5" }
};
(0, import_rax.render)(/* @__PURE__ */ (0, import_rax.createElement)(Hello, null));
});
require("hello");
