package dev.stepwell.api.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwell.api.Read;
import dev.stepwell.api.ReadParameter;
import dev.stepwell.pathway.evaluation.Disposition;
import dev.stepwell.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The examples of the OpenAPI document: answers that this service gave, kept in files of their own.
 * A test sends the requests and compares.
 */
public final class ContractExamples {

  /** What the example search seeks; a slip of the pen finds it all the same. */
  static final String SOUGHT = "numb sadle";

  private static final String FOLDER = "openapi/examples/";
  private static final String EVALUATIONS = "/api/v1/conditions/herniated-disc/pathway/evaluations";

  private static final String PREVIEW = "/api/v1/conditions/sciatica?changeRequest=1";

  /** Requests that are answered with a problem of a type. */
  public static final Map<ProblemType, ProblemRequest> PROBLEM_REQUESTS =
      Map.of(
          ProblemType.UNAUTHORIZED, ProblemRequest.get(PREVIEW),
          ProblemType.FORBIDDEN, ProblemRequest.get(PREVIEW),
          ProblemType.INVALID_PARAMETER,
              ProblemRequest.get("/api/v1/conditions?urgncy=soon&category=spinl"),
          ProblemType.NOT_FOUND, ProblemRequest.get("/api/v1/conditions/sciatca"),
          ProblemType.NOT_ACCEPTABLE,
              new ProblemRequest(EVALUATIONS, "text/xml", "application/json", "{}"),
          ProblemType.MALFORMED_JSON,
              new ProblemRequest(EVALUATIONS, "*/*", "application/json", "{\"trials\": [}"),
          ProblemType.PAYLOAD_TOO_LARGE,
              new ProblemRequest(EVALUATIONS, "*/*", "application/json", " ".repeat(64 * 1024 + 1)),
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
              new ProblemRequest(EVALUATIONS, "*/*", "text/plain", "{}"),
          ProblemType.INVALID_BODY,
              new ProblemRequest(
                  EVALUATIONS,
                  "*/*",
                  "application/json",
                  """
                  {"trials": [{"treatment": "phisical-therapy", "duration": "6 weeks", "outcome": "none"}],
                   "findings": {"cauda-equina": "no"}, "evaluatedFor": "2026-11-22"}
                  """));

  /**
   * A request: a GET where there is no body, else a POST.
   *
   * @param accept the header Accept
   * @param contentType the header Content-Type; empty without a body
   */
  public record ProblemRequest(String path, String accept, String contentType, String body) {

    static ProblemRequest get(String path) {
      return new ProblemRequest(path, "*/*", "", "");
    }
  }

  private ContractExamples() {}

  /** The path parameter of the example request. */
  public static String key(Read read) {
    return switch (read) {
      case GET_CONDITION,
          LIST_CONDITION_TREATMENTS,
          LIST_CONDITION_HISTORY,
          GET_PATHWAY,
          GET_PATHWAY_PICTURE,
          GET_PATHWAY_INTAKE ->
          "herniated-disc";
      case GET_TREATMENT, LIST_TREATMENT_HISTORY -> "nerve-blocks";
      case GET_DIAGNOSTIC -> "mri";
      case GET_RED_FLAG -> "cauda-equina";
      case GET_FINDING -> "spine-specialist-confirmation";
      case GET_FAQ -> "without-surgery";
      case GET_SOURCE -> "NG59";
      case GET_RELEASE, GET_RELEASE_DIFF -> "1";
      case GET_ENTRY_POINT,
          GET_CATALOG,
          LIST_CATEGORIES,
          LIST_CONDITIONS,
          LIST_TREATMENTS,
          LIST_DIAGNOSTICS,
          LIST_RED_FLAGS,
          LIST_FINDINGS,
          LIST_FAQS,
          LIST_SOURCES,
          SEARCH,
          LIST_RELEASES ->
          throw new IllegalArgumentException(read + " has no path parameter");
    };
  }

  /** The query of the example request. */
  public static String query(Read read) {
    if (read == Read.GET_CATALOG) {
      return "since=1";
    }
    if (read == Read.SEARCH) {
      return "q=%s&limit=2".formatted(SOUGHT.replace(' ', '+'));
    }
    if (read == Read.GET_RELEASE_DIFF) {
      return "slug=mri";
    }
    return read.parameters().contains(ReadParameter.LIMIT) ? "limit=2" : "";
  }

  /** The answer to the example request: objects, lists, texts and numbers. */
  public static Object of(Read read) {
    return json(read.operationId()).orElse(Map.of());
  }

  /** The example of a problem, if there is one. */
  public static Optional<Map<String, Object>> of(ProblemType type) {
    return json(type.slug());
  }

  /** The pathway of the example request as a flowchart. */
  public static String flowchart() {
    return text("getPathway.mmd");
  }

  /** The intake of the example request as a JSON Schema. */
  public static Object intakeSchema() {
    return json("intakeSchema").orElse(Map.of());
  }

  /** A page of the audit. */
  public static Object audit() {
    return json("listAudit").orElse(Map.of());
  }

  /** The first event of the stream of releases. */
  public static String event() {
    return text("streamReleases.txt");
  }

  /** The example history that has a disposition. */
  public static Object history(Disposition disposition) {
    return json("histories/" + disposition.term()).orElse(Map.of());
  }

  /** The condition on whose pathway the example history has that disposition. */
  public static String condition(Disposition disposition) {
    return disposition == Disposition.HAND_OVER ? "sciatica" : "herniated-disc";
  }

  /** The answer to an example history. */
  public static Object evaluation(Disposition disposition) {
    return json("evaluations/" + disposition.term()).orElse(Map.of());
  }

  /** A body or an answer of an operation of editors. */
  public static Object authoring(String name) {
    return json("authoring/" + name).orElse(Map.of());
  }

  private static String text(String file) {
    return bytes(file).map(it -> new String(it, StandardCharsets.UTF_8)).orElse("");
  }

  private static Optional<Map<String, Object>> json(String name) {
    return bytes(name + ".json").map(ContractExamples::members);
  }

  private static Map<String, Object> members(byte[] json) {
    try {
      return new ObjectMapper().readValue(json, new TypeReference<Map<String, Object>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<byte[]> bytes(String file) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream stream = loader.getResourceAsStream(FOLDER + file)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
