package dev.stepwell.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be answered as asked: thrown anywhere beneath a resource, answered as
 * {@code application/problem+json}. Immutable; the {@code with} methods make changed copies.
 *
 * <p>Its texts reach the caller: they are ours, never the message of another library's exception.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** So many faults are listed; {@code errorCount} then says how many there are. */
  static final int MOST_LISTED = 50;

  private static final String NO_SUCH_ADDRESS =
      "There is nothing at this address. The API begins at /api/v1; /q/swagger-ui shows all of it.";

  private final ProblemType type;
  private final int status;
  private final String detail;
  private final boolean isOfNoAddress;
  private final boolean isUntold;
  private final transient List<Fault> faults;
  private final transient Map<String, String> headers;

  private Problem(
      ProblemType type,
      int status,
      String detail,
      boolean isOfNoAddress,
      boolean isUntold,
      List<Fault> faults,
      Map<String, String> headers,
      @Nullable Throwable cause) {
    // The detail may quote what a caller sent, and the message of an exception may get into a log.
    super(type.slug(), cause, false, type == ProblemType.INTERNAL);
    this.type = type;
    this.status = status;
    this.detail = detail;
    this.isOfNoAddress = isOfNoAddress;
    this.isUntold = isUntold;
    this.faults = List.copyOf(faults);
    this.headers = Map.copyOf(headers);
  }

  /** A problem of this type; the detail says what is wrong this time. */
  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, type.status(), detail, false, false, List.of(), Map.of(), null);
  }

  /** A problem of which only the HTTP status is known (400 to 599; anything else becomes 500). */
  static Problem ofStatus(int status) {
    int known = status >= 400 && status < 600 ? status : ProblemType.INTERNAL.status();
    var type = ProblemType.ofStatus(known);
    boolean isOfNoAddress = type == ProblemType.NOT_FOUND;
    var detail = isOfNoAddress ? NO_SUCH_ADDRESS : type.explanation();
    return new Problem(type, known, detail, isOfNoAddress, false, List.of(), Map.of(), null);
  }

  /** 404: there is no such thing. */
  public static Problem notFound(String detail) {
    return of(ProblemType.NOT_FOUND, detail);
  }

  /** 410: there was, and it is retired. */
  public static Problem retired(String detail) {
    return of(ProblemType.RETIRED, detail);
  }

  /** 400: these parameters are not usable. */
  public static Problem invalidParameters(List<Fault> faults) {
    return of(ProblemType.INVALID_PARAMETER, summary(faults)).withFaults(faults);
  }

  /** 400: this one parameter is not usable. */
  public static Problem invalidParameter(String name, String code, String detail) {
    return invalidParameters(List.of(Fault.inParameter(name, code, detail)));
  }

  /** 422: the body is JSON and has these faults. */
  public static Problem invalidBody(List<Fault> faults) {
    return of(ProblemType.INVALID_BODY, summary(faults)).withFaults(faults);
  }

  /** 503 with {@code Retry-After}: what is needed is away for about so long. */
  public static Problem unavailable(String detail, Duration retryAfter) {
    return of(ProblemType.UNAVAILABLE, detail).retryAfter(retryAfter);
  }

  /** 429 with {@code Retry-After}: over the limit. */
  public static Problem tooManyRequests(String detail, Duration retryAfter) {
    return of(ProblemType.TOO_MANY_REQUESTS, detail).retryAfter(retryAfter);
  }

  /** 500 for a failure that nobody foresaw; says nothing about it to the caller. */
  static Problem internal(Throwable cause) {
    return of(ProblemType.INTERNAL, ProblemType.INTERNAL.explanation()).causedBy(cause);
  }

  /** A copy with these faults instead, in this order. */
  public Problem withFaults(List<Fault> faults) {
    return new Problem(type, status, detail, isOfNoAddress, isUntold, faults, headers, getCause());
  }

  /** A copy with one more response header, or another value of it. */
  public Problem withHeader(String name, String value) {
    var all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new Problem(type, status, detail, isOfNoAddress, isUntold, faults, all, getCause());
  }

  /** A copy with the failure behind it, which goes to the log and never to the caller. */
  public Problem causedBy(Throwable cause) {
    return new Problem(type, status, detail, isOfNoAddress, isUntold, faults, headers, cause);
  }

  /** A copy that is no news to the log each time, whatever its status. */
  public Problem untold() {
    return new Problem(type, status, detail, isOfNoAddress, true, faults, headers, getCause());
  }

  /** What kind of problem it is. */
  public ProblemType type() {
    return type;
  }

  /** The HTTP status: the type's, except for the types that stand for all others. */
  public int status() {
    return status;
  }

  /** What is wrong this time, for a person. */
  public String detail() {
    return detail;
  }

  /** Everything that is wrong, in order; empty where the detail says it all. */
  public List<Fault> faults() {
    return faults;
  }

  /** Those of them that are told: the first, where there are very many. */
  List<Fault> listed() {
    return faults.subList(0, Math.min(faults.size(), MOST_LISTED));
  }

  /** Whether it says that there is nothing at the address. */
  boolean isOfNoAddress() {
    return isOfNoAddress;
  }

  /** Whether the log is not to have it. */
  boolean isUntold() {
    return isUntold;
  }

  /** Response headers beyond those that every problem has. */
  public Map<String, String> headers() {
    return headers;
  }

  private Problem retryAfter(Duration wait) {
    return withHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
  }

  private static String summary(List<Fault> faults) {
    int count = faults.size();
    if (count > MOST_LISTED) {
      return "There are %d errors, the first %d are listed below.".formatted(count, MOST_LISTED);
    }
    return switch (count) {
      case 0 -> throw new IllegalArgumentException("A problem with faults needs at least one");
      case 1 -> faults.get(0).detail();
      default -> "There are %d errors, listed below.".formatted(count);
    };
  }
}
