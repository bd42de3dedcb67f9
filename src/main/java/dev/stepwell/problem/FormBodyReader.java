package dev.stepwell.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads the forms of the pages for people, not beyond the limit of the page. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FormBodyReader implements MessageBodyReader<FormBody> {

  private final CurrentVertxRequest current;

  FormBodyReader(CurrentVertxRequest current) {
    this.current = current;
  }

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
    int limit = LimitedBody.limitOf(current.getCurrent().normalizedPath());
    return FormBody.of(BodyBytes.readText(stream, limit, mediaType, headers));
  }
}
