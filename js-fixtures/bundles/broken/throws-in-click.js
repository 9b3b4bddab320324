// { "framework": "Vue" }

new Vue({
  el: '#root',
  data: { clicks: 0 },
  methods: {
    boom: function () {
      this.clicks += 1;
      // Line 10: what was changed before is still shown.
      throw new RangeError('boom number ' + this.clicks);
    }
  },
  render: function (createElement) {
    return createElement('div', [
      createElement('text', { attrs: { id: 'boom' }, on: { click: this.boom } }, ['boom']),
      createElement('text', { attrs: { id: 'clicks' } }, [String(this.clicks)])
    ]);
  }
});
