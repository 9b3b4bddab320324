// { "framework": "Weex" }

define('@weex-component/hello', function (require, exports, module) {

;
  // In a template `id` names an element for $el and goes no further: a host looks for the attribute.
  var NAMED = ['counter', 'thanks', 'invitation', 'slides', 'slide', 'switch', 'switched']

  function nameElements(page) {
    NAMED.forEach(function (id) {
      var element = page.$el(id)
      if (element && element.attr.id !== id) {
        element.setAttr('id', id)
      }
    })
  }

  module.exports = {
    data: function () {return {
      picture: 'data:image/gif;base64,R0lGODlhAQABAIAAAB9OeQAAACwAAAAAAQABAAACAkQBADs=',
      names: ['first', 'second'],
      clicks: 0,
      slide: 0,
      on: false
    }},
    ready: function () {
      nameElements(this)
    },
    methods: {
      count: function () {
        var self = this
        this.clicks += 1
        this.$renderThen(function () {
          nameElements(self)
        })
      },
      turn: function (event) {
        this.slide = event.index
      },
      flip: function (event) {
        this.on = event.value
      }
    }
  }


;module.exports.style = {
  "page": {
    "alignItems": "center",
    "paddingTop": 40,
    "paddingRight": 40,
    "paddingBottom": 40,
    "paddingLeft": 40,
    "backgroundColor": "#ffffff"
  },
  "picture": {
    "width": 200,
    "height": 200,
    "borderRadius": 100,
    "backgroundColor": "#dde6ef"
  },
  "counter": {
    "marginTop": 30,
    "fontSize": 48,
    "color": "#1f4e79",
    "color:active": "#2f7dd1"
  },
  "note": {
    "marginTop": 20,
    "fontSize": 32,
    "color": "#555555"
  },
  "slides": {
    "width": 600,
    "height": 200,
    "marginTop": 30
  },
  "slide": {
    "width": 600,
    "height": 200,
    "alignItems": "center",
    "backgroundColor": "#eef1f5"
  }
}

;module.exports.template = {
  "type": "div",
  "classList": [
    "page"
  ],
  "children": [
    {
      "type": "image",
      "classList": [
        "picture"
      ],
      "attr": {
        "src": function () {return this.picture},
        "resize": "cover"
      }
    },
    {
      "type": "text",
      "id": "counter",
      "classList": [
        "counter"
      ],
      "events": {
        "click": "count"
      },
      "attr": {
        "value": function () {return 'clicked ' + (this.clicks) + ' times'}
      }
    },
    {
      "type": "text",
      "shown": function () {return this.clicks>0},
      "id": "thanks",
      "classList": [
        "note"
      ],
      "attr": {
        "value": "thank you"
      }
    },
    {
      "type": "text",
      "shown": function () {return this.clicks===0},
      "id": "invitation",
      "classList": [
        "note"
      ],
      "attr": {
        "value": "click the line above"
      }
    },
    {
      "type": "slider",
      "id": "slides",
      "classList": [
        "slides"
      ],
      "attr": {
        "index": function () {return this.slide}
      },
      "events": {
        "change": "turn"
      },
      "children": [
        {
          "type": "div",
          "repeat": {
            "expression": function () {return this.names},
            "value": "name"
          },
          "classList": [
            "slide"
          ],
          "children": [
            {
              "type": "text",
              "classList": [
                "note"
              ],
              "attr": {
                "value": function () {return (this.name) + ' slide'}
              }
            }
          ]
        }
      ]
    },
    {
      "type": "text",
      "id": "slide",
      "classList": [
        "note"
      ],
      "attr": {
        "value": function () {return 'slide ' + (this.slide)}
      }
    },
    {
      "type": "switch",
      "id": "switch",
      "attr": {
        "checked": function () {return this.on}
      },
      "events": {
        "change": "flip"
      }
    },
    {
      "type": "text",
      "id": "switched",
      "classList": [
        "note"
      ],
      "attr": {
        "value": function () {return this.on?'on':'off'}
      }
    }
  ]
}

;})

// require module
bootstrap('@weex-component/hello', {"transformerVersion":"0.4.6"})
