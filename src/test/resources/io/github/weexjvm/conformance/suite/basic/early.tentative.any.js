test(() => {}, 'early');
