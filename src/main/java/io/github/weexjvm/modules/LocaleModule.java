package io.github.weexjvm.modules;

import io.github.weexjvm.module.JSCallback;
import io.github.weexjvm.module.JSMethod;
import io.github.weexjvm.module.WeexModule;
import java.util.List;

/** The Weex module {@code locale}: answers by a callback and by its return value. */
public final class LocaleModule implements WeexModule {

  private final Languages languages;

  LocaleModule(Languages languages) {
    this.languages = languages;
  }

  @JSMethod
  public String getLanguageSync() {
    return languages.tags().get(0);
  }

  @JSMethod
  public String getLanguage(JSCallback callback) {
    Given.callback(callback).invoke(getLanguageSync());
    return getLanguageSync();
  }

  @JSMethod
  public List<?> getLanguages(JSCallback callback) {
    Given.callback(callback).invoke(languages.tags());
    return languages.tags();
  }
}
