package dev.stepwell.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A problem as {@code application/problem+json}: the same bytes from wherever it arose. */
final class ProblemJson {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final JsonFactory JSON = new JsonFactory();

  private ProblemJson() {}

  static byte[] render(Problem problem, String instance, String traceId) {
    var bytes = new ByteArrayOutputStream(512);
    try (var json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("type", problem.type().uri());
      json.writeStringField("title", problem.type().title());
      json.writeNumberField("status", problem.status());
      json.writeStringField("detail", problem.detail());
      json.writeStringField("instance", instance);
      json.writeStringField("traceId", traceId);
      writeFaults(problem, json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void writeFaults(Problem problem, JsonGenerator json) throws IOException {
    var faults = problem.faults();
    if (faults.isEmpty()) {
      return;
    }
    if (faults.size() > Problem.MOST_LISTED) {
      json.writeNumberField("errorCount", faults.size());
    }
    json.writeArrayFieldStart("errors");
    for (var fault : problem.listed()) {
      json.writeStartObject();
      json.writeStringField(fault.place().member(), fault.name());
      json.writeStringField("code", fault.code());
      json.writeStringField("detail", fault.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
