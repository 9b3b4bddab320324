package io.github.weexjvm.socket;

import java.io.IOException;
import java.io.InputStream;

/** Defines this package anew, in a world where ICU is not on the class path. */
final class WithoutIcu extends ClassLoader {
  WithoutIcu() {
    super(WithoutIcu.class.getClassLoader());
  }

  /** {@code WebSocketUrl.parse(input).host()} there. */
  String host(String input) throws ReflectiveOperationException {
    Class<?> type = loadClass("io.github.weexjvm.socket.WebSocketUrl");
    Object url = type.getMethod("parse", String.class).invoke(null, input);
    return (String) type.getMethod("host").invoke(url);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith("com.ibm.icu.")) {
      throw new ClassNotFoundException(name);
    }
    if (!name.startsWith("io.github.weexjvm.socket.")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
