// { "framework": "Weex" }

define('@weex-component/device', function (require, exports, module) {

;
  var animation = require('@weex-module/animation')
  var clipboard = require('@weex-module/clipboard')
  var modal = require('@weex-module/modal')
  var navigator = require('@weex-module/navigator')
  var picker = require('@weex-module/picker')
  var storage = require('@weex-module/storage')
  var stream = require('@weex-module/stream')

  var COLOURS = ['red', 'green', 'blue']

  // In a template `id` names an element for $el and goes no further: a host looks for the attribute.
  var NAMED = [
    'address', 'fetch', 'answer', 'note', 'save', 'load', 'stored', 'copy', 'paste', 'pasted', 'later',
    'timed', 'toast', 'ask', 'answered', 'prompt', 'prompted', 'pick', 'picked', 'move', 'box', 'moved',
    'open', 'back'
  ]

  module.exports = {
    data: function () {return {
      address: 'http://127.0.0.1:8080/answer.json',
      answer: '',
      note: 'remember the milk',
      stored: '',
      pasted: '',
      timed: '',
      answered: '',
      prompted: '',
      picked: '',
      moved: ''
    }},
    ready: function () {
      var self = this
      NAMED.forEach(function (id) {
        self.$el(id).setAttr('id', id)
      })
    },
    methods: {
      typeAddress: function (event) {
        this.address = event.value
      },
      typeNote: function (event) {
        this.note = event.value
      },
      fetch: function () {
        var self = this
        this.answer = 'fetching'
        stream.fetch({method: 'GET', url: this.address, type: 'json'}, function (response) {
          self.answer = response.ok
            ? response.status + ' ' + response.data.greeting
            : 'failed ' + response.status
        })
      },
      save: function () {
        var self = this
        storage.setItem('note', this.note, function (event) {
          self.stored = 'saving: ' + event.result
        })
      },
      load: function () {
        var self = this
        storage.getItem('note', function (event) {
          self.stored = event.result === 'success' ? event.data : 'loading: ' + event.result
        })
      },
      copy: function () {
        clipboard.setString(this.note)
      },
      paste: function () {
        var self = this
        clipboard.getString(function (event) {
          self.pasted = event.data
        })
      },
      later: function () {
        var self = this
        setTimeout(function () {
          self.timed = 'later'
        }, 1000)
      },
      toast: function () {
        modal.toast({message: 'a piece of toast', duration: 1})
      },
      ask: function () {
        var self = this
        modal.confirm({message: 'Are you sure?', okTitle: 'Yes', cancelTitle: 'No'}, function (answer) {
          self.answered = answer
        })
      },
      prompt: function () {
        var self = this
        modal.prompt({message: 'Your name?', okTitle: 'OK', cancelTitle: 'Cancel'}, function (event) {
          self.prompted = event.result + ' ' + event.data
        })
      },
      pick: function () {
        var self = this
        picker.pick({items: COLOURS, index: 0}, function (event) {
          self.picked = event.result === 'success' ? COLOURS[event.data] : event.result
        })
      },
      move: function () {
        var self = this
        var end = {transform: 'translate(120px, 0)', opacity: 0.5}
        var how = {styles: end, duration: 300, timingFunction: 'ease-out'}
        animation.transition(this.$el('box').ref, how, function () {
          self.moved = 'moved'
        })
      },
      open: function () {
        var url = this.$getConfig().bundleUrl.replace(/[^/]*$/, 'hello-legacy.js')
        navigator.push({url: url, animated: 'true'})
      },
      back: function () {
        navigator.pop({animated: 'true'})
      }
    }
  }


;module.exports.style = {
  "page": {
    "flex": 1,
    "paddingTop": 24,
    "paddingRight": 24,
    "paddingBottom": 24,
    "paddingLeft": 24,
    "backgroundColor": "#ffffff"
  },
  "title": {
    "marginTop": 24,
    "marginBottom": 8,
    "fontSize": 26,
    "color": "#8a96a3"
  },
  "line": {
    "flexDirection": "row",
    "alignItems": "center",
    "marginTop": 8
  },
  "field": {
    "height": 64,
    "paddingLeft": 16,
    "fontSize": 28,
    "backgroundColor": "#f4f6f9",
    "borderRadius": 8
  },
  "button": {
    "paddingTop": 12,
    "paddingRight": 24,
    "paddingBottom": 12,
    "paddingLeft": 24,
    "marginRight": 16,
    "borderRadius": 8,
    "backgroundColor": "#2f7dd1",
    "backgroundColor:active": "#1f5fa5"
  },
  "label": {
    "fontSize": 28,
    "color": "#ffffff"
  },
  "result": {
    "fontSize": 28,
    "color": "#222222"
  },
  "box": {
    "width": 40,
    "height": 40,
    "marginRight": 200,
    "backgroundColor": "#f0a830"
  }
}

;module.exports.template = {
  "type": "scroller",
  "classList": [
    "page"
  ],
  "children": [
    {
      "type": "text",
      "classList": [
        "title"
      ],
      "attr": {
        "value": "stream"
      }
    },
    {
      "type": "input",
      "id": "address",
      "classList": [
        "field"
      ],
      "attr": {
        "type": "url",
        "value": function () {return this.address}
      },
      "events": {
        "input": "typeAddress"
      }
    },
    {
      "type": "div",
      "classList": [
        "line"
      ],
      "children": [
        {
          "type": "div",
          "id": "fetch",
          "classList": [
            "button"
          ],
          "events": {
            "click": "fetch"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "label"
              ],
              "attr": {
                "value": "Fetch"
              }
            }
          ]
        },
        {
          "type": "text",
          "id": "answer",
          "classList": [
            "result"
          ],
          "attr": {
            "value": function () {return this.answer}
          }
        }
      ]
    },
    {
      "type": "text",
      "classList": [
        "title"
      ],
      "attr": {
        "value": "storage and clipboard"
      }
    },
    {
      "type": "input",
      "id": "note",
      "classList": [
        "field"
      ],
      "attr": {
        "type": "text",
        "value": function () {return this.note}
      },
      "events": {
        "input": "typeNote"
      }
    },
    {
      "type": "div",
      "classList": [
        "line"
      ],
      "children": [
        {
          "type": "div",
          "id": "save",
          "classList": [
            "button"
          ],
          "events": {
            "click": "save"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "label"
              ],
              "attr": {
                "value": "Save"
              }
            }
          ]
        },
        {
          "type": "div",
          "id": "load",
          "classList": [
            "button"
          ],
          "events": {
            "click": "load"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "label"
              ],
              "attr": {
                "value": "Load"
              }
            }
          ]
        },
        {
          "type": "text",
          "id": "stored",
          "classList": [
            "result"
          ],
          "attr": {
            "value": function () {return this.stored}
          }
        }
      ]
    },
    {
      "type": "div",
      "classList": [
        "line"
      ],
      "children": [
        {
          "type": "div",
          "id": "copy",
          "classList": [
            "button"
          ],
          "events": {
            "click": "copy"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "label"
              ],
              "attr": {
                "value": "Copy"
              }
            }
          ]
        },
        {
          "type": "div",
          "id": "paste",
          "classList": [
            "button"
          ],
          "events": {
            "click": "paste"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "label"
              ],
              "attr": {
                "value": "Paste"
              }
            }
          ]
        },
        {
          "type": "text",
          "id": "pasted",
          "classList": [
            "result"
          ],
          "attr": {
            "value": function () {return this.pasted}
          }
        }
      ]
    },
    {
      "type": "text",
      "classList": [
        "title"
      ],
      "attr": {
        "value": "timer"
      }
    },
    {
      "type": "div",
      "classList": [
        "line"
      ],
      "children": [
        {
          "type": "div",
          "id": "later",
          "classList": [
            "button"
          ],
          "events": {
            "click": "later"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "label"
              ],
              "attr": {
                "value": "Later"
              }
            }
          ]
        },
        {
          "type": "text",
          "id": "timed",
          "classList": [
            "result"
          ],
          "attr": {
            "value": function () {return this.timed}
          }
        }
      ]
    },
    {
      "type": "text",
      "classList": [
        "title"
      ],
      "attr": {
        "value": "modal and picker"
      }
    },
    {
      "type": "div",
      "classList": [
        "line"
      ],
      "children": [
        {
          "type": "div",
          "id": "toast",
          "classList": [
            "button"
          ],
          "events": {
            "click": "toast"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "label"
              ],
              "attr": {
                "value": "Toast"
              }
            }
          ]
        },
        {
          "type": "div",
          "id": "ask",
          "classList": [
            "button"
          ],
          "events": {
            "click": "ask"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "label"
              ],
              "attr": {
                "value": "Ask"
              }
            }
          ]
        },
        {
          "type": "text",
          "id": "answered",
          "classList": [
            "result"
          ],
          "attr": {
            "value": function () {return this.answered}
          }
        }
      ]
    },
    {
      "type": "div",
      "classList": [
        "line"
      ],
      "children": [
        {
          "type": "div",
          "id": "prompt",
          "classList": [
            "button"
          ],
          "events": {
            "click": "prompt"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "label"
              ],
              "attr": {
                "value": "Prompt"
              }
            }
          ]
        },
        {
          "type": "text",
          "id": "prompted",
          "classList": [
            "result"
          ],
          "attr": {
            "value": function () {return this.prompted}
          }
        }
      ]
    },
    {
      "type": "div",
      "classList": [
        "line"
      ],
      "children": [
        {
          "type": "div",
          "id": "pick",
          "classList": [
            "button"
          ],
          "events": {
            "click": "pick"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "label"
              ],
              "attr": {
                "value": "Pick"
              }
            }
          ]
        },
        {
          "type": "text",
          "id": "picked",
          "classList": [
            "result"
          ],
          "attr": {
            "value": function () {return this.picked}
          }
        }
      ]
    },
    {
      "type": "text",
      "classList": [
        "title"
      ],
      "attr": {
        "value": "animation"
      }
    },
    {
      "type": "div",
      "classList": [
        "line"
      ],
      "children": [
        {
          "type": "div",
          "id": "move",
          "classList": [
            "button"
          ],
          "events": {
            "click": "move"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "label"
              ],
              "attr": {
                "value": "Move"
              }
            }
          ]
        },
        {
          "type": "div",
          "id": "box",
          "classList": [
            "box"
          ]
        },
        {
          "type": "text",
          "id": "moved",
          "classList": [
            "result"
          ],
          "attr": {
            "value": function () {return this.moved}
          }
        }
      ]
    },
    {
      "type": "text",
      "classList": [
        "title"
      ],
      "attr": {
        "value": "navigator"
      }
    },
    {
      "type": "div",
      "classList": [
        "line"
      ],
      "children": [
        {
          "type": "div",
          "id": "open",
          "classList": [
            "button"
          ],
          "events": {
            "click": "open"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "label"
              ],
              "attr": {
                "value": "Open"
              }
            }
          ]
        },
        {
          "type": "div",
          "id": "back",
          "classList": [
            "button"
          ],
          "events": {
            "click": "back"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "label"
              ],
              "attr": {
                "value": "Back"
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
bootstrap('@weex-component/device', {"transformerVersion":"0.4.6"})
