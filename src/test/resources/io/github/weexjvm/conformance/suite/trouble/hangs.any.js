test(() => {}, 'before');
test(() => {
  while (true) {
    // For ever.
  }
}, 'endless');
