package dev.stepwell.api.contract;

import dev.stepwell.api.Read;
import dev.stepwell.api.ReadParameter;
import dev.stepwell.api.ReleaseHeaders;
import dev.stepwell.problem.ProblemType;
import dev.stepwell.search.SearchText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The parts that {@link Contract} puts together. */
final class ContractParts {

  private static final String PROBLEM_JSON = "application/problem+json";
  private static final String RESPONSES = "#/components/responses/";

  /** The problems of reads. Each is a component, named as its type is. */
  private static final List<ProblemType> OF_READS =
      List.of(
          ProblemType.INVALID_PARAMETER,
          ProblemType.NOT_FOUND,
          ProblemType.NOT_ACCEPTABLE,
          ProblemType.RETIRED,
          ProblemType.URI_TOO_LONG,
          ProblemType.INTERNAL,
          ProblemType.UNAVAILABLE);

  /** The problems that requests with a body have besides. */
  private static final List<ProblemType> OF_BODIES =
      List.of(
          ProblemType.PAYLOAD_TOO_LARGE,
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          ProblemType.INVALID_BODY);

  /** The problems that requests have which need a token. */
  private static final List<ProblemType> OF_CREDENTIALS =
      List.of(ProblemType.UNAUTHORIZED, ProblemType.FORBIDDEN);

  /** The problems that changes have besides. */
  private static final List<ProblemType> OF_CHANGES =
      List.of(ProblemType.CONFLICT, ProblemType.STALE, ProblemType.PRECONDITION_REQUIRED);

  private ContractParts() {}

  /** A map that keeps the order in which keys and values are given in turn. */
  static Map<String, String> ordered(String... keysAndValues) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  /** The documentation of a query parameter. */
  static Parameter parameter(ReadParameter it) {
    return OASFactory.createParameter()
        .in(Parameter.In.QUERY)
        .name(it.parameter())
        .description(it.description())
        .required(it.isRequired())
        .example(it == ReadParameter.SEARCH_Q ? ContractExamples.SOUGHT : null)
        .schema(schema(it));
  }

  private static Schema schema(ReadParameter it) {
    return switch (it) {
      case RELEASE, FROM, SINCE -> integer(1, null);
      case LIMIT -> integer(1, 200).defaultValue(50);
      case SEARCH_LIMIT -> integer(1, 200).defaultValue(20);
      case AS_OF, AUDIT_FROM, AUDIT_TO -> text().format("date-time");
      case REVIEW_DUE_BEFORE -> text().format("date");
      case SURGICAL -> OASFactory.createSchema().addType(SchemaType.BOOLEAN);
      case CATEGORY -> Vocabulary.CATEGORY_SLUG.reference();
      case URGENCY -> Vocabulary.URGENCY.reference();
      case TREATMENT_KIND -> Vocabulary.TREATMENT_KIND.reference();
      case FINDING_KIND -> Vocabulary.FINDING_KIND.reference();
      case SEARCH_TYPE -> Vocabulary.SEARCH_HIT_TYPE.reference();
      case SEARCH_Q -> text().minLength(1).maxLength(SearchText.LONGEST);
      case CURSOR, CODE, CONDITION, CHANGE_REQUEST, SLUG -> text();
      case Q, AUTHOR, TITLE, WHY -> text().maxLength(200);
      case STATE -> Vocabulary.CHANGE_REQUEST_STATE.reference();
      case AUDIT_OUTCOME -> Vocabulary.AUDIT_OUTCOME.reference();
      case AUDIT_WHO, AUDIT_ACTION, AUDIT_TARGET -> text().minLength(1).maxLength(200);
    };
  }

  static Schema integer(int minimum, @org.jspecify.annotations.Nullable Integer maximum) {
    Schema schema =
        OASFactory.createSchema()
            .addType(SchemaType.INTEGER)
            .format("int32")
            .minimum(BigDecimal.valueOf(minimum));
    return maximum == null ? schema : schema.maximum(BigDecimal.valueOf(maximum));
  }

