async_test((t) => {
  const socket = new WebSocket('ws://{{host}}:{{ports[ws][0]}}/no-such-handler');
  socket.onerror = t.step_func_done();
}, 'unknown');
