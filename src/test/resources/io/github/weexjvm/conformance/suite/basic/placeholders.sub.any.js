test(() => {
  assert_equals('{{domains[www]}}', 'www.web-platform.test');
  assert_equals('{{hosts[alt][]}}', 'not-web-platform.test');
  assert_equals('{{location[scheme]}}', 'http');
  assert_equals('{{location[server]}}', location.origin);
  assert_true('{{ports[ws][0]}}' !== '{{ports[wss][0]}}');
  assert_true(/^\d+$/.test('{{ports[ws][0]}}'), 'ws');
  assert_equals('{{nobody[knows]}}'.length, 17);
}, 'placeholders');
