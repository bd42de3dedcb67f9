package dev.stepwell.authoring;

import dev.stepwell.audit.Audit;
import dev.stepwell.identity.Caller;
import dev.stepwell.problem.Problem;
import dev.stepwell.problem.ProblemType;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Editions;
import dev.stepwell.release.Publications;
import dev.stepwell.release.RecallRefusedException;
import dev.stepwell.release.Release;
import dev.stepwell.release.Replaced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is done about a release that should not have been: its inverse is drafted, and it is marked
 * as recalled.
 */
@ApplicationScoped
public class Reversals {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final ChangeRequests requests;
  private final Publications publications;
  private final Editions editions;
  private final Audit audit;

  Reversals(ChangeRequests requests, Publications publications, Editions editions, Audit audit) {
    this.requests = requests;
    this.publications = publications;
    this.editions = editions;
    this.audit = audit;
  }

  /**
   * Drafts what puts every entry of a release back to how it was before. It is based on that
   * release, so that an entry which was changed again since is a conflict.
   */
  public ChangeRequest revert(int number, Caller by) {
    Release release = existing(number);
    if (number == 1) {
      throw Problem.of(
          ProblemType.CONFLICT,
          "Nothing was in force before release 1, so that it has no inverse.");
    }
    Replaced replaced =
        publications
            .replacedBy(release)
            .orElseThrow(
                () ->
                    Problem.unavailable(
                        "The database was put back, and what it has is not read yet.",
                        RETRY_AFTER));
    List<ProposedChange> inverse =
        Differences.from(
            /* before= */ replaced.after(), /* after= */ replaced.before(), replaced.successors());
    if (inverse.isEmpty()) {
      throw Problem.of(
          ProblemType.CONFLICT,
          "Release %d changed no entry, so that it has no inverse.".formatted(number));
    }
    String title = "Revert release " + number;
    String why = "Puts back what release %d changed: %s".formatted(number, release.note());
    return requests.draft(
        by, new Proposal(title, why, Optional.of(number), inverse), "revertRelease");
  }

  /** Recalls a release: every answer from it says so, and why, for good. */
  @Transactional
  public void recall(int number, Caller by, String reason) {
    existing(number);
    try {
      publications.recall(number, by.name(), reason);
      audit.done(by, "recallRelease", "/api/v1/releases/" + number, "");
    } catch (RecallRefusedException e) {
      throw Problem.of(
          ProblemType.CONFLICT, "Release %d is recalled already, for good.".formatted(number));
    }
  }

  private Release existing(int number) {
    Edition live = editions.current();
    int newest = live.release().number();
    if (number > newest) {
      throw Problem.notFound("There is no release %d; the newest is %d.".formatted(number, newest));
    }
    return live.release(number);
  }
}
