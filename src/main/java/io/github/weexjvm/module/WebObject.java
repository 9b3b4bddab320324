package io.github.weexjvm.module;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a script is to get as an object of one of the web's interfaces, such as a {@code
 * MessageEvent}: for {@link JSCallback#invoke}.
 *
 * @param interfaceName {@code Event}, {@code MessageEvent}, {@code CloseEvent} or {@code Blob}
 * @param members what it says; of a {@code Blob} the {@code bytes}, a {@code ByteBuffer}
 */
public record WebObject(String interfaceName, Map<String, Object> members) {

  public WebObject {
    Objects.requireNonNull(interfaceName, "interfaceName");
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }
}
