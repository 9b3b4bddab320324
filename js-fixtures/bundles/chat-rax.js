// {"framework" : "Rax"}
define("chat", function (require, exports, module) {
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

// chat.jsx
var import_rax = require("rax");
var ws = typeof weex === "undefined" ? require("@weex-module/webSocket") : weex.requireModule("webSocket");
var Chat = class extends import_rax.Component {
  constructor() {
    super(...arguments);
    __publicField(this, "state", {
      url: "ws://127.0.0.1:8080/",
      status: "not connected",
      draft: "",
      open: false,
      messages: []
    });
    __publicField(this, "failed", false);
    __publicField(this, "typeUrl", (event) => this.setState({ url: event.value }));
    __publicField(this, "typeDraft", (event) => this.setState({ draft: event.value }));
    __publicField(this, "connect", () => {
      this.failed = false;
      this.setState({ status: "connecting", open: false });
      ws.WebSocket(this.state.url, "");
      ws.onopen = () => this.setState({ status: "open", open: true });
      ws.onmessage = (event) => this.add("received", "server: " + event.data);
      ws.onerror = (event) => {
        this.failed = true;
        this.setState({ status: "error: " + event.data, open: false });
      };
      ws.onclose = (event) => this.closed(event);
    });
    __publicField(this, "send", () => {
      const { open, draft } = this.state;
      if (!open || draft === "") return;
      ws.send(draft);
      this.add("sent", "you: " + draft);
      this.setState({ draft: "" });
    });
    __publicField(this, "close", () => ws.close(1e3, "bye"));
  }
  // Some platforms send a close after an error: what went wrong stays to be read.
  closed({ code, reason }) {
    const status = this.failed ? this.state.status : "closed " + code + (reason ? " " + reason : "");
    this.setState({ status, open: false });
  }
  add(side, text) {
    this.setState({ messages: [...this.state.messages, { side, text }] });
  }
  render() {
    const { url, status, draft, open, messages } = this.state;
    return /* @__PURE__ */ (0, import_rax.createElement)("div", { style: styles.page }, /* @__PURE__ */ (0, import_rax.createElement)("div", { style: styles.header }, /* @__PURE__ */ (0, import_rax.createElement)("text", { style: styles.title }, "Chat"), /* @__PURE__ */ (0, import_rax.createElement)("text", { id: "status", style: open ? __spreadValues(__spreadValues({}, styles.status), styles.statusOpen) : styles.status }, status)), /* @__PURE__ */ (0, import_rax.createElement)("div", { style: styles.bar }, /* @__PURE__ */ (0, import_rax.createElement)("input", { id: "url", style: styles.field, type: "url", value: url, onInput: this.typeUrl }), /* @__PURE__ */ (0, import_rax.createElement)("div", { id: "connect", style: styles.button, onClick: this.connect }, /* @__PURE__ */ (0, import_rax.createElement)("text", { style: styles.buttonLabel }, "Connect")), /* @__PURE__ */ (0, import_rax.createElement)("div", { id: "close", style: __spreadValues(__spreadValues({}, styles.button), styles.quiet), onClick: this.close }, /* @__PURE__ */ (0, import_rax.createElement)("text", { style: styles.quietLabel }, "Close"))), /* @__PURE__ */ (0, import_rax.createElement)("list", { id: "messages", style: styles.messages }, messages.map((message, index) => /* @__PURE__ */ (0, import_rax.createElement)(Message, __spreadValues({ key: index }, message)))), /* @__PURE__ */ (0, import_rax.createElement)("div", { style: styles.bar }, /* @__PURE__ */ (0, import_rax.createElement)(
      "input",
      {
        id: "draft",
        style: styles.field,
        type: "text",
        placeholder: "write something",
        returnKeyType: "send",
        value: draft,
        onInput: this.typeDraft,
        onReturn: this.send
      }
    ), /* @__PURE__ */ (0, import_rax.createElement)("div", { id: "send", style: open ? styles.button : __spreadValues(__spreadValues({}, styles.button), styles.buttonOff), onClick: this.send }, /* @__PURE__ */ (0, import_rax.createElement)("text", { style: styles.buttonLabel }, "Send"))));
  }
};
function Message({ side, text }) {
  const sent = side === "sent";
  return /* @__PURE__ */ (0, import_rax.createElement)("cell", { style: sent ? styles.rowSent : styles.rowReceived, side }, /* @__PURE__ */ (0, import_rax.createElement)("div", { style: sent ? styles.bubbleSent : styles.bubbleReceived }, /* @__PURE__ */ (0, import_rax.createElement)("text", { style: sent ? styles.wordsSent : styles.words }, text)));
}
var row = { flexDirection: "row", paddingTop: 10, paddingBottom: 10, paddingLeft: 24, paddingRight: 24 };
var bubble = {
  maxWidth: 560,
  paddingTop: 20,
  paddingBottom: 20,
  paddingLeft: 28,
  paddingRight: 28,
  borderRadius: 32
};
var words = { fontSize: 32, lineHeight: "44rem", color: "#222222" };
var styles = {
  page: { flex: 1, backgroundColor: "#eef1f5" },
  header: {
    flexDirection: "row",
    alignItems: "center",
    justifyContent: "space-between",
    height: 112,
    paddingLeft: 32,
    paddingRight: 32,
    backgroundColor: "#1f4e79"
  },
  title: { fontSize: 40, fontWeight: "bold", color: "#ffffff" },
  status: { fontSize: 28, color: "#c9d8e8", textOverflow: "ellipsis" },
  statusOpen: { color: "#8ff0a4" },
  bar: {
    flexDirection: "row",
    alignItems: "center",
    padding: 16,
    backgroundColor: "#ffffff",
    borderBottomWidth: 1,
    borderBottomColor: "#d5dbe3"
  },
  field: {
    flex: 1,
    height: 72,
    paddingLeft: 20,
    paddingRight: 20,
    fontSize: 30,
    color: "#222222",
    backgroundColor: "#f4f6f9",
    "backgroundColor:focus": "#e3ecf7",
    borderRadius: 36
  },
  button: {
    height: 72,
    marginLeft: 16,
    paddingLeft: 28,
    paddingRight: 28,
    justifyContent: "center",
    backgroundColor: "#2f7dd1",
    "backgroundColor:active": "#1f5fa5",
    borderRadius: 36
  },
  buttonOff: { backgroundColor: "#b6c2cf", "backgroundColor:active": "#b6c2cf" },
  buttonLabel: { fontSize: 30, color: "#ffffff" },
  quiet: { backgroundColor: "#e3e8ee", "backgroundColor:active": "#cbd3dc" },
  quietLabel: { fontSize: 30, color: "#3a4653" },
  messages: { flex: 1, paddingTop: 16, paddingBottom: 16 },
  rowSent: __spreadProps(__spreadValues({}, row), { justifyContent: "flex-end" }),
  rowReceived: __spreadProps(__spreadValues({}, row), { justifyContent: "flex-start" }),
  bubbleSent: __spreadProps(__spreadValues({}, bubble), { backgroundColor: "#2f7dd1", borderBottomRightRadius: 8 }),
  bubbleReceived: __spreadProps(__spreadValues({}, bubble), { backgroundColor: "#ffffff", borderBottomLeftRadius: 8 }),
  words,
  wordsSent: __spreadProps(__spreadValues({}, words), { color: "#ffffff" })
};
(0, import_rax.render)(/* @__PURE__ */ (0, import_rax.createElement)(Chat, null));
});
require("chat");
