// { "framework": "Vue" }

var fortune = weex.requireModule('fortuneTeller');
var modal = weex.requireModule('modal');

new Vue({
  el: '#root',
  data: { words: 'ask away' },
  methods: {
    // Line 12: an object without methods is all that an unknown module gives.
    askModule: function () {
      this.words = fortune.tell('tomorrow');
    },
    // Line 16: the module is there, the method is not.
    askMethod: function () {
      this.words = modal.whisper({ message: 'psst' });
    },
    // Line 20: both are left to the host to refuse, past the framework's own list.
    askHost: function () {
      this.$document.taskCenter.send('module', { module: 'fortuneTeller', method: 'tell' }, ['tomorrow']);
      this.$document.taskCenter.send('module', { module: 'modal', method: 'whisper' }, ['psst']);
      this.words = 'asked the host';
    }
  },
  render: function (createElement) {
    var page = this;
    function button(id) {
      return createElement('text', { attrs: { id: id }, on: { click: page[id] } }, [id]);
    }
    return createElement('div', [
      button('askModule'),
      button('askMethod'),
      button('askHost'),
      createElement('text', { attrs: { id: 'words' } }, [this.words])
    ]);
  }
});
