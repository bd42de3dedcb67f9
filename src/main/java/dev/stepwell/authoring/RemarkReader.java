package dev.stepwell.authoring;

import dev.stepwell.problem.JsonBody;
import dev.stepwell.problem.JsonValue;
import java.util.List;
import java.util.Optional;

/** Reads bodies that hold one text: a comment, or a reason. */
public final class RemarkReader {

  private static final int LONGEST = 10_000;

  private RemarkReader() {}

  /**
   * The text under a member.
   *
   * @throws dev.stepwell.problem.Problem a 422 with everything that is wrong with the body
   */
  public static String read(JsonBody body, String member) {
    return body.read(
        root -> {
          Optional<String> text =
              root.object(List.of(member)).required(member).flatMap(RemarkReader::text);
          return text::orElseThrow;
        });
  }

  private static Optional<String> text(JsonValue value) {
    Optional<String> text = value.text();
    text.filter(String::isBlank)
        .ifPresent(blank -> value.fault("too-short", "This must not be blank."));
    text.filter(it -> it.length() > LONGEST)
        .ifPresent(
            long_ -> value.fault("too-long", "This has at most %d characters.".formatted(LONGEST)));
    return text.map(String::strip);
  }
}
