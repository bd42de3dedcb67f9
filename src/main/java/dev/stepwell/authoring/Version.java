package dev.stepwell.authoring;

import dev.stepwell.problem.Problem;
import dev.stepwell.problem.ProblemType;
import java.util.List;

/**
 * The state of a change request on which a change rests, as {@code If-Match} names it.
 *
 * @param tags the entity tags of which one must be the present one; {@code *} is any
 */
public record Version(List<String> tags) {

  /** Any state. */
  public static final Version ANY = new Version(List.of("*"));

  /** Copies the tags. */
  public Version {
    tags = List.copyOf(tags);
  }

  /** The entity tag of a change request as it is. */
  public static String tagOf(ChangeRequest request) {
    return "\"%d-%d\"".formatted(request.id(), request.version());
  }

  void require(ChangeRequest request) {
    if (!tags.contains("*") && !tags.contains(tagOf(request))) {
      throw Problem.of(
          ProblemType.STALE,
          "Change request %d has changed since: it is %s now, with the ETag %s. Read it again."
              .formatted(request.id(), request.state().term(), tagOf(request)));
    }
  }
}
