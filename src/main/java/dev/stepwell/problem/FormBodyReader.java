package dev.stepwell.problem;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads the forms of the pages for people, not beyond the limit. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FormBodyReader implements MessageBodyReader<FormBody> {

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == FormBody.class;
  }

  @Override
  public FormBody readFrom(
      Class<FormBody> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream stream) {
    return FormBody.of(BodyBytes.readText(stream, FormBody.LIMIT, mediaType, headers));
  }
}
