package dev.stepwell.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.TSFBuilder;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Text to a document: one value, no member twice, no alias, and nothing after it. */
enum DocumentParsing {
  /** Strict JSON (RFC 8259). */
  JSON("JSON", JsonFactory.builder()),
  /** YAML, of which JSON is a part. */
  YAML("YAML", YAMLFactory.builder());

  private static final int DEEPEST = 100;

  /** The whole leg-pain catalog has 7,671. What is wrong with each takes memory. */
  private static final int MOST_VALUES = 50_000;

  private final String language;

  @SuppressWarnings("ImmutableEnumChecker") // nothing of it is changed once it is built
  private final ObjectMapper mapper;

  DocumentParsing(String language, TSFBuilder<?, ?> factory) {
    this.language = language;
    this.mapper =
        new ObjectMapper(
            factory
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNameLength(Integer.MAX_VALUE)
                        .build())
                .build());
  }

  JsonNode parse(String text) {
    refuseWhatCannotBeKept(text);
    try (JsonParser parser = mapper.createParser(text)) {
      JsonNode root = mapper.readTree(parser);
      if (root == null || root.isMissingNode()) {
        throw malformed("The body is blank.");
      }
      if (parser.nextToken() != null) {
        throw stopped("The body goes on after its end", parser.currentTokenLocation());
      }
      return root;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Too many values cost more than they can mean. An alias would stand for what it names: a short
   * text could mean a very long one. So could a long name, which is in the place of everything
   * beneath it. Binary values are no JSON. And no database keeps a text with U+0000, or with half a
   * surrogate pair.
   */
  private void refuseWhatCannotBeKept(String text) {
    try (JsonParser parser = mapper.createParser(text)) {
      int values = 0;
      while (parser.nextToken() != null) {
        JsonToken token = parser.currentToken();
        if ((token.isScalarValue() || token.isStructStart()) && ++values > MOST_VALUES) {
          throw stopped(
              "The body has more than %d values".formatted(MOST_VALUES),
              parser.currentTokenLocation());
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
          throw stopped("The body has an alias: write it out", parser.currentTokenLocation());
        }
        if (token == JsonToken.FIELD_NAME && JsonText.isTooLongForAName(parser.getText())) {
          throw stopped(JsonText.NAME_TOO_LONG, parser.currentTokenLocation());
        }
        if (token == JsonToken.VALUE_EMBEDDED_OBJECT) {
          throw stopped(
              "The body has a value that JSON cannot have", parser.currentTokenLocation());
        }
        if (token.isScalarValue() && !JsonText.isKeepable(parser.getText())) {
          throw stopped(
              "The body has a text with U+0000, or with half a surrogate pair",
              parser.currentTokenLocation());
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Problem unreadable(IOException e) {
    if (e instanceof StreamConstraintsException) {
      return malformed("The body is nested more than %d levels deep.".formatted(DEEPEST));
    }
    if (e instanceof JsonProcessingException stopped) {
      return stopped(
          "The body is not valid %s, or has a member twice".formatted(language),
          stopped.getLocation());
    }
    throw new UncheckedIOException(e);
  }

  private static Problem stopped(String what, @Nullable JsonLocation location) {
    return malformed(
        Optional.ofNullable(location)
            .map(
                at ->
                    "%s: reading stopped at line %d, column %d."
                        .formatted(what, at.getLineNr(), at.getColumnNr()))
            .orElse(what + "."));
  }

  private static Problem malformed(String detail) {
    return JsonText.malformed(detail);
  }
}
