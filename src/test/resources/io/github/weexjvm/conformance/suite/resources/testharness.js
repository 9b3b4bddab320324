// Stands in for the real harness in tests of the runner: as much of its interface as those tests
// use, and its ways where the runner depends on them. All scripts have run one microtask after it;
// errors come from events of the global object; the completion waits for all of that.
(function (global) {
  const PASS = 0;
  const FAIL = 1;
  const TIMEOUT = 2;
  const NOTRUN = 3;
  const tests = [];
  const resultCallbacks = [];
  const completionCallbacks = [];
  const harness = { status: 0, message: null };
  let loaded = false;
  let completed = false;
  let allowUncaught = false;

  function completeIfDone() {
    const pending = tests.some((test) => !test.hasResult);
    if (loaded && !pending && tests.length > 0 && !completed) {
      completed = true;
      completionCallbacks.forEach((callback) => callback(tests, harness));
    }
  }

  class Test {
    constructor(name) {
      this.name = name ?? global.META_TITLE ?? 'Untitled';
      this.status = NOTRUN;
      this.message = null;
      this.hasResult = false;
      tests.push(this);
    }

    end(status, message) {
      if (this.hasResult) {
        return;
      }
      this.status = status;
      this.message = message;
      this.hasResult = true;
      resultCallbacks.forEach((callback) => callback(this));
      completeIfDone();
    }

    done() {
      this.end(PASS, null);
    }

    step(body) {
      try {
        return body.call(this, this);
      } catch (error) {
        this.end(FAIL, String(error?.message ?? error));
      }
    }

    step_func(body) {
      return (...given) => this.step(() => body(...given));
    }

    step_func_done(body) {
      return (...given) => {
        this.step(() => body?.(...given));
        this.done();
      };
    }

    unreached_func(message) {
      return this.step_func(() => assert_true(false, message));
    }
  }

  function assert_true(actual, message = '') {
    if (actual !== true) {
      throw new Error(`assert_true: ${message}`);
    }
  }

  function assert_equals(actual, expected, message = '') {
    if (!Object.is(actual, expected)) {
      throw new Error(`assert_equals: ${message} expected ${expected} but got ${actual}`);
    }
  }

  function test(body, name) {
    const made = new Test(name);
    made.step(body);
    made.done();
  }

  function async_test(body, name) {
    const made = new Test(typeof body === 'string' ? body : name);
    if (typeof body === 'function') {
      made.step(body);
    }
    return made;
  }

  function promise_test(body, name) {
    const made = new Test(name);
    (async () => body(made))().then(
      () => made.done(), (error) => made.end(FAIL, String(error?.message ?? error)));
  }

  function timeout() {
    if (!completed) {
      harness.status ||= 2;
      tests.forEach((one) => one.end(TIMEOUT, 'Test timed out'));
      if (tests.length === 0) {
        completed = true;
        completionCallbacks.forEach((callback) => callback(tests, harness));
      }
    }
  }

  function failed(message) {
    if (!allowUncaught) {
      harness.status = 1;
      harness.message = message;
    }
  }

  Object.assign(global, {
    test, async_test, promise_test, assert_true, assert_equals, timeout,
    setup(options) {
      allowUncaught = options.allow_uncaught_exception === true;
    },
    add_result_callback(callback) {
      resultCallbacks.push(callback);
    },
    add_completion_callback(callback) {
      completionCallbacks.push(callback);
    },
  });

  addEventListener('error', (event) => failed(event.message));
  addEventListener('unhandledrejection', (event) => {
    failed(`Unhandled rejection: ${event.reason.message}`);
  });
  Promise.resolve().then(() => {
    loaded = true;
    completeIfDone();
  });
})(self);
