// { "framework": "Vue"} 
(() => {
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

  // part:device.vue?script
  var animation = weex.requireModule("animation");
  var clipboard = weex.requireModule("clipboard");
  var modal = weex.requireModule("modal");
  var navigator = weex.requireModule("navigator");
  var picker = weex.requireModule("picker");
  var storage = weex.requireModule("storage");
  var stream = weex.requireModule("stream");
  var COLOURS = ["red", "green", "blue"];
  var device_default = {
    data: () => ({
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
    }),
    methods: {
      typeAddress(event) {
        this.address = event.value;
      },
      typeNote(event) {
        this.note = event.value;
      },
      fetch() {
        this.answer = "fetching";
        stream.fetch({ method: "GET", url: this.address, type: "json" }, (response) => {
          this.answer = response.ok ? response.status + " " + response.data.greeting : "failed " + response.status;
        });
      },
      save() {
        storage.setItem("note", this.note, ({ result }) => {
          this.stored = "saving: " + result;
        });
      },
      load() {
        storage.getItem("note", ({ result, data }) => {
          this.stored = result === "success" ? data : "loading: " + result;
        });
      },
      copy() {
        clipboard.setString(this.note);
      },
      paste() {
        clipboard.getString(({ data }) => {
          this.pasted = data;
        });
      },
      later() {
        setTimeout(() => {
          this.timed = "later";
        }, 1e3);
      },
      toast() {
        modal.toast({ message: "a piece of toast", duration: 1 });
      },
      ask() {
        const buttons = { okTitle: "Yes", cancelTitle: "No" };
        modal.confirm(__spreadValues({ message: "Are you sure?" }, buttons), (answer) => {
          this.answered = answer;
        });
      },
      prompt() {
        modal.prompt({ message: "Your name?", okTitle: "OK", cancelTitle: "Cancel" }, ({ result, data }) => {
          this.prompted = result + " " + data;
        });
      },
      pick() {
        picker.pick({ items: COLOURS, index: 0 }, ({ result, data }) => {
          this.picked = result === "success" ? COLOURS[data] : result;
        });
      },
      move() {
        const end = { styles: { transform: "translate(120px, 0)", opacity: 0.5 }, duration: 300 };
        animation.transition(this.$refs.box, __spreadProps(__spreadValues({}, end), { timingFunction: "ease-out" }), () => {
          this.moved = "moved";
        });
      },
      open() {
        const url = weex.config.bundleUrl.replace(/[^/]*$/, "hello-vue.js");
        navigator.push({ url, animated: "true" });
      },
      back() {
        navigator.pop({ animated: "true" });
      }
    }
  };

  // part:device.vue?template
  var device_default2 = { render: function() {
    var _vm = this;
    var _h = _vm.$createElement;
    var _c = _vm._self._c || _h;
    return _c("scroller", { staticClass: ["page"] }, [_c("text", { staticClass: ["title"] }, [_vm._v("stream")]), _c("input", { staticClass: ["field"], attrs: { "id": "address", "type": "url", "value": _vm.address }, on: { "input": _vm.typeAddress } }), _c("div", { staticClass: ["line"] }, [_c("div", { staticClass: ["button"], attrs: { "id": "fetch" }, on: { "click": _vm.fetch } }, [_c("text", { staticClass: ["label"] }, [_vm._v("Fetch")])]), _c("text", { staticClass: ["result"], attrs: { "id": "answer" } }, [_vm._v(_vm._s(_vm.answer))])]), _c("text", { staticClass: ["title"] }, [_vm._v("storage and clipboard")]), _c("input", { staticClass: ["field"], attrs: { "id": "note", "type": "text", "value": _vm.note }, on: { "input": _vm.typeNote } }), _c("div", { staticClass: ["line"] }, [_c("div", { staticClass: ["button"], attrs: { "id": "save" }, on: { "click": _vm.save } }, [_c("text", { staticClass: ["label"] }, [_vm._v("Save")])]), _c("div", { staticClass: ["button"], attrs: { "id": "load" }, on: { "click": _vm.load } }, [_c("text", { staticClass: ["label"] }, [_vm._v("Load")])]), _c("text", { staticClass: ["result"], attrs: { "id": "stored" } }, [_vm._v(_vm._s(_vm.stored))])]), _c("div", { staticClass: ["line"] }, [_c("div", { staticClass: ["button"], attrs: { "id": "copy" }, on: { "click": _vm.copy } }, [_c("text", { staticClass: ["label"] }, [_vm._v("Copy")])]), _c("div", { staticClass: ["button"], attrs: { "id": "paste" }, on: { "click": _vm.paste } }, [_c("text", { staticClass: ["label"] }, [_vm._v("Paste")])]), _c("text", { staticClass: ["result"], attrs: { "id": "pasted" } }, [_vm._v(_vm._s(_vm.pasted))])]), _c("text", { staticClass: ["title"] }, [_vm._v("timer")]), _c("div", { staticClass: ["line"] }, [_c("div", { staticClass: ["button"], attrs: { "id": "later" }, on: { "click": _vm.later } }, [_c("text", { staticClass: ["label"] }, [_vm._v("Later")])]), _c("text", { staticClass: ["result"], attrs: { "id": "timed" } }, [_vm._v(_vm._s(_vm.timed))])]), _c("text", { staticClass: ["title"] }, [_vm._v("modal and picker")]), _c("div", { staticClass: ["line"] }, [_c("div", { staticClass: ["button"], attrs: { "id": "toast" }, on: { "click": _vm.toast } }, [_c("text", { staticClass: ["label"] }, [_vm._v("Toast")])]), _c("div", { staticClass: ["button"], attrs: { "id": "ask" }, on: { "click": _vm.ask } }, [_c("text", { staticClass: ["label"] }, [_vm._v("Ask")])]), _c("text", { staticClass: ["result"], attrs: { "id": "answered" } }, [_vm._v(_vm._s(_vm.answered))])]), _c("div", { staticClass: ["line"] }, [_c("div", { staticClass: ["button"], attrs: { "id": "prompt" }, on: { "click": _vm.prompt } }, [_c("text", { staticClass: ["label"] }, [_vm._v("Prompt")])]), _c("text", { staticClass: ["result"], attrs: { "id": "prompted" } }, [_vm._v(_vm._s(_vm.prompted))])]), _c("div", { staticClass: ["line"] }, [_c("div", { staticClass: ["button"], attrs: { "id": "pick" }, on: { "click": _vm.pick } }, [_c("text", { staticClass: ["label"] }, [_vm._v("Pick")])]), _c("text", { staticClass: ["result"], attrs: { "id": "picked" } }, [_vm._v(_vm._s(_vm.picked))])]), _c("text", { staticClass: ["title"] }, [_vm._v("animation")]), _c("div", { staticClass: ["line"] }, [_c("div", { staticClass: ["button"], attrs: { "id": "move" }, on: { "click": _vm.move } }, [_c("text", { staticClass: ["label"] }, [_vm._v("Move")])]), _c("div", { ref: "box", staticClass: ["box"], attrs: { "id": "box" } }), _c("text", { staticClass: ["result"], attrs: { "id": "moved" } }, [_vm._v(_vm._s(_vm.moved))])]), _c("text", { staticClass: ["title"] }, [_vm._v("navigator")]), _c("div", { staticClass: ["line"] }, [_c("div", { staticClass: ["button"], attrs: { "id": "open" }, on: { "click": _vm.open } }, [_c("text", { staticClass: ["label"] }, [_vm._v("Open")])]), _c("div", { staticClass: ["button"], attrs: { "id": "back" }, on: { "click": _vm.back } }, [_c("text", { staticClass: ["label"] }, [_vm._v("Back")])])])]);
  }, staticRenderFns: [] };

  // part:device.vue?style
  var device_default3 = {
    "page": {
      "flex": 1,
      "paddingTop": "24",
      "paddingRight": "24",
      "paddingBottom": "24",
      "paddingLeft": "24",
      "backgroundColor": "#ffffff"
    },
    "title": {
      "marginTop": "24",
      "marginBottom": "8",
      "fontSize": "26",
      "color": "#8a96a3"
    },
    "line": {
      "flexDirection": "row",
      "alignItems": "center",
      "marginTop": "8"
    },
    "field": {
      "height": "64",
      "paddingLeft": "16",
      "fontSize": "28",
      "backgroundColor": "#f4f6f9",
      "borderRadius": "8"
    },
    "button": {
      "paddingTop": "12",
      "paddingRight": "24",
      "paddingBottom": "12",
      "paddingLeft": "24",
      "marginRight": "16",
      "borderRadius": "8",
      "backgroundColor": "#2f7dd1",
      "backgroundColor:active": "#1f5fa5"
    },
    "label": {
      "fontSize": "28",
      "color": "#ffffff"
    },
    "result": {
      "fontSize": "28",
      "color": "#222222"
    },
    "box": {
      "width": "40",
      "height": "40",
      "marginRight": "200",
      "backgroundColor": "#f0a830"
    }
  };

  // device.vue
  device_default.render = device_default2.render;
  device_default.staticRenderFns = device_default2.staticRenderFns;
  device_default._scopeId = "data-v-4ec20add";
  device_default.style = device_default3;
  if (typeof __register_static_styles__ === "function") {
    __register_static_styles__(device_default._scopeId, [device_default3]);
  }
  var device_default4 = device_default;

  // device.vue?entry
  device_default4.el = "#root";
  new Vue(device_default4);
})();
