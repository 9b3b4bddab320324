// { "framework": "Vue"} 
(() => {
  // part:rows.vue?script
  var COUNT = 1e3;
  var rowsOf = (generation) => Array.from({ length: COUNT }, (_, index) => ({
    index,
    value: "row " + index + " of generation " + generation,
    lit: (index + generation) % 2 === 0
  }));
  var rows_default = {
    data: () => ({ generation: 0, rows: rowsOf(0) }),
    methods: {
      update() {
        this.generation += 1;
        this.rows = rowsOf(this.generation);
      },
      rotate() {
        this.rows = [...this.rows.slice(1, 5), this.rows[0], ...this.rows.slice(5)];
      }
    }
  };

  // part:rows.vue?template
  var rows_default2 = { render: function() {
    var _vm = this;
    var _h = _vm.$createElement;
    var _c = _vm._self._c || _h;
    return _c("div", { staticClass: ["page"] }, [_c("div", { staticClass: ["bar"] }, [_c("div", { staticClass: ["button"], attrs: { "id": "update" }, on: { "click": _vm.update } }, [_c("text", { staticClass: ["label"] }, [_vm._v("Update")])]), _c("div", { staticClass: ["button"], attrs: { "id": "rotate" }, on: { "click": _vm.rotate } }, [_c("text", { staticClass: ["label"] }, [_vm._v("Rotate")])]), _c("text", { staticClass: ["label"], attrs: { "id": "generation" } }, [_vm._v(_vm._s(_vm.generation))])]), _c("list", { staticClass: ["rows"], attrs: { "id": "rows" } }, _vm._l(_vm.rows, function(row) {
      return _c("cell", { key: row.index, staticClass: ["cell"], appendAsTree: true, attrs: { "append": "tree" } }, [_c("div", { staticClass: ["row"] }, [_c("text", { staticClass: ["index"] }, [_vm._v(_vm._s(row.index))]), _c("text", { staticClass: ["value"] }, [_vm._v(_vm._s(row.value))]), _c("text", { staticClass: ["mark"], class: [row.lit ? "lit" : "dim"] }, [_vm._v(_vm._s(row.lit ? "lit" : "dim"))])])]);
    }))]);
  }, staticRenderFns: [] };

  // part:rows.vue?style
  var rows_default3 = {
    "page": {
      "flex": 1,
      "backgroundColor": "#ffffff"
    },
    "bar": {
      "flexDirection": "row",
      "alignItems": "center",
      "height": "100",
      "paddingLeft": "24",
      "backgroundColor": "#1f4e79"
    },
    "button": {
      "paddingTop": "12",
      "paddingRight": "28",
      "paddingBottom": "12",
      "paddingLeft": "28",
      "marginRight": "24",
      "borderRadius": "32",
      "backgroundColor": "#2f7dd1",
      "backgroundColor:active": "#5598dd"
    },
    "label": {
      "fontSize": "30",
      "color": "#ffffff"
    },
    "rows": {
      "flex": 1
    },
    "cell": {
      "borderBottomWidth": "1",
      "borderBottomColor": "#e3e8ee"
    },
    "row": {
      "flexDirection": "row",
      "height": "72",
      "alignItems": "center",
      "paddingLeft": "24",
      "paddingRight": "24"
    },
    "index": {
      "width": "120",
      "fontSize": "28",
      "color": "#8a96a3"
    },
    "value": {
      "flex": 1,
      "fontSize": "28",
      "color": "#222222"
    },
    "mark": {
      "width": "80",
      "fontSize": "24",
      "textAlign": "center"
    },
    "lit": {
      "color": "#1f4e79",
      "backgroundColor": "#ffe9a8"
    },
    "dim": {
      "color": "#b6c2cf",
      "backgroundColor": "#f4f6f9"
    }
  };

  // rows.vue
  rows_default.render = rows_default2.render;
  rows_default.staticRenderFns = rows_default2.staticRenderFns;
  rows_default._scopeId = "data-v-6e7627f3";
  rows_default.style = rows_default3;
  if (typeof __register_static_styles__ === "function") {
    __register_static_styles__(rows_default._scopeId, [rows_default3]);
  }
  var rows_default4 = rows_default;

  // rows.vue?entry
  rows_default4.el = "#root";
  new Vue(rows_default4);
})();
