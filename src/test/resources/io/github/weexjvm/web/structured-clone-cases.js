// What the cases of structured-clone-cases.txt use, in Node and in ours. Their output goes to print.
(function (print) {
  function show(value) {
    if (typeof value === 'string') return JSON.stringify(value);
    if (typeof value !== 'object' || value === null) {
      return Object.is(value, -0) ? '-0' : `${String(value)}${typeof value === 'bigint' ? 'n' : ''}`;
    }
    const prototype = Object.getPrototypeOf(value);
    return `${prototype === null ? 'null' : prototype.constructor.name}${content(value)}`;
  }

  function content(value) {
    if (value instanceof Map) return `{${[...Map.prototype.entries.call(value)].map(([k, v]) => `${show(k)} => ${show(v)}`).join(', ')}}`;
    if (value instanceof Set) return `{${[...Set.prototype.values.call(value)].map(show).join(', ')}}`;
    if (value instanceof Date) return `(${value.getTime()})`;
    if (value instanceof RegExp) return `(${value})`;
    if (value instanceof ArrayBuffer) return `(${new Uint8Array(value)})`;
    if (value instanceof Boolean || value instanceof Number || value instanceof String || value instanceof BigInt) {
      return `(${value.valueOf()})`;
    }
    return `{${Object.keys(value).map((key) => `${key}: ${show(value[key])}`).join(', ')}}`;
  }

  return {
    look: (value) => print(show(value)),
    says: (...values) => print(values.map(String).join(' ')),
    fails(action) {
      try {
        action();
        print('does not fail');
      } catch (error) {
        print(error.constructor.name, error.name, error.code === 25 ? 25 : '');
      }
    },
  };
})
