setup({ allow_uncaught_exception: true });
test(() => {}, 'beside a throw that is no harm');
setTimeout(() => {
  throw new Error('allowed');
});
