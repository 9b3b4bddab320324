async_test('nothing can happen any more');
