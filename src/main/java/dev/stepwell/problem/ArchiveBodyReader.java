package dev.stepwell.problem;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads archives, not beyond their limit. */
@Provider
@Consumes(ArchiveBody.ZIP)
class ArchiveBodyReader implements MessageBodyReader<ArchiveBody> {

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == ArchiveBody.class;
  }

  @Override
  public ArchiveBody readFrom(
      Class<ArchiveBody> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream stream) {
    return new ArchiveBody(BodyBytes.read(stream, ArchiveBody.LIMIT, headers));
  }
}
