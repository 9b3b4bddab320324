// {"framework" : "Rax"}
define("device", function (require, exports, module) {
var __defProp = Object.defineProperty;
var __defProps = Object.defineProperties;
var __getOwnPropDescs = Object.getOwnPropertyDescriptors;
var __getOwnPropSymbols = Object.getOwnPropertySymbols;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __propIsEnum = Object.prototype.propertyIsEnumerable;
var __defNormalProp = (obj, key, value) => key in obj ? __defProp(obj, key, { enumerable: true, configurable: true, writable: true, value }) : obj[key] = value;
var __spreadValues = (a, b) => {
  for (var prop in b || (b = {}))
    if (__hasOwnProp.call(b, prop))
      __defNormalProp(a, prop, b[prop]);
  if (__getOwnPropSymbols)
    for (var prop of __getOwnPropSymbols(b)) {
      if (__propIsEnum.call(b, prop))
        __defNormalProp(a, prop, b[prop]);
    }
  return a;
};
var __spreadProps = (a, b) => __defProps(a, __getOwnPropDescs(b));
var __publicField = (obj, key, value) => __defNormalProp(obj, typeof key !== "symbol" ? key + "" : key, value);

// device.jsx
var import_rax = require("rax");
var animation = require("@weex-module/animation");
var clipboard = require("@weex-module/clipboard");
var modal = require("@weex-module/modal");
var navigator = require("@weex-module/navigator");
var picker = require("@weex-module/picker");
var storage = require("@weex-module/storage");
var stream = require("@weex-module/stream");
var COLOURS = ["red", "green", "blue"];
var Device = class extends import_rax.Component {
  constructor() {
    super(...arguments);
    __publicField(this, "state", {
      address: "http://127.0.0.1:8080/answer.json",
      answer: "",
      note: "remember the milk",
      stored: "",
      pasted: "",
      timed: "",
      answered: "",
      prompted: "",
      picked: "",
      moved: ""
    });
    __publicField(this, "typeAddress", (event) => this.setState({ address: event.value }));
    __publicField(this, "typeNote", (event) => this.setState({ note: event.value }));
    __publicField(this, "fetch", () => {
      this.setState({ answer: "fetching" });
      stream.fetch({ method: "GET", url: this.state.address, type: "json" }, (response) => {
        const { ok, status, data } = response;
        this.setState({ answer: ok ? status + " " + data.greeting : "failed " + status });
      });
    });
    __publicField(this, "save", () => {
      storage.setItem("note", this.state.note, ({ result }) => this.setState({ stored: "saving: " + result }));
    });
    __publicField(this, "load", () => {
      storage.getItem("note", ({ result, data }) => {
        this.setState({ stored: result === "success" ? data : "loading: " + result });
      });
    });
    __publicField(this, "copy", () => clipboard.setString(this.state.note));
    __publicField(this, "paste", () => clipboard.getString(({ data }) => this.setState({ pasted: data })));
    __publicField(this, "later", () => setTimeout(() => this.setState({ timed: "later" }), 1e3));
    __publicField(this, "toast", () => modal.toast({ message: "a piece of toast", duration: 1 }));
    __publicField(this, "ask", () => {
      const buttons = { okTitle: "Yes", cancelTitle: "No" };
      modal.confirm(__spreadValues({ message: "Are you sure?" }, buttons), (answered) => this.setState({ answered }));
    });
    __publicField(this, "prompt", () => {
      modal.prompt({ message: "Your name?", okTitle: "OK", cancelTitle: "Cancel" }, ({ result, data }) => {
        this.setState({ prompted: result + " " + data });
      });
    });
    __publicField(this, "pick", () => {
      picker.pick({ items: COLOURS, index: 0 }, ({ result, data }) => {
        this.setState({ picked: result === "success" ? COLOURS[data] : result });
      });
    });
    __publicField(this, "move", () => {
      const end = { styles: { transform: "translate(120px, 0)", opacity: 0.5 }, duration: 300 };
      const moved = () => this.setState({ moved: "moved" });
      animation.transition((0, import_rax.findDOMNode)(this.refs.box).ref, __spreadProps(__spreadValues({}, end), { timingFunction: "ease-out" }), moved);
    });
    __publicField(this, "open", () => {
      const url = location.href.replace(/[^/]*$/, "hello-rax.js");
      navigator.push({ url, animated: "true" });
    });
    __publicField(this, "back", () => navigator.pop({ animated: "true" }));
  }
  button(id, label) {
    return /* @__PURE__ */ (0, import_rax.createElement)("div", { id, style: styles.button, onClick: this[id] }, /* @__PURE__ */ (0, import_rax.createElement)("text", { style: styles.label }, label));
  }
  result(id) {
    return /* @__PURE__ */ (0, import_rax.createElement)("text", { id, style: styles.result }, this.state[id]);
  }
  render() {
    const { address, note } = this.state;
    return /* @__PURE__ */ (0, import_rax.createElement)("scroller", { style: styles.page }, /* @__PURE__ */ (0, import_rax.createElement)("text", { style: styles.title }, "stream"), /* @__PURE__ */ (0, import_rax.createElement)("input", { id: "address", style: styles.field, type: "url", value: address, onInput: this.typeAddress }), /* @__PURE__ */ (0, import_rax.createElement)("div", { style: styles.line }, this.button("fetch", "Fetch"), this.result("answer")), /* @__PURE__ */ (0, import_rax.createElement)("text", { style: styles.title }, "storage and clipboard"), /* @__PURE__ */ (0, import_rax.createElement)("input", { id: "note", style: styles.field, type: "text", value: note, onInput: this.typeNote }), /* @__PURE__ */ (0, import_rax.createElement)("div", { style: styles.line }, this.button("save", "Save"), this.button("load", "Load"), this.result("stored")), /* @__PURE__ */ (0, import_rax.createElement)("div", { style: styles.line }, this.button("copy", "Copy"), this.button("paste", "Paste"), this.result("pasted")), /* @__PURE__ */ (0, import_rax.createElement)("text", { style: styles.title }, "timer"), /* @__PURE__ */ (0, import_rax.createElement)("div", { style: styles.line }, this.button("later", "Later"), this.result("timed")), /* @__PURE__ */ (0, import_rax.createElement)("text", { style: styles.title }, "modal and picker"), /* @__PURE__ */ (0, import_rax.createElement)("div", { style: styles.line }, this.button("toast", "Toast"), this.button("ask", "Ask"), this.result("answered")), /* @__PURE__ */ (0, import_rax.createElement)("div", { style: styles.line }, this.button("prompt", "Prompt"), this.result("prompted")), /* @__PURE__ */ (0, import_rax.createElement)("div", { style: styles.line }, this.button("pick", "Pick"), this.result("picked")), /* @__PURE__ */ (0, import_rax.createElement)("text", { style: styles.title }, "animation"), /* @__PURE__ */ (0, import_rax.createElement)("div", { style: styles.line }, this.button("move", "Move"), /* @__PURE__ */ (0, import_rax.createElement)("div", { id: "box", ref: "box", style: styles.box }), this.result("moved")), /* @__PURE__ */ (0, import_rax.createElement)("text", { style: styles.title }, "navigator"), /* @__PURE__ */ (0, import_rax.createElement)("div", { style: styles.line }, this.button("open", "Open"), this.button("back", "Back")));
  }
};
var styles = {
  page: { flex: 1, padding: 24, backgroundColor: "#ffffff" },
  title: { marginTop: 24, marginBottom: 8, fontSize: 26, color: "#8a96a3" },
  line: { flexDirection: "row", alignItems: "center", marginTop: 8 },
  field: { height: 64, paddingLeft: 16, fontSize: 28, backgroundColor: "#f4f6f9", borderRadius: 8 },
  button: {
    paddingTop: 12,
    paddingBottom: 12,
    paddingLeft: 24,
    paddingRight: 24,
    marginRight: 16,
    borderRadius: 8,
    backgroundColor: "#2f7dd1",
    "backgroundColor:active": "#1f5fa5"
  },
  label: { fontSize: 28, color: "#ffffff" },
  result: { fontSize: 28, color: "#222222" },
  box: { width: 40, height: 40, marginRight: 200, backgroundColor: "#f0a830" }
};
(0, import_rax.render)(/* @__PURE__ */ (0, import_rax.createElement)(Device, null));
});
require("device");
