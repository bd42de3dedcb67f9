package dev.stepwell.problem;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads the documents of editors, not beyond their limit. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, DocumentBody.YAML})
class DocumentBodyReader implements MessageBodyReader<DocumentBody> {

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == DocumentBody.class;
  }

  @Override
  public DocumentBody readFrom(
      Class<DocumentBody> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream stream) {
    var text = JsonText.decode(BodyBytes.readText(stream, DocumentBody.LIMIT, mediaType, headers));
    var language =
        mediaType.isCompatible(MediaType.APPLICATION_JSON_TYPE)
            ? DocumentParsing.JSON
            : DocumentParsing.YAML;
    return new DocumentBody(language.parse(text));
  }
}
