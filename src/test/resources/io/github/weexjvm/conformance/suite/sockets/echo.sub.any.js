for (const [scheme, port] of [['ws', '{{ports[ws][0]}}'], ['wss', '{{ports[wss][0]}}']]) {
  async_test((t) => {
    const socket = new WebSocket(`${scheme}://{{host}}:${port}/echo`);
    socket.onopen = t.step_func(() => socket.send('hello'));
    socket.onmessage = t.step_func((event) => {
      assert_equals(event.data, 'hello');
      socket.onclose = t.step_func_done((close) => assert_equals(close.code, 1000));
      socket.close(1000);
    });
  }, scheme);
}
