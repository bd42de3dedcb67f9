package dev.stepwell.audit;

import dev.stepwell.identity.Caller;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody did or tried.
 *
 * @param at when
 * @param outcome what came of it
 * @param action what: the name of the operation in the contract, e.g. {@code approveChangeRequest}
 * @param target to what: its path, e.g. {@code /api/v1/change-requests/7}
 * @param who empty where no valid credential said so
 * @param client the program that got the token, if it says so
 * @param address where it came from
 * @param status the HTTP status; empty for what was done
 * @param times for how many attempts of unknown callers this stands; else 1
 * @param detail what more there is to say, e.g. {@code release 12}; often empty
 * @param traceId the trace of the request
 */
public record Deed(
    Instant at,
    Outcome outcome,
    String action,
    String target,
    Optional<Who> who,
    Optional<String> client,
    String address,
    Optional<Integer> status,
    int times,
    String detail,
    String traceId) {

  static final int LONGEST_TARGET = 500;
  static final int LONGEST_DETAIL = 500;

  /**
   * A person or a program.
   *
   * @param subject the provider's own id
   * @param name what it is called
   */
  public record Who(String subject, String name) {

    static Who of(Caller caller) {
      return new Who(caller.subject(), caller.name());
    }
  }

  public Deed {
    target = cut(target, LONGEST_TARGET);
    detail = cut(detail, LONGEST_DETAIL);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }
}
