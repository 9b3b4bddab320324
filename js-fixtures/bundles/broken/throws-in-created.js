// { "framework": "Vue" }

new Vue({
  el: '#root',
  data: { words: 'still here' },
  created: function () {
    // Line 8: the framework catches it and logs it; the page comes up.
    throw new Error('thrown by created');
  },
  render: function (createElement) {
    return createElement('div', [createElement('text', { attrs: { id: 'words' } }, [this.words])]);
  }
});
