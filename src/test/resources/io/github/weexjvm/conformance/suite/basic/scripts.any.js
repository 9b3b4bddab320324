// META: title=Scripts that a test asks for
// META: script=/common/absolute.js
// META: script=resources/relative.sub.js
// META: variant=?default
// META: variant=?wss
// This line ends the META lines.
// META: variant=?not-a-variant
'use strict';

test(() => {
  assert_equals(absolute, 'absolute');
  assert_equals(relative, 'relative at web-platform.test');
});

test(() => {
  assert_true(['?default', '?wss'].includes(location.search), location.search);
  assert_true(location.pathname === '/basic/scripts.any.html', location.pathname);
}, 'the variant is the query');

test(() => {
  assert_equals(GLOBAL.isWindow() || GLOBAL.isWorker() || GLOBAL.isShadowRealm(), false);
  assert_equals(typeof weex, 'undefined');
  assert_equals((function () {
    return this;
  })(), undefined, 'strict');
}, 'the surroundings');
