// { "framework": "Weex" }

define('@weex-component/chat', function (require, exports, module) {

;
  var ws = require('@weex-module/webSocket')

  // In a template `id` names an element for $el and goes no further: a host looks for the attribute.
  var NAMED = ['status', 'url', 'connect', 'close', 'messages', 'draft', 'send']

  module.exports = {
    data: function () {return {
      url: 'ws://127.0.0.1:8080/',
      status: 'not connected',
      draft: '',
      open: false,
      failed: false,
      messages: []
    }},
    ready: function () {
      var self = this
      NAMED.forEach(function (id) {
        self.$el(id).setAttr('id', id)
      })
    },
    methods: {
      typeUrl: function (event) {
        this.url = event.value
      },
      typeDraft: function (event) {
        this.draft = event.value
      },
      connect: function () {
        var self = this
        this.status = 'connecting'
        this.open = false
        this.failed = false
        ws.WebSocket(this.url, '')
        ws.onopen = function () {
          self.status = 'open'
          self.open = true
        }
        ws.onmessage = function (event) {
          self.add('received', 'server: ' + event.data)
        }
        ws.onerror = function (event) {
          self.status = 'error: ' + event.data
          self.open = false
          self.failed = true
        }
        ws.onclose = function (event) {
          self.closed(event)
        }
      },
      // Some platforms send a close after an error: what went wrong stays to be read.
      closed: function (event) {
        this.open = false
        if (!this.failed) {
          this.status = 'closed ' + event.code + (event.reason ? ' ' + event.reason : '')
        }
      },
      send: function () {
        if (!this.open || this.draft === '') {
          return
        }
        ws.send(this.draft)
        this.add('sent', 'you: ' + this.draft)
        this.draft = ''
      },
      close: function () {
        ws.close(1000, 'bye')
      },
      add: function (side, text) {
        this.messages.push({id: this.messages.length, side: side, text: text})
      }
    }
  }


;module.exports.style = {
  "page": {
    "flex": 1,
    "backgroundColor": "#eef1f5"
  },
  "header": {
    "flexDirection": "row",
    "alignItems": "center",
    "justifyContent": "space-between",
    "height": 112,
    "paddingLeft": 32,
    "paddingRight": 32,
    "backgroundColor": "#1f4e79"
  },
  "title": {
    "fontSize": 40,
    "fontWeight": "bold",
    "color": "#ffffff"
  },
  "status": {
    "fontSize": 28,
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
    "paddingTop": 16,
    "paddingRight": 16,
    "paddingBottom": 16,
    "paddingLeft": 16,
    "backgroundColor": "#ffffff",
    "borderBottomWidth": 1,
    "borderBottomColor": "#d5dbe3"
  },
  "field": {
    "flex": 1,
    "height": 72,
    "paddingLeft": 20,
    "paddingRight": 20,
    "fontSize": 30,
    "color": "#222222",
    "backgroundColor": "#f4f6f9",
    "borderRadius": 36,
    "backgroundColor:focus": "#e3ecf7"
  },
  "button": {
    "height": 72,
    "marginLeft": 16,
    "paddingLeft": 28,
    "paddingRight": 28,
    "justifyContent": "center",
    "backgroundColor": "#2f7dd1",
    "borderRadius": 36,
    "backgroundColor:active": "#1f5fa5"
  },
  "button-off": {
    "backgroundColor": "#b6c2cf",
    "backgroundColor:active": "#b6c2cf"
  },
  "button-label": {
    "fontSize": 30,
    "color": "#ffffff"
  },
  "quiet": {
    "backgroundColor": "#e3e8ee",
    "backgroundColor:active": "#cbd3dc"
  },
  "quiet-label": {
    "fontSize": 30,
    "color": "#3a4653"
  },
  "messages": {
    "flex": 1,
    "paddingTop": 16,
    "paddingBottom": 16
  },
  "row": {
    "flexDirection": "row",
    "paddingTop": 10,
    "paddingRight": 24,
    "paddingBottom": 10,
    "paddingLeft": 24
  },
  "row-sent": {
    "justifyContent": "flex-end"
  },
  "row-received": {
    "justifyContent": "flex-start"
  },
  "bubble": {
    "maxWidth": 560,
    "paddingTop": 20,
    "paddingRight": 28,
    "paddingBottom": 20,
    "paddingLeft": 28,
    "borderRadius": 32
  },
  "bubble-sent": {
    "backgroundColor": "#2f7dd1",
    "borderBottomRightRadius": 8
  },
  "bubble-received": {
    "backgroundColor": "#ffffff",
    "borderBottomLeftRadius": 8
  },
  "words": {
    "fontSize": 32,
    "lineHeight": 44,
    "color": "#222222"
  },
  "words-sent": {
    "color": "#ffffff"
  }
}

;module.exports.template = {
  "type": "div",
  "classList": [
    "page"
  ],
  "children": [
    {
      "type": "div",
      "classList": [
        "header"
      ],
      "children": [
        {
          "type": "text",
          "classList": [
            "title"
          ],
          "attr": {
            "value": "Chat"
          }
        },
        {
          "type": "text",
          "id": "status",
          "classList": function () {return ['status', this.open?'status-open':'']},
          "attr": {
            "value": function () {return this.status}
          }
        }
      ]
    },
    {
      "type": "div",
      "classList": [
        "bar"
      ],
      "children": [
        {
          "type": "input",
          "id": "url",
          "classList": [
            "field"
          ],
          "attr": {
            "type": "url",
            "placeholder": "address",
            "value": function () {return this.url}
          },
          "events": {
            "input": "typeUrl"
          }
        },
        {
          "type": "div",
          "id": "connect",
          "classList": [
            "button"
          ],
          "events": {
            "click": "connect"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "button-label"
              ],
              "attr": {
                "value": "Connect"
              }
            }
          ]
        },
        {
          "type": "div",
          "id": "close",
          "classList": [
            "button",
            "quiet"
          ],
          "events": {
            "click": "close"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "quiet-label"
              ],
              "attr": {
                "value": "Close"
              }
            }
          ]
        }
      ]
    },
    {
      "type": "list",
      "id": "messages",
      "classList": [
        "messages"
      ],
      "children": [
        {
          "type": "cell",
          "append": "tree",
          "repeat": {
            "expression": function () {return this.messages},
            "value": "message"
          },
          "attr": {
            "trackBy": "id",
            "side": function () {return this.message.side}
          },
          "classList": function () {return ['row', 'row-' + (this.message.side)]},
          "children": [
            {
              "type": "div",
              "classList": function () {return ['bubble', 'bubble-' + (this.message.side)]},
              "children": [
                {
                  "type": "text",
                  "classList": function () {return ['words', 'words-' + (this.message.side)]},
                  "attr": {
                    "value": function () {return this.message.text}
                  }
                }
              ]
            }
          ]
        }
      ]
    },
    {
      "type": "div",
      "classList": [
        "bar"
      ],
      "children": [
        {
          "type": "input",
          "id": "draft",
          "classList": [
            "field"
          ],
          "attr": {
            "type": "text",
            "placeholder": "write something",
            "returnKeyType": "send",
            "value": function () {return this.draft}
          },
          "events": {
            "input": "typeDraft",
            "return": "send"
          }
        },
        {
          "type": "div",
          "id": "send",
          "classList": function () {return ['button', this.open?'':'button-off']},
          "events": {
            "click": "send"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "button-label"
              ],
              "attr": {
                "value": "Send"
              }
            }
          ]
        }
      ]
    }
  ]
}

;})

// require module
bootstrap('@weex-component/chat', {"transformerVersion":"0.4.6"})
