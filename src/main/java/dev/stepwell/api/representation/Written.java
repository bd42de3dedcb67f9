package dev.stepwell.api.representation;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes values of which there are few, and that are told again and again: each is encoded once.
 */
final class Written<T> {

  private final Map<T, SerializableString> known = new ConcurrentHashMap<>();
  private final JsonOut.Writing<T> writing;

  Written(JsonOut.Writing<T> writing) {
    this.writing = writing;
  }

  void write(JsonOut out, T value) throws IOException {
    SerializableString written = known.get(value);
    out.written(written == null ? known.computeIfAbsent(value, this::written) : written);
  }

  private SerializableString written(T value) {
    return new SerializedString(new String(Json.write(writing, value), StandardCharsets.UTF_8));
  }
}
