// { "framework": "Vue" }

var settings = null;

// Line 6: reads a property of null before there is any page.
var title = settings.title;

new Vue({
  el: '#root',
  render: function (createElement) {
    return createElement('text', [title]);
  }
});
