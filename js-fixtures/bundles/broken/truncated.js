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
    })), _c("div", { staticClass: ["bar"] }, [_c("input", { staticClass: ["field"], attrs: { "id": "draft", "type": "text", "placeholder": "write something", "returnKeyType": "send", "value": _vm.draft }, on: { "input": _vm.typeDraft, "return": _vm.send } }), _c("div", { staticClass: ["button"], 