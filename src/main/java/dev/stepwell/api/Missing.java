package dev.stepwell.api;

import dev.stepwell.api.representation.Paths;
import dev.stepwell.api.representation.Reading;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.platform.Nearest;
import dev.stepwell.problem.Problem;
import dev.stepwell.problem.ProblemType;
import dev.stepwell.release.Retirement;
import java.util.List;
import java.util.Optional;

/** Why an entry is not there. */
final class Missing {

  private Missing() {}

  /**
   * 404 with the nearest names or the place of all, or 410 when there was such an entry. A red flag
   * is also a finding.
   */
  static Problem entry(Reading reading, EntryType type, String key) {
    List<EntryType> types =
        type == EntryType.FINDING ? List.of(type, EntryType.RED_FLAG) : List.of(type);
    for (EntryType each : types) {
      Optional<Retirement> retirement = reading.edition().retirement(each, key);
      if (retirement.isPresent()) {
        return retired(type, key, retirement.get());
      }
    }
    List<String> known =
        types.stream().flatMap(it -> reading.catalog().entries(it).keySet().stream()).toList();
    List<String> nearest = Nearest.to(key, known);
    String hint =
        nearest.isEmpty()
            ? "All are listed at " + collection(type) + "."
            : "Did you mean " + String.join(" or ", nearest) + "?";
    return Problem.notFound("There is no " + type.term() + " \"" + key + "\". " + hint);
  }

  /** The path of the list in which an entry of this type would be. */
  private static String collection(EntryType type) {
    EntryType listed = type == EntryType.PATHWAY ? EntryType.CONDITION : type;
    return Paths.ROOT + "/" + listed.term() + "s";
  }

  private static Problem retired(EntryType type, String key, Retirement retirement) {
    String successor = retirement.successor().map(it -> " Its successor is " + it + ".").orElse("");
    return Problem.of(
        ProblemType.RETIRED,
        "The "
            + type.term()
            + " "
            + key
            + " was retired in release "
            + retirement.release()
            + "."
            + successor);
  }
}
