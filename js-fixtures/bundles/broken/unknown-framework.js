// { "framework": "Svelte" }

// The framework takes an unknown name for its oldest dialect, which has no `Svelte`: line 4 throws.
new Svelte({
  target: document.body,
  props: { name: 'world' }
});
