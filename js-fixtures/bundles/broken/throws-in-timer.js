// { "framework": "Vue" }

new Vue({
  el: '#root',
  data: { words: 'waiting' },
  created: function () {
    var page = this;
    setTimeout(function () {
      page.words = 'about to throw';
      // Line 11: a hundred milliseconds after the start. The words above are shown all the same.
      throw new Error('thrown by a timer');
    }, 100);
  },
  render: function (createElement) {
    return createElement('div', [createElement('text', { attrs: { id: 'words' } }, [this.words])]);
  }
});
