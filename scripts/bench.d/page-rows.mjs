/* The rows of `bench pages`: each page in each dialect on each framework that knows it. */

/** By the name that JsFramework has for it, the file. */
export const FRAMEWORKS = { standard: 'weex-js-framework.js', recent: 'weex-js-runtime.js' };

/**
 * What is done to a page, and what it is to reach on the interpreter: `millis`, or `timesNode`.
 *
 * The chat is opened only; how many are held open for the heap's sake, says `held`. A Node page of it has a context and
 * a framework of its own too. For the other pages Node keeps them, which is the faster way there.
 */
const PAGES = [
  {
    page: 'chat', target: 'connect', witness: 'status', clicks: 0, held: 20, nodeContexts: 'fresh',
    targets: { newPage: { millis: 20 }, heap: { megabytes: 0.6 } },
  },
  {
    page: 'hello', target: 'counter', witness: 'counter', clicks: 10, held: 0, nodeContexts: 'shared',
    targets: { click: { millis: 3 } },
  },
  {
    page: 'rows', target: 'update', witness: 'generation', clicks: 10, held: 0, nodeContexts: 'shared',
    targets: { newPage: { timesNode: 5 }, click: { timesNode: 5 } },
  },
];

const DIALECTS = [
  { framework: 'standard', dialect: 'vue' },
  { framework: 'standard', dialect: 'rax' },
  { framework: 'standard', dialect: 'legacy' },
  { framework: 'recent', dialect: 'vue' },
  { framework: 'recent', dialect: 'rax' },
];

export const ROWS = PAGES.flatMap((page) => DIALECTS.map(({ framework, dialect }) => ({
  ...page, framework, dialect, bundle: `${page.page}-${dialect}.js`, name: `${page.page}-${dialect}-${framework}`,
})));
