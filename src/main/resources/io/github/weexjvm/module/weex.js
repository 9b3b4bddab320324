// The global `weex`, as the Weex documentation describes it for scripts and bundles:
// requireModule, isRegisteredModule, isRegisteredComponent, supports, config.
(function (primordials, host) {
  'use strict';

  const { ReflectDefineProperty: defineProperty, String: StringOf } = primordials;
  const { requireModule, isRegisteredModule, supports } = host;

  function pairs(flat) {
    const made = {};
    for (let i = 0; i < flat.length; i += 2) {
      defineProperty(made, flat[i], {
        __proto__: null, value: flat[i + 1], writable: true, enumerable: true, configurable: true,
      });
    }
    return made;
  }

  return function (bundleUrl, environment) {
    return {
      config: { bundleUrl, env: pairs(environment) },
      requireModule(name) {
        return requireModule(StringOf(name));
      },
      isRegisteredModule(name, method = '') {
        return isRegisteredModule(StringOf(name), StringOf(method));
      },
      isRegisteredComponent(name) {
        return false;
      },
      supports(condition) {
        return supports(StringOf(condition));
      },
    };
  };
});
