// { "framework": "Vue" }

var turns = 0;

// Never ends: what runs this has to stop it.
while (turns >= 0) {
  turns = (turns + 1) % 1000;
}

new Vue({
  el: '#root',
  render: function (createElement) {
    return createElement('text', ['never shown']);
  }
});
