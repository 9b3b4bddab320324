// { "framework": "Vue"} 
(() => {
  // part:chat.vue?script
  var ws = weex.requireModule("webSocket");
  var chat_default = {
    data: () => ({
      url: "ws://127.0.0.1:8080/",
      status: "not connected",
      draft: "",
      open: false,
      failed: false,
      messages: []
    }),
    methods: {
      typeUrl(event) {
        this.url = event.value;
      },
      typeDraft(event) {
        this.draft = event.value;
      },
      connect() {
        this.status = "connecting";
        this.open = false;
        this.failed = false;
        ws.WebSocket(this.url, "");
        ws.onopen = () => {
          this.status = "open";
          this.open = true;
        };
        ws.onmessage = (event) => this.add("received", "server: " + event.data);
        ws.onerror = (event) => {
          this.status = "error: " + event.data;
          this.open = false;
          this.failed = true;
        };
        ws.onclose = (event) => this.closed(event);
      },
      // Some platforms send a close after an error: what went wrong stays to be read.
      closed({ code, reason }) {
        this.open = false;
        if (!this.failed) this.status = "closed " + code + (reason ? " " + reason : "");
      },
      send() {
        if (!this.open || this.draft === "") return;
        ws.send(this.draft);
        this.add("sent", "you: " + this.draft);
        this.draft = "";
      },
      close() {
        ws.close(1e3, "bye");
      },
      add(side, text) {
        this.messages.push({ id: this.messages.length, side, text });
      }
    }
  };

  // part:chat.vue?template
  var chat_default2 = { render: function() {
    var _vm = this;
    var _h = _vm.$createElement;
    var _c = _vm._self._c || _h;
    return _c("div", { staticClass: ["page"] }, [_c("div", { staticClass: ["header"] }, [_c("text", { staticClass: ["title"] }, [_vm._v("Chat")]), _c("text", { staticClass: ["status"], class: [_vm.open ? "status-open" : ""], attrs: { "id": "status" } }, [_vm._v(_vm._s(_vm.status))])]), _c("div", { staticClass: ["bar"] }, [_c("input", { staticClass: ["field"], attrs: { "id": "url", "type": "url", "placeholder": "address", "value": _vm.url }, on: { "input": _vm.typeUrl } }), _c("div", { staticClass: ["button"], attrs: { "id": "connect" }, on: { "click": _vm.connect } }, [_c("text", { staticClass: ["button-label"] }, [_vm._v("Connect")])]), _c("div", { staticClass: ["button", "quiet"], attrs: { "id": "close" }, on: { "click": _vm.close } }, [_c("text", { staticClass: ["quiet-label"] }, [_vm._v("Close")])])]), _c("list", { staticClass: ["messages"], attrs: { "id": "messages" } }, _vm._l(_vm.messages, function(message) {
      return _c("cell", { key: message.id, staticClass: ["row"], class: [message.side === "sent" ? "row-sent" : "row-received"], appendAsTree: true, attrs: { "side": message.side, "append": "tree" } }, [_c("div", { staticClass: ["bubble"], class: [message.side === "sent" ? "bubble-sent" : "bubble-received"] }, [_c("text", { staticClass: ["words"], class: [message.side === "sent" ? "words-sent" : ""] }, [_vm._v(_vm._s(message.text))])])]);
    })), _c("div", { staticClass: ["bar"] }, [_c("input", { staticClass: ["field"], attrs: { "id": "draft", "type": "text", "placeholder": "write something", "returnKeyType": "send", "value": _vm.draft }, on: { "input": _vm.typeDraft, "return": _vm.send } }), _c("div", { staticClass: ["button"], class: [_vm.open ? "" : "button-off"], attrs: { "id": "send" }, on: { "click": _vm.send } }, [_c("text", { staticClass: ["button-label"] }, [_vm._v("Send")])])])]);
  }, staticRenderFns: [] };

  // part:chat.vue?style
  var chat_default3 = {
    "page": {
      "flex": 1,
      "backgroundColor": "#eef1f5"
    },
    "header": {
      "flexDirection": "row",
      "alignItems": "center",
      "justifyContent": "space-between",
      "height": "112",
      "paddingLeft": "32",
      "paddingRight": "32",
      "backgroundColor": "#1f4e79"
    },
    "title": {
      "fontSize": "40",
      "fontWeight": "bold",
      "color": "#ffffff"
    },
    "status": {
      "fontSize": "28",
      "color": "#c9d8e8",
      "lines": 1,
      "textOverflow": "ellipsis"
    },
    "status-open": {
      "color": "#8ff0a4"
    },
    "bar": {
      "flexDirection": "row",
      "alignItems": "center",
      "paddingTop": "16",
      "paddingRight": "16",
      "paddingBottom": "16",
      "paddingLeft": "16",
      "backgroundColor": "#ffffff",
      "borderBottomWidth": "1",
      "borderBottomColor": "#d5dbe3"
    },
    "field": {
      "flex": 1,
      "height": "72",
      "paddingLeft": "20",
      "paddingRight": "20",
      "fontSize": "30",
      "color": "#222222",
      "backgroundColor": "#f4f6f9",
      "borderRadius": "36",
      "backgroundColor:focus": "#e3ecf7"
    },
    "button": {
      "height": "72",
      "marginLeft": "16",
      "paddingLeft": "28",
      "paddingRight": "28",
      "justifyContent": "center",
      "backgroundColor": "#2f7dd1",
      "borderRadius": "36",
      "backgroundColor:active": "#1f5fa5"
    },
    "button-off": {
      "backgroundColor": "#b6c2cf",
      "backgroundColor:active": "#b6c2cf"
    },
    "button-label": {
      "fontSize": "30",
      "color": "#ffffff"
    },
    "quiet": {
      "backgroundColor": "#e3e8ee",
      "backgroundColor:active": "#cbd3dc"
    },
    "quiet-label": {
      "fontSize": "30",
      "color": "#3a4653"
    },
    "messages": {
      "flex": 1,
      "paddingTop": "16",
      "paddingBottom": "16"
    },
    "row": {
      "flexDirection": "row",
      "paddingTop": "10",
      "paddingRight": "24",
      "paddingBottom": "10",
      "paddingLeft": "24"
    },
    "row-sent": {
      "justifyContent": "flex-end"
    },
    "row-received": {
      "justifyContent": "flex-start"
    },
    "bubble": {
      "maxWidth": "560",
      "paddingTop": "20",
      "paddingRight": "28",
      "paddingBottom": "20",
      "paddingLeft": "28",
      "borderRadius": "32"
    },
    "bubble-sent": {
      "backgroundColor": "#2f7dd1",
      "borderBottomRightRadius": "8"
    },
    "bubble-received": {
      "backgroundColor": "#ffffff",
      "borderBottomLeftRadius": "8"
    },
    "words": {
      "fontSize": "32",
      "lineHeight": "44",
      "color": "#222222"
    },
    "words-sent": {
      "color": "#ffffff"
    }
  };

  // chat.vue
  chat_default.render = chat_default2.render;
  chat_default.staticRenderFns = chat_default2.staticRenderFns;
  chat_default._scopeId = "data-v-8bfbf4eb";
  chat_default.style = chat_default3;
  if (typeof __register_static_styles__ === "function") {
    __register_static_styles__(chat_default._scopeId, [chat_default3]);
  }
  var chat_default4 = chat_default;

  // chat.vue?entry
  chat_default4.el = "#root";
  new Vue(chat_default4);
})();
