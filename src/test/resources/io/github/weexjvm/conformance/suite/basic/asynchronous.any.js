// META: timeout=long
test(() => {}, 'one that ends before the others begin');
const later = async_test('one that waits');
setTimeout(later.step_func_done(() => assert_true(true)), 5);
promise_test(async () => {
  const file = await fetch('/data/answer.json');
  assert_equals((await file.json()).answer, 42);
}, 'one that fetches');
promise_test(async () => {
  assert_equals((await fetch('nowhere.json')).status, 404);
}, 'one that fetches in vain');
