test(() => {}, 'never there'
