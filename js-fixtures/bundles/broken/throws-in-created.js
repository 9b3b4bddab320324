// { "framework": "Vue" }

new Vue({
  el: '#root',
  data: { words: 'never shown' },
  created: function () {
    // Line 8: the framework lets it through, so that no page comes up.
    throw new Error('thrown by created');
  },
  render: function (createElement) {
    return createElement('div', [createElement('text', { attrs: { id: 'words' } }, [this.words])]);
  }
});
