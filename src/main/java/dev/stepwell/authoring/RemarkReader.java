package dev.stepwell.authoring;

import dev.stepwell.problem.Fault;
import dev.stepwell.problem.JsonBody;
import dev.stepwell.problem.JsonValue;
import dev.stepwell.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads remarks: texts that stand alone, such as a comment or a reason. */
public final class RemarkReader {

  /** So many characters at most. */
  public static final int LONGEST = 10_000;

  private RemarkReader() {}

  /**
   * The text under a member.
   *
   * @throws Problem a 422 with everything that is wrong with the body
   */
  public static String read(JsonBody body, String member) {
    return body.read(
        root -> {
          Optional<String> text =
              root.object(List.of(member)).required(member).flatMap(RemarkReader::text);
          return text::orElseThrow;
        });
  }

  /**
   * The same, of a text that came in another way.
   *
   * @throws Problem the same as for a body with this member
   */
  public static String read(String member, Optional<String> text) {
    String pointer = "/" + member;
    List<Fault> faults =
        text.map(it -> faults(pointer, it))
            .orElseGet(() -> List.of(Fault.at(pointer, "missing-member", "This is required.")));
    if (!faults.isEmpty()) {
      throw Problem.invalidBody(faults);
    }
    return text.orElseThrow().strip();
  }

  private static Optional<String> text(JsonValue value) {
    Optional<String> text = value.text();
    text.ifPresent(
        it -> faults("", it).forEach(fault -> value.fault(fault.code(), fault.detail())));
    return text.map(String::strip);
  }

  private static List<Fault> faults(String pointer, String text) {
    List<Fault> faults = new ArrayList<>();
    if (text.isBlank()) {
      faults.add(Fault.at(pointer, "too-short", "This must not be blank."));
    }
    if (text.codePointCount(0, text.length()) > LONGEST) {
      String detail = "This has at most %d characters.".formatted(LONGEST);
      faults.add(Fault.at(pointer, "too-long", detail));
    }
    faults.addAll(UnseenCharacter.faults(pointer, text));
    return faults;
  }
}
