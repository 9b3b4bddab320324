// META: timeout=long
// As trouble/idles, but patient: that nothing can happen any more is the end nevertheless.
async_test('nothing can happen any more');
