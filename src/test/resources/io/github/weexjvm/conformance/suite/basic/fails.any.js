test(() => {}, 'good');
test(() => assert_equals(1 + 1, 3, 'sum'), 'bad');
