// { "framework": "Weex" }

define('@weex-component/rows', function (require, exports, module) {

;
  var COUNT = 1000

  // In a template `id` names an element for $el and goes no further: a host looks for the attribute.
  var NAMED = ['update', 'rotate', 'generation', 'rows']

  function rowsOf(generation) {
    var rows = []
    for (var index = 0; index < COUNT; index++) {
      rows.push({
        index: index,
        value: 'row ' + index + ' of generation ' + generation,
        mark: (index + generation) % 2 === 0 ? 'lit' : 'dim'
      })
    }
    return rows
  }

  module.exports = {
    data: function () {return {
      generation: 0,
      rows: rowsOf(0)
    }},
    ready: function () {
      var self = this
      NAMED.forEach(function (id) {
        self.$el(id).setAttr('id', id)
      })
    },
    methods: {
      update: function () {
        this.generation += 1
        this.rows = rowsOf(this.generation)
      },
      rotate: function () {
        this.rows = this.rows.slice(1, 5).concat(this.rows.slice(0, 1), this.rows.slice(5))
      }
    }
  }


;module.exports.style = {
  "page": {
    "flex": 1,
    "backgroundColor": "#ffffff"
  },
  "bar": {
    "flexDirection": "row",
    "alignItems": "center",
    "height": 100,
    "paddingLeft": 24,
    "backgroundColor": "#1f4e79"
  },
  "button": {
    "paddingTop": 12,
    "paddingRight": 28,
    "paddingBottom": 12,
    "paddingLeft": 28,
    "marginRight": 24,
    "borderRadius": 32,
    "backgroundColor": "#2f7dd1",
    "backgroundColor:active": "#5598dd"
  },
  "label": {
    "fontSize": 30,
    "color": "#ffffff"
  },
  "rows": {
    "flex": 1
  },
  "cell": {
    "borderBottomWidth": 1,
    "borderBottomColor": "#e3e8ee"
  },
  "row": {
    "flexDirection": "row",
    "height": 72,
    "alignItems": "center",
    "paddingLeft": 24,
    "paddingRight": 24
  },
  "index": {
    "width": 120,
    "fontSize": 28,
    "color": "#8a96a3"
  },
  "value": {
    "flex": 1,
    "fontSize": 28,
    "color": "#222222"
  },
  "mark": {
    "width": 80,
    "fontSize": 24,
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
        "bar"
      ],
      "children": [
        {
          "type": "div",
          "id": "update",
          "classList": [
            "button"
          ],
          "events": {
            "click": "update"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "label"
              ],
              "attr": {
                "value": "Update"
              }
            }
          ]
        },
        {
          "type": "div",
          "id": "rotate",
          "classList": [
            "button"
          ],
          "events": {
            "click": "rotate"
          },
          "children": [
            {
              "type": "text",
              "classList": [
                "label"
              ],
              "attr": {
                "value": "Rotate"
              }
            }
          ]
        },
        {
          "type": "text",
          "id": "generation",
          "classList": [
            "label"
          ],
          "attr": {
            "value": function () {return this.generation}
          }
        }
      ]
    },
    {
      "type": "list",
      "id": "rows",
      "classList": [
        "rows"
      ],
      "children": [
        {
          "type": "cell",
          "append": "tree",
          "repeat": {
            "expression": function () {return this.rows},
            "value": "row"
          },
          "attr": {
            "trackBy": "index"
          },
          "classList": [
            "cell"
          ],
          "children": [
            {
              "type": "div",
              "classList": [
                "row"
              ],
              "children": [
                {
                  "type": "text",
                  "classList": [
                    "index"
                  ],
                  "attr": {
                    "value": function () {return this.row.index}
                  }
                },
                {
                  "type": "text",
                  "classList": [
                    "value"
                  ],
                  "attr": {
                    "value": function () {return this.row.value}
                  }
                },
                {
                  "type": "text",
                  "classList": function () {return ['mark', this.row.mark]},
                  "attr": {
                    "value": function () {return this.row.mark}
                  }
                }
              ]
            }
          ]
        }
      ]
    }
  ]
}

;})

// require module
bootstrap('@weex-component/rows', {"transformerVersion":"0.4.6"})
