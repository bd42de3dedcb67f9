package dev.stepwell.api;

import dev.stepwell.authoring.Version;
import dev.stepwell.problem.EntityTags;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import dev.stepwell.problem.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The precondition of a change (RFC 9110, 13.1.1). */
final class IfMatch {

  private static final String HEADER = "If-Match";
  private static final Pattern TAG = Pattern.compile("\\*|(?:W/)?\"[\\x21\\x23-\\x7e]*\"");

  private IfMatch() {}

  /**
   * The versions that it names, which it must.
   *
   * @throws Problem a 428 where it is not there
   */
  static Version required(HttpServerRequest request) {
    if (!request.headers().contains(HEADER)) {
      throw Problem.of(
          ProblemType.PRECONDITION_REQUIRED,
          "Say in If-Match which version you have read: the ETag that came with it.");
    }
    return optional(request);
  }

  /** The versions that it names; any where it is not there. */
  static Version optional(HttpServerRequest request) {
    return request.headers().contains(HEADER)
        ? new Version(tags(EntityTags.elements(request.headers().getAll(HEADER))))
        : Version.ANY;
  }

  /** A weak tag matches nothing, and is in no way wrong. */
  private static List<String> tags(List<String> tags) {
    if (!tags.stream().map(TAG::matcher).allMatch(Matcher::matches)) {
      throw Problem.invalidParameters(
          List.of(
              Fault.inHeader(
                  HEADER,
                  "invalid-tag",
                  "If-Match is an ETag in its quotes, several of them, or *.")));
    }
    return tags;
  }
}
