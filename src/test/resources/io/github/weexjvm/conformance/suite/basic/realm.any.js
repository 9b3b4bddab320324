// META: global=shadowrealm
test(() => {}, 'elsewhere');
