// { "framework": "Vue" }

var dom = weex.requireModule('dom');

new Vue({
  el: '#root',
  data: { words: 'nothing sent' },
  methods: {
    // Methods of the module: a host finds no element with this ref.
    viaModule: function () {
      dom.scrollToElement('no-such-ref', { offset: 0 });
      this.words = 'sent to the module';
    },
    // The tree's own calls, as the framework makes them, with refs that were never added.
    viaTree: function () {
      var tree = this.$document.taskCenter;
      tree.send('dom', { action: 'updateAttrs' }, ['no-such-ref', { value: 'lost' }]);
      tree.send('dom', { action: 'addElement' }, ['no-such-ref', { ref: 'x1', type: 'text', attr: {}, style: {} }, -1]);
      tree.send('dom', { action: 'removeElement' }, ['no-such-ref']);
      this.words = 'sent to the tree';
    }
  },
  render: function (createElement) {
    var page = this;
    function button(id) {
      return createElement('text', { attrs: { id: id }, on: { click: page[id] } }, [id]);
    }
    return createElement('div', [
      button('viaModule'),
      button('viaTree'),
      createElement('text', { attrs: { id: 'words' } }, [this.words])
    ]);
  }
});
