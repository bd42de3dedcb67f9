package dev.stepwell.problem;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Reads the bodies of requests, not beyond the limit. No other way leads to a resource. For a
 * reader of the server's own kind the framework does not look up the annotations of the resource's
 * method at every request.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
class JsonBodyReader implements ServerMessageBodyReader<JsonBody> {

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType mediaType) {
    return type == JsonBody.class;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == JsonBody.class;
  }

  @Override
  public JsonBody readFrom(
      Class<JsonBody> type, Type genericType, MediaType mediaType, ServerRequestContext context) {
    return read(
        mediaType, context.getRequestHeaders().getRequestHeaders(), context.getInputStream());
  }

  @Override
  public JsonBody readFrom(
      Class<JsonBody> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream stream) {
    return read(mediaType, headers, stream);
  }

  private static JsonBody read(
      MediaType mediaType, MultivaluedMap<String, String> headers, InputStream stream) {
    return JsonBody.of(BodyBytes.readText(stream, LimitedBody.LIMIT, mediaType, headers));
  }
}
