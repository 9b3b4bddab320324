// {"framework" : "Rax"}
define("rows", function (require, exports, module) {
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

// rows.jsx
var import_rax = require("rax");
var COUNT = 1e3;
var rowsOf = (generation) => Array.from({ length: COUNT }, (_, index) => ({
  index,
  value: "row " + index + " of generation " + generation,
  lit: (index + generation) % 2 === 0
}));
var Rows = class extends import_rax.Component {
  constructor() {
    super(...arguments);
    __publicField(this, "state", { generation: 0, rows: rowsOf(0) });
    __publicField(this, "update", () => {
      const generation = this.state.generation + 1;
      this.setState({ generation, rows: rowsOf(generation) });
    });
    __publicField(this, "rotate", () => {
      const { rows } = this.state;
      this.setState({ rows: [...rows.slice(1, 5), rows[0], ...rows.slice(5)] });
    });
  }
  render() {
    const { generation, rows } = this.state;
    return /* @__PURE__ */ (0, import_rax.createElement)("div", { style: styles.page }, /* @__PURE__ */ (0, import_rax.createElement)("div", { style: styles.bar }, /* @__PURE__ */ (0, import_rax.createElement)("div", { id: "update", style: styles.button, onClick: this.update }, /* @__PURE__ */ (0, import_rax.createElement)("text", { style: styles.label }, "Update")), /* @__PURE__ */ (0, import_rax.createElement)("div", { id: "rotate", style: styles.button, onClick: this.rotate }, /* @__PURE__ */ (0, import_rax.createElement)("text", { style: styles.label }, "Rotate")), /* @__PURE__ */ (0, import_rax.createElement)("text", { id: "generation", style: styles.label }, generation)), /* @__PURE__ */ (0, import_rax.createElement)("list", { id: "rows", style: styles.rows }, rows.map((row) => /* @__PURE__ */ (0, import_rax.createElement)(Row, __spreadValues({ key: row.index }, row)))));
  }
};
var Row = ({ index, value, lit }) => /* @__PURE__ */ (0, import_rax.createElement)("cell", { style: styles.cell }, /* @__PURE__ */ (0, import_rax.createElement)("div", { style: styles.row }, /* @__PURE__ */ (0, import_rax.createElement)("text", { style: styles.index }, index), /* @__PURE__ */ (0, import_rax.createElement)("text", { style: styles.value }, value), /* @__PURE__ */ (0, import_rax.createElement)("text", { style: lit ? styles.lit : styles.dim }, lit ? "lit" : "dim")));
var mark = { width: 80, fontSize: 24, textAlign: "center" };
var styles = {
  page: { flex: 1, backgroundColor: "#ffffff" },
  bar: { flexDirection: "row", alignItems: "center", height: 100, paddingLeft: 24, backgroundColor: "#1f4e79" },
  button: {
    paddingTop: 12,
    paddingBottom: 12,
    paddingLeft: 28,
    paddingRight: 28,
    marginRight: 24,
    borderRadius: 32,
    backgroundColor: "#2f7dd1",
    "backgroundColor:active": "#5598dd"
  },
  label: { fontSize: 30, color: "#ffffff" },
  rows: { flex: 1 },
  cell: { borderBottomWidth: 1, borderBottomColor: "#e3e8ee" },
  row: { flexDirection: "row", height: 72, alignItems: "center", paddingLeft: 24, paddingRight: 24 },
  index: { width: 120, fontSize: 28, color: "#8a96a3" },
  value: { flex: 1, fontSize: 28, color: "#222222" },
  lit: __spreadProps(__spreadValues({}, mark), { color: "#1f4e79", backgroundColor: "#ffe9a8" }),
  dim: __spreadProps(__spreadValues({}, mark), { color: "#b6c2cf", backgroundColor: "#f4f6f9" })
};
(0, import_rax.render)(/* @__PURE__ */ (0, import_rax.createElement)(Rows, null));
});
require("rows");
