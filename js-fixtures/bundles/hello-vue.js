// { "framework": "Vue"} 
(() => {
  // part:hello.vue?script
  var hello_default = {
    data: () => ({
      picture: "data:image/gif;base64,R0lGODlhAQABAIAAAB9OeQAAACwAAAAAAQABAAACAkQBADs=",
      clicks: 0,
      slide: 0,
      on: false
    }),
    methods: {
      count() {
        this.clicks += 1;
      },
      turn(event) {
        this.slide = event.index;
      },
      flip(event) {
        this.on = event.value;
      }
    }
  };

  // part:hello.vue?template
  var hello_default2 = { render: function() {
    var _vm = this;
    var _h = _vm.$createElement;
    var _c = _vm._self._c || _h;
    return _c("div", { staticClass: ["page"] }, [_c("image", { staticClass: ["picture"], attrs: { "src": _vm.picture, "resize": "cover" } }), _c("text", { staticClass: ["counter"], attrs: { "id": "counter" }, on: { "click": _vm.count } }, [_vm._v("clicked " + _vm._s(_vm.clicks) + " times")]), _vm.clicks > 0 ? _c("text", { staticClass: ["note"], attrs: { "id": "thanks" } }, [_vm._v("thank you")]) : _c("text", { staticClass: ["note"], attrs: { "id": "invitation" } }, [_vm._v("click the line above")]), _c("slider", { staticClass: ["slides"], attrs: { "id": "slides", "index": _vm.slide }, on: { "change": _vm.turn } }, _vm._l(["first", "second"], function(name) {
      return _c("div", { key: name, staticClass: ["slide"] }, [_c("text", { staticClass: ["note"] }, [_vm._v(_vm._s(name) + " slide")])]);
    })), _c("text", { staticClass: ["note"], attrs: { "id": "slide" } }, [_vm._v("slide " + _vm._s(_vm.slide))]), _c("switch", { attrs: { "id": "switch", "checked": _vm.on }, on: { "change": _vm.flip } }), _c("text", { staticClass: ["note"], attrs: { "id": "switched" } }, [_vm._v(_vm._s(_vm.on ? "on" : "off"))])]);
  }, staticRenderFns: [] };

  // part:hello.vue?style
  var hello_default3 = {
    "page": {
      "alignItems": "center",
      "paddingTop": "40",
      "paddingRight": "40",
      "paddingBottom": "40",
      "paddingLeft": "40",
      "backgroundColor": "#ffffff"
    },
    "picture": {
      "width": "200",
      "height": "200",
      "borderRadius": "100",
      "backgroundColor": "#dde6ef"
    },
    "counter": {
      "marginTop": "30",
      "fontSize": "48",
      "color": "#1f4e79",
      "color:active": "#2f7dd1"
    },
    "note": {
      "marginTop": "20",
      "fontSize": "32",
      "color": "#555555"
    },
    "slides": {
      "width": "600",
      "height": "200",
      "marginTop": "30"
    },
    "slide": {
      "width": "600",
      "height": "200",
      "alignItems": "center",
      "backgroundColor": "#eef1f5"
    }
  };

  // hello.vue
  hello_default.render = hello_default2.render;
  hello_default.staticRenderFns = hello_default2.staticRenderFns;
  hello_default._scopeId = "data-v-f0d0a64c";
  hello_default.style = hello_default3;
  if (typeof __register_static_styles__ === "function") {
    __register_static_styles__(hello_default._scopeId, [hello_default3]);
  }
  var hello_default4 = hello_default;

  // hello.vue?entry
  hello_default4.el = "#root";
  new Vue(hello_default4);
})();
