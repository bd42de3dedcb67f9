package dev.stepwell.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text to tree: strict JSON (RFC 8259), one value and nothing after it. */
final class JsonParsing {

  private static final int DEEPEST = 100;

  /**
   * Only the depth is limited here, as the size of a body is, and numbers are never computed. Names
   * are not put into a table: it would keep what callers send, and fail when their hashes collide.
   */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonParser parser;

  /** Whether a character may be escaped by its code; of UTF-8, only so can half of one come. */
  private final boolean mayHaveUnicodeEscapes;

  private int position;

  private JsonParsing(JsonParser parser, boolean mayHaveUnicodeEscapes) {
    this.parser = parser;
    this.mayHaveUnicodeEscapes = mayHaveUnicodeEscapes;
  }

  /**
   * Reads a text.
   *
   * @param text as it was decoded from UTF-8
   */
  static JsonTree parse(String text) {
    try (var parser = JSON.createParser(text)) {
      return new JsonParsing(parser, text.contains("\\u")).document();
    } catch (StreamConstraintsException e) {
      throw JsonText.malformed("The body is nested more than %d levels deep.".formatted(DEEPEST));
    } catch (JsonProcessingException e) {
      throw stopped("The body is not valid JSON", e.getLocation());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonTree document() throws IOException {
    if (parser.nextToken() == null) {
      throw JsonText.malformed("The body is blank.");
    }
    var root = value();
    if (parser.nextToken() != null) {
      throw stopped("The body goes on after its end", parser.currentTokenLocation());
    }
    return root;
  }

  /** The value that begins with the current token. */
  private JsonTree value() throws IOException {
    int here = position++;
    return switch (parser.currentToken()) {
      case START_OBJECT -> new JsonTree.Members(here, members());
      case START_ARRAY -> new JsonTree.Items(here, items());
      case VALUE_STRING -> new JsonTree.Text(here, text());
      case VALUE_NULL -> new JsonTree.Other(here, JsonTree.Other.NULL);
      case VALUE_TRUE, VALUE_FALSE -> new JsonTree.Other(here, "true or false");
      default -> new JsonTree.Other(here, "a number");
    };
  }

  private List<JsonTree.Member> members() throws IOException {
    var members = new ArrayList<JsonTree.Member>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = text();
      if (JsonText.isTooLongForAName(name)) {
        throw stopped(JsonText.NAME_TOO_LONG, parser.currentTokenLocation());
      }
      parser.nextToken();
      members.add(new JsonTree.Member(name, value()));
    }
    return members;
  }

  private List<JsonTree> items() throws IOException {
    var items = new ArrayList<JsonTree>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return items;
  }

  /** Half of a surrogate pair can be escaped, but is no character, and could not be sent back. */
  private String text() throws IOException {
    var text = parser.getText();
    if (mayHaveUnicodeEscapes && JsonText.hasHalfACharacter(text)) {
      throw stopped("The body has an escape that is no character", parser.currentTokenLocation());
    }
    return text;
  }

  private static Problem stopped(String what, @Nullable JsonLocation at) {
    return JsonText.malformed(
        at == null
            ? what + "."
            : "%s: reading stopped at line %d, column %d."
                .formatted(what, at.getLineNr(), at.getColumnNr()));
  }
}