  static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }

  /** The headers of an answer. */
  static void addHeaders(APIResponse response, Read read) {
    header(response, "ETag", "Strong validator of the bytes; for gzip one of its own.");
    header(response, "Last-Modified", "When the release came that last changed the answer.");
    header(response, "Cache-Control", "For how long it may be kept: for ever, with release.");
    addReleaseHeaders(response);
    header(response, "Content-Encoding", "gzip, where Accept-Encoding asks for it.");
    header(response, "Content-Language", "The language of the words: en.");
    header(response, "Date", "When the answer was made.");
    header(response, "Vary", "Accept, Accept-Encoding.");
    if (read.parameters().contains(ReadParameter.CURSOR)) {
      header(response, "Link", "The next page, with rel=\"next\"; left out on the last one.");
    }
  }

  /** The headers that say which release an answer is from. */
  static void addReleaseHeaders(APIResponse response) {
    header(response, ReleaseHeaders.RELEASE, "Number of the release that was read.");
    header(
        response,
        ReleaseHeaders.RECALLED,
        "When that release was recalled; left out while it may be relied on.");
  }

  static void header(APIResponse response, String name, String description) {
    response.addHeader(name, OASFactory.createHeader().description(description).schema(text()));
  }

  static APIResponse notModified() {
    APIResponse response =
        OASFactory.createAPIResponse()
            .description("Not modified: If-None-Match names the answer that would be given.");
    header(response, "ETag", "The validator that If-None-Match names.");
    addReleaseHeaders(response);
    return response;
  }

  /** The problems of a read, by status; some only where the path names an entry. */
  static Map<String, APIResponse> problems(boolean entry) {
    Map<String, APIResponse> responses = new LinkedHashMap<>();
    for (ProblemType type : OF_READS) {
      if (entry || type != ProblemType.RETIRED) {
        responses.put(
            Integer.toString(type.status()),
            OASFactory.createAPIResponse().ref(RESPONSES + component(type)));
      }
    }
    return responses;
  }

  /** The problems of a request with a body that names an entry, by status. */
  static Map<String, APIResponse> problemsOfBody() {
    Map<String, APIResponse> responses = new TreeMap<>(problems(true));
    OF_BODIES.forEach(
        type ->
            responses.put(
                Integer.toString(type.status()),
                OASFactory.createAPIResponse().ref(RESPONSES + component(type))));
    responses.put(
        "400", response(List.of(ProblemType.INVALID_PARAMETER, ProblemType.MALFORMED_JSON)));
    return responses;
  }

  /** The problems of a request that needs a token, by status. */
  static Map<String, APIResponse> problemsOfCredentials() {
    return responses(OF_CREDENTIALS);
  }

  /** Responses to problems, by status; where a body is read, it may be no JSON. */
  static Map<String, APIResponse> responses(List<ProblemType> types) {
    Map<String, APIResponse> responses = new TreeMap<>();
    types.forEach(
        type ->
            responses.put(
                Integer.toString(type.status()),
                OASFactory.createAPIResponse().ref(RESPONSES + component(type))));
    if (types.contains(ProblemType.INVALID_BODY)) {
      responses.put(
          "400", response(List.of(ProblemType.INVALID_PARAMETER, ProblemType.MALFORMED_JSON)));
    }
    return responses;
  }

  private static String component(ProblemType type) {
    return Stream.of(type.slug().split("-", -1))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** The schema of problems, and a response for each of the common ones. */
  static void addProblems(Components components) {
    components.addSchema("Fault", fault());
    components.addSchema("Problem", problem());
    Stream.of(OF_READS, OF_BODIES, OF_CREDENTIALS, OF_CHANGES)
        .flatMap(List::stream)
        .forEach(type -> components.addResponse(component(type), response(List.of(type))));
  }

  /** The response to problems of one status. */
  private static APIResponse response(List<ProblemType> types) {
    MediaType content =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
    types.forEach(
        type ->
            ContractExamples.of(type)
                .ifPresent(
                    example ->
                        content.addExample(
                            type.slug(),
                            OASFactory.createExample().summary(type.title()).value(example))));
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(
                types.stream()
                    .map(type -> type.title() + ". See " + type.uri() + ".")
                    .collect(Collectors.joining(" ")))
            .content(OASFactory.createContent().addMediaType(PROBLEM_JSON, content));
    if (types.contains(ProblemType.UNAVAILABLE)) {
      header(response, "Retry-After", "Seconds after which to try again.");
    }
    if (OF_CREDENTIALS.containsAll(types)) {
      header(
          response,
          "WWW-Authenticate",
          "Bearer, and what is wrong with the token if there is one.");
    }
    return response;
  }

  private static Schema problem() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description("What is wrong with a request, as of RFC 9457.")
        .addProperty("type", described("Path of a page that explains the kind of problem"))
        .addProperty("title", described("The kind of problem, in words"))
        .addProperty("status", integer(400, 599).description("The HTTP status"))
        .addProperty("detail", described("What is wrong this time, and what to change"))
        .addProperty("instance", described("Path of the request"))
        .addProperty("traceId", described("Id of the request in our log"))
        .addProperty(
            "errorCount",
            integer(1, null).description("Number of faults, when there are more than are listed"))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description("Everything that is wrong, at once; at most 50")
                .items(OASFactory.createSchema().ref("#/components/schemas/Fault")))
        .required(List.of("type", "title", "status", "detail", "instance", "traceId"));
  }

  private static Schema fault() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description("One thing that is wrong; one of pointer, parameter and header says where.")
        .addProperty("pointer", described("JSON pointer into the body"))
        .addProperty("parameter", described("Name of the parameter"))
        .addProperty("header", described("Name of the header"))
        .addProperty("code", described("The kind of fault, in kebab-case"))
        .addProperty("detail", described("What is wrong, and what it may be"))
        .required(List.of("code", "detail"));
  }

  private static Schema described(String description) {
    return text().description(description);
  }
}
