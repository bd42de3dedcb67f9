package dev.stepwell.api.representation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.stepwell.pathway.Term;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Writes JSON member by member. Names and terms, which are few, are encoded once. */
final class JsonOut {

  private static final Map<Term, SerializableString> TERMS = new ConcurrentHashMap<>();

  private final JsonGenerator out;

  JsonOut(JsonGenerator out) {
    this.out = out;
  }

  /** What writes a value. */
  interface Writing<T> {
    void write(JsonOut out, T value) throws IOException;
  }

  /** A name of a member, encoded once. */
  static SerializableString name(String name) {
    SerializedString encoded = new SerializedString(name);
    encoded.asQuotedUTF8();
    return encoded;
  }

  void begin() throws IOException {
    out.writeStartObject();
  }

  void begin(SerializableString name) throws IOException {
    out.writeFieldName(name);
    out.writeStartObject();
  }

  void end() throws IOException {
    out.writeEndObject();
  }

  /** A value that was written before. */
  void written(SerializableString value) throws IOException {
    out.writeRawValue(value);
  }

  void text(SerializableString name, String text) throws IOException {
    out.writeFieldName(name);
    out.writeString(text);
  }

  void text(SerializableString name, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      text(name, text.get());
    }
  }

  void text(SerializableString name, SerializableString text) throws IOException {
    out.writeFieldName(name);
    out.writeString(text);
  }

  void term(SerializableString name, Term term) throws IOException {
    SerializableString known = TERMS.get(term);
    text(name, known == null ? TERMS.computeIfAbsent(term, it -> name(it.term())) : known);
  }

  void number(SerializableString name, int number) throws IOException {
    out.writeFieldName(name);
    out.writeNumber(number);
  }

  void texts(SerializableString name, List<String> texts) throws IOException {
    out.writeFieldName(name);
    out.writeStartArray();
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }

  /** A value that may be left out. */
  <T> void any(SerializableString name, Optional<T> value, Writing<T> writing) throws IOException {
    if (value.isPresent()) {
      out.writeFieldName(name);
      writing.write(this, value.get());
    }
  }

  <T> void list(SerializableString name, List<T> items, Writing<T> item) throws IOException {
    out.writeFieldName(name);
    out.writeStartArray();
    for (T it : items) {
      item.write(this, it);
    }
    out.writeEndArray();
  }

  /** A list that is left out where it has no item. */
  <T> void some(SerializableString name, List<T> items, Writing<T> item) throws IOException {
    if (!items.isEmpty()) {
      list(name, items, item);
    }
  }
}
