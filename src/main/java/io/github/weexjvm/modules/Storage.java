package io.github.weexjvm.modules;

import io.github.weexjvm.module.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The texts that pages keep, in memory or in a file of JSON. The file is read at the first use, and
 * replaced as a whole at each change, so that whoever is killed on the way leaves the old one. For
 * any thread; with a file each method may block.
 */
public final class Storage {

  /** Of all keys and texts together, as browsers have it. */
  public static final int MAX_CHARS = 5 * 1024 * 1024;

  private static final int MAX_SHOWN_CHARS = 40;

  /** Many small texts need memory too. */
  public static final int MAX_KEYS = 10_000;

  /** Null for a storage in memory. */
  private final Path file;

  /** Of all keys and texts. Guarded by this. */
  private long chars;

  /** Null before the first use. Guarded by this. */
  private Map<String, String> entries;

  private Storage(Path file) {
    this.file = file;
  }

  /** A storage that ends with the program. */
  public static Storage inMemory() {
    return new Storage(null);
  }

  /** A storage in a file, which need not exist yet; its folder must. */
  public static Storage in(Path file) {
    return new Storage(file.toAbsolutePath());
  }

  boolean blocks() {
    return file != null;
  }

  /**
   * The text of a key, or null.
   *
   * @throws UncheckedIOException if the file can't be read or holds something else; its message is
   *     one sentence
   */
  public synchronized String get(String key) {
    return entries().get(key);
  }

  /** All keys and texts, in the order in which the keys came. */
  public synchronized Map<String, String> all() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(entries()));
  }

  /**
   * Keeps a text under a key.
   *
   * @throws UncheckedIOException if the file can't be read or written; then all is as before
   * @throws StorageFullException if there would be more than {@link #MAX_CHARS} characters or
   *     {@link #MAX_KEYS} keys; then all is as before
   */
  public synchronized void set(String key, String value) {
    checkRoom(key, value);
    Map<String, String> changed = changeable();
    String before = changed.put(key, value);
    keep(changed);
    count(key, before, value);
  }

  /** Forgets a key, and tells whether it was there; it throws as {@link #set} does. */
  public synchronized boolean remove(String key) {
    if (!entries().containsKey(key)) {
      return false;
    }
    Map<String, String> changed = changeable();
    String before = changed.remove(key);
    keep(changed);
    count(key, before, null);
    return true;
  }

  /** With a file a copy: what can't be written is not kept. */
  private Map<String, String> changeable() {
    return file == null ? entries() : new LinkedHashMap<>(entries());
  }

  private void checkRoom(String key, String value) {
    Map<String, String> kept = entries();
    String before = kept.get(key);
    long after = chars - chars(key, before) + chars(key, value);
    if (after > MAX_CHARS) {
      throw full(key, after + " characters of at most " + MAX_CHARS);
    }
    if (before == null && kept.size() == MAX_KEYS) {
      throw full(key, "more than " + MAX_KEYS + " keys");
    }
  }

  private static StorageFullException full(String key, String problem) {
    String shown = key.length() > MAX_SHOWN_CHARS ? key.substring(0, MAX_SHOWN_CHARS) + "…" : key;
    return new StorageFullException(
        "QuotaExceededError: with \""
            + shown
            + "\" the storage would have "
            + problem
            + ": remove something first");
  }

  private static long chars(String key, String value) {
    return value == null ? 0 : (long) key.length() + value.length();
  }

  private static long chars(Map<String, String> all) {
    return all.entrySet().stream().mapToLong(each -> chars(each.getKey(), each.getValue())).sum();
  }

  private void keep(Map<String, String> changed) {
    if (file != null) {
      try {
        WholeFile.replace(file, Json.write(changed));
      } catch (IOException e) {
        throw new UncheckedIOException(
            new IOException("the storage " + file + " can't be written: " + cause(e), e));
      }
    }
    entries = changed;
  }

  private void count(String key, String before, String after) {
    chars += chars(key, after) - chars(key, before);
  }

  private Map<String, String> entries() {
    if (entries == null) {
      entries = file == null ? new LinkedHashMap<>() : read();
      chars = chars(entries);
    }
    return entries;
  }

  private Map<String, String> read() {
    try {
      return checked(Json.parse(Files.readString(file)));
    } catch (NoSuchFileException e) {
      return Map.of();
    } catch (IOException | IllegalArgumentException e) {
      throw new UncheckedIOException(
          new IOException("the storage " + file + " can't be read: " + cause(e), e));
    }
  }

  private static Map<String, String> checked(Object content) {
    if (!(content instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("it holds no JSON object");
    }
    Map<String, String> entries = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (!(value instanceof String text)) {
            throw new IllegalArgumentException("the value of \"" + key + "\" is no string");
          }
          entries.put(String.valueOf(key), text);
        });
    return entries;
  }

  /** The exceptions of files say only the file's name, that of a decoder a length. */
  private String cause(Exception e) {
    if (e instanceof CharacterCodingException) {
      return "it is no text in UTF-8";
    }
    if (e instanceof NoSuchFileException) {
      return "there is no folder " + file.getParent();
    }
    if (e instanceof FileSystemException failed) {
      String reason = failed.getReason() == null ? "" : ": " + failed.getReason();
      return e.getClass().getSimpleName().replace("Exception", "") + reason;
    }
    return e.getMessage();
  }
}
