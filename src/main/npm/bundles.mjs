/*
 * What is bundled. One entry per resource:
 *   entry     a module in entries/, whose default export is what the resource returns
 *   output    the resource
 *   replaced  modules of packages, by their path in node_modules, and what in shims/ stands in for each
 *   mended    modules of packages, and in each the exact text that is wrong, with what is right
 * The build fails when a replaced module or a mended text is not met: a new version of the library
 * has changed there.
 */
export const BUNDLES = [
  {
    entry: 'whatwg-url.js',
    output: 'io/github/weexjvm/web/lib/whatwg-url.js',
    replaced: {
      '@exodus/bytes/encoding.js': 'nothing.js',
      '@exodus/bytes/whatwg.js': 'percent.js',
      'tr46/index.js': 'tr46.js',
      'webidl-conversions/lib/index.js': 'conversions.js',
      'whatwg-url/lib/encoding.js': 'utf8.js',
    },
    mended: {
      // It would keep the parameters in a property of the script's URL object, for all to see.
      'whatwg-url/lib/URL.js': [[
        'utils.getSameObject(this, "searchParams", () => {\n'
          + '        return utils.tryWrapperForImpl($impl["searchParams"]);\n      })',
        'utils.tryWrapperForImpl($impl["searchParams"])',
      ]],
    },
  },
  {
    entry: 'float16.js',
    output: 'io/github/weexjvm/web/lib/float16.js',
    mended: {
      '@petamoriken/float16/src/index.mjs': [
        ['export { Float16Array, isFloat16Array }', 'export { Float16Array, float16bitsArrays }'],
      ],
      '@petamoriken/float16/src/Float16Array.mjs': [
        ['const float16bitsArrays =', 'export const float16bitsArrays ='],
        // Any object can have the brand that it knows the arrays of its other versions by.
        [' ||\n    (!ArrayBufferIsView(target) && hasFloat16ArrayBrand(target))', ''],
      ],
    },
  },
  {
    // The pure variant, because the other one patches Function.prototype.toString when loaded.
    entry: 'structured-clone.js',
    output: 'io/github/weexjvm/web/lib/structured-clone.js',
    replaced: {
      'core-js-pure/internals/classof.js': 'cloneable-type.js',
      'core-js-pure/internals/global-this.js': 'stand-in-global.js',
      'core-js-pure/internals/map-helpers.js': 'map-helpers.js',
      'core-js-pure/internals/set-helpers.js': 'set-helpers.js',
    },
    mended: {
      'core-js-pure/modules/web.structured-clone.js': [
        // A subclass may have a forEach of its own.
        ['value.forEach(function (v, k) {', 'MapHelpers.forEach(value, function (v, k) {'],
        ['value.forEach(function (v) {', 'SetHelpers.forEach(value, function (v) {'],
        // https://html.spec.whatwg.org/#structuredserializeinternal, step 17: only an own data property, as a string.
        [
          "createNonEnumerableProperty(cloned, 'message', structuredCloneInternal(value.message, map));",
          "var message = Object.getOwnPropertyDescriptor(value, 'message');\n      "
            + "if (message && hasOwn(message, 'value')) createNonEnumerableProperty(cloned, 'message', '' + message.value);",
        ],
        ['new File(', 'new globalThis.File('],
      ],
    },
  },
  {
    // A script that defines the global `acorn`.
    entry: 'acorn.js',
    output: 'io/github/weexjvm/testing/docs/acorn.js',
    options: {
      banner: {},
      footer: {},
      globalName: 'acorn',
    },
  },
  {
    // A JS framework, in the form in which an app ships it: a script that defines the globals.
    entry: 'weex-js-runtime.js',
    output: 'io/github/weexjvm/bundle/weex-js-runtime.js',
    options: {
      banner: { js: 'var process = { env: {} };' },
      footer: {},
      globalName: undefined,
      define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
      minify: true,
    },
  },
];

/* What is taken as it is: a file of a package, and the resource that it becomes. */
export const COPIES = [
  {
    file: 'weex-js-framework/index.min.js',
    output: 'io/github/weexjvm/bundle/weex-js-framework.js',
  },
];
