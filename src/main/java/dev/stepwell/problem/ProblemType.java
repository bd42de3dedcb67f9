package dev.stepwell.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of problem. Each has a page at {@code /problems/{name}}, written from its texts here.
 */
public enum ProblemType {

  /** The request as a whole is not one that HTTP or this service allows. */
  BAD_REQUEST(
      400,
      "Bad request",
      "The request could not be understood: its URL, its headers or its framing are not valid.",
      "Read the detail, correct the request and send it again."),

  /** A query parameter, or a header that works like one, is not usable; each is listed. */
  INVALID_PARAMETER(
      400,
      "Invalid parameter",
      "A parameter of the request has a value that this resource does not take.",
      "Each entry of errors names one parameter and says what it may be. Correct them all."),

  /** The body is not JSON; where YAML is read too, neither of them. */
  MALFORMED_JSON(
      400,
      "Malformed body",
      "The body of the request is not valid JSON, or YAML where that is read, so nothing in it was"
          + " looked at.",
      "The detail gives the line and column at which reading stopped. The fault is there or before."),

  /** No credential, or one that is not valid. */
  UNAUTHORIZED(
      401,
      "Unauthorized",
      "This request needs a valid bearer token. None was sent, or it has expired or is not ours.",
      "Get a token from your identity provider and send it as Authorization: Bearer."),

  /** The caller is known, or need not be, and is not allowed to do this. */
  FORBIDDEN(
      403,
      "Forbidden",
      "The request was understood and is not allowed.",
      "The detail says why. Sending it again without a change will not help."),

  /** Nothing has this address, or nothing has this name in the release that was read. */
  NOT_FOUND(
      404,
      "Not found",
      "There is nothing at this address, or no entry of this name in the release that was read.",
      "Check the spelling. Lists such as /api/v1/conditions have the names that exist."),

  /** The resource exists and has no such method; {@code Allow} lists those it has. */
  METHOD_NOT_ALLOWED(
      405,
      "Method not allowed",
      "This resource exists, but not for this HTTP method.",
      "Use one of the methods in the Allow header."),

  /** None of the media types that the caller accepts can be made. */
  NOT_ACCEPTABLE(
      406,
      "Not acceptable",
      "This resource has no form that the Accept header asks for. It has application/json.",
      "Ask for that, or send no Accept header."),

  /** The request contradicts the present state. */
  CONFLICT(
      409,
      "Conflict",
      "The request cannot be carried out in the present state of the resource.",
      "Read the resource again, see what has changed, and decide anew."),

  /** An entry that was taken out of the catalog in the release that was read. */
  RETIRED(
      410,
      "Retired",
      "The entry was published once and has since been retired from the catalog.",
      "Use the successor if the detail names one, or read an earlier release with ?release=."),

  /** The {@code If-Match} of a change names a state that is no longer the present one. */
  STALE(
      412,
      "Stale",
      "The resource has changed since you read it, so your change was not made.",
      "Read it again, apply your change to what you get, and send that with its ETag as If-Match."),

  /** The body is larger than the resource takes. */
  PAYLOAD_TOO_LARGE(
      413,
      "Payload too large",
      "The body of the request is larger than this resource takes.",
      "Send less. The detail gives the limit."),

  /** The request URI is longer than 8 KiB. */
  URI_TOO_LONG(
      414,
      "URI too long",
      "The address of the request, with its query, is longer than 8 KiB.",
      "Shorten the query."),

  /** The body's media type is not one that the resource reads. */
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Unsupported media type",
      "The resource does not read bodies of this Content-Type.",
      "Send it with one of the Content-Types that the detail names: of most, application/json."),

  /** The body is JSON and says something that cannot be; every fault is listed. */
  INVALID_BODY(
      422,
      "Invalid body",
      "The body can be read, but what it says is not something this resource can use.",
      "Each entry of errors points (RFC 6901) to one member and says what is wrong. Correct them all."),

  /** A change without {@code If-Match}. */
  PRECONDITION_REQUIRED(
      428,
      "Precondition required",
      "A change has to say which state it is based on, so that nobody's work is overwritten.",
      "Read the resource and send the ETag you got as If-Match."),

  /** The caller is over its limit. */
  TOO_MANY_REQUESTS(
      429,
      "Too many requests",
      "You have sent more requests than the limit allows.",
      "Wait for the seconds in the Retry-After header, then go on more slowly."),

  /** A fault of ours that nobody foresaw. */
  INTERNAL(
      500,
      "Internal error",
      "Something went wrong on our side. It is not your request's fault, and it was logged.",
      "Try again later. If it persists, report the traceId: it finds the entry in our log."),

  /** Something that this request needs is away for now. */
  UNAVAILABLE(
      503,
      "Unavailable",
      "Something that this request needs, such as the database, is not there for the moment.",
      "Try again after the seconds in the Retry-After header. Reads of the current release go on."),

  /** Any other 4xx; {@code status} says which. */
  OTHER_REQUEST_PROBLEM(
      400,
      "Request refused",
      "The request was refused for a reason that has no page of its own; status says which.",
      "Look up the HTTP status code, correct the request and send it again."),

  /** Any other 5xx; {@code status} says which. */
  OTHER_SERVER_PROBLEM(
      500,
      "Server problem",
      "The server could not answer for a reason that has no page of its own; status says which.",
      "Try again later. If it persists, report the traceId.");

  private final int status;
  private final String title;
  private final String explanation;
  private final String advice;

  ProblemType(int status, String title, String explanation, String advice) {
    this.status = status;
    this.title = title;
    this.explanation = explanation;
    this.advice = advice;
  }

  /** The type to which an HTTP status belongs, if nothing more than the status is known. */
  public static ProblemType ofStatus(int status) {
    return Arrays.stream(values())
        .filter(type -> type.status == status)
        .findFirst()
        .orElse(status < 500 ? OTHER_REQUEST_PROBLEM : OTHER_SERVER_PROBLEM);
  }

  /** The type with this {@link #slug()}. */
  static Optional<ProblemType> ofSlug(String slug) {
    return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
  }

  /** The HTTP status with which problems of this type are answered. */
  public int status() {
    return status;
  }

  /** The name in URIs, e.g. {@code invalid-body}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The {@code type} member: the path of the page that explains it. */
  public String uri() {
    return "/problems/" + slug();
  }

  /** The {@code title} member: the same for every occurrence. */
  public String title() {
    return title;
  }

  /** What has happened, for a person. */
  public String explanation() {
    return explanation;
  }

  /** What to do about it, for a person. */
  public String advice() {
    return advice;
  }
}
