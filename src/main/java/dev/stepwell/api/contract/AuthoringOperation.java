package dev.stepwell.api.contract;

import dev.stepwell.api.ReadParameter;
import dev.stepwell.authoring.IdempotentAnswers;
import dev.stepwell.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The operations of editors, as the contract tells them. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
public enum AuthoringOperation {
  LIST_CHANGE_REQUESTS(200, "", Header.NONE),
  CREATE_CHANGE_REQUEST(201, "Proposal", Header.IDEMPOTENCY_KEY),
  CHECK_CHANGES(200, "Proposal", Header.NONE),
  GET_CHANGE_REQUEST(200, "", Header.NONE),
  DIFF_CHANGE_REQUEST(200, "", Header.NONE),
  EDIT_CHANGE_REQUEST(200, "Proposal", Header.IF_MATCH),
  SUBMIT_CHANGE_REQUEST(200, "", Header.IF_MATCH_IF_ANY),
  APPROVE_CHANGE_REQUEST(200, "", Header.IF_MATCH_IF_ANY, Header.IDEMPOTENCY_KEY),
  REJECT_CHANGE_REQUEST(200, "Reason", Header.IF_MATCH_IF_ANY),
  WITHDRAW_CHANGE_REQUEST(200, "", Header.IF_MATCH_IF_ANY),
  COMMENT_ON_CHANGE_REQUEST(201, "Comment", Header.NONE),
  REVERT_RELEASE(201, "", Header.IDEMPOTENCY_KEY),
  RECALL_RELEASE(200, "Reason", Header.NONE),
  EXPORT_CATALOG(200, "", Header.NONE),
  IMPORT_CATALOG(201, "Archive", Header.NONE);

  /** A header of a request. */
  enum Header {
    /** No header of its own. */
    NONE("", "", false),
    /** Must be sent. */
    IF_MATCH("If-Match", "The ETag of the version that was read.", true),
    /** May be sent. */
    IF_MATCH_IF_ANY(
        "If-Match", "The ETag of the version that was read; left out, any version will do.", false),
    /** May be sent. */
    IDEMPOTENCY_KEY(
        IdempotentAnswers.HEADER,
        "A name of the caller's for this request, such as a UUID: sent again within seven days, it is"
            + " not carried out twice, and has the same answer.",
        false);

    private final String header;
    private final String description;
    private final boolean required;

    Header(String header, String description, boolean required) {
      this.header = header;
      this.description = description;
      this.required = required;
    }

    String header() {
      return header;
    }

    String description() {
      return description;
    }

    boolean isRequired() {
      return required;
    }
  }

  private final int status;
  private final String body;
  private final List<Header> headers;

  AuthoringOperation(int status, String body, Header... headers) {
    this.status = status;
    this.body = body;
    this.headers = Stream.of(headers).filter(it -> it != Header.NONE).toList();
  }

  static Optional<AuthoringOperation> of(String operationId) {
    return Stream.of(values()).filter(it -> it.operationId().equals(operationId)).findFirst();
  }

  /** Its name, in camelCase. */
  public String operationId() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
    return words[0]
        + Stream.of(words)
            .skip(1)
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .reduce("", String::concat);
  }

  /** The status of its success. */
  int status() {
    return status;
  }

  /** The name of the schema of its body. */
  Optional<String> body() {
    return Optional.of(body).filter(it -> !it.isEmpty());
  }

  String bodyDescription() {
    return switch (body) {
      case "Archive" -> "A zip of content files; at most 8 MiB.";
      case "Proposal" -> "What is proposed; at most 1 MiB. JSON, or YAML without aliases.";
      default -> "One text; at most 64 KiB.";
    };
  }

  /** The name of the example of its body. */
  String bodyExample() {
    return body.toLowerCase(Locale.ROOT);
  }

  List<Header> headers() {
    return headers;
  }

  /** The query parameters that it takes. */
  List<ReadParameter> parameters() {
    return switch (this) {
      case LIST_CHANGE_REQUESTS -> ReadParameter.OF_CHANGE_REQUESTS;
      case EXPORT_CATALOG -> ReadParameter.OF_THE_RELEASE;
      case IMPORT_CATALOG -> ReadParameter.OF_IMPORTS;
      default -> List.of();
    };
  }

  /** Whether it answers a change request, with its version. */
  boolean answersARequest() {
    return switch (this) {
      case LIST_CHANGE_REQUESTS,
          CHECK_CHANGES,
          DIFF_CHANGE_REQUEST,
          RECALL_RELEASE,
          EXPORT_CATALOG ->
          false;
      default -> true;
    };
  }

  /** The problems that it has besides those of credentials. */
  List<ProblemType> problems() {
    List<ProblemType> problems =
        new ArrayList<>(
            List.of(
                ProblemType.INVALID_PARAMETER,
                ProblemType.NOT_FOUND,
                ProblemType.NOT_ACCEPTABLE,
                ProblemType.URI_TOO_LONG,
                ProblemType.INTERNAL,
                ProblemType.UNAVAILABLE));
    if (!body.isEmpty()) {
      problems.add(ProblemType.PAYLOAD_TOO_LARGE);
      problems.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
      problems.add(ProblemType.INVALID_BODY);
    }
    if (status == 201 || answersARequest() || this == RECALL_RELEASE) {
      problems.add(ProblemType.CONFLICT);
    }
    if (headers.contains(Header.IF_MATCH) || headers.contains(Header.IF_MATCH_IF_ANY)) {
      problems.add(ProblemType.STALE);
    }
    if (headers.contains(Header.IF_MATCH)) {
      problems.add(ProblemType.PRECONDITION_REQUIRED);
    }
    return problems;
  }
}
