package dev.stepwell.api.representation;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.Diagnostic;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.catalog.Reviewed;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Recall;
import dev.stepwell.release.Release;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One reading of an edition, on the way to one representation. It notes every entry that is looked
 * up, and so knows which release last changed the representation.
 */
public final class Reading {

  private final Edition edition;
  private final LocalDate today;
  private int changedIn = 1;
  private Instant recalled = Instant.EPOCH;

  /**
   * A new reading.
   *
   * @param today the day on which reviews are judged to be overdue or not
   */
  public Reading(Edition edition, LocalDate today) {
    this.edition = edition;
    this.today = today;
    noteRecall(edition.release());
  }

  /** The edition that is read. */
  public Edition edition() {
    return edition;
  }

  /** The catalog that is read. What is taken from it directly must be noted. */
  public Catalog catalog() {
    return edition.catalog();
  }

  /** The newest release that changed anything noted so far. */
  public Release changedIn() {
    return edition.release(changedIn);
  }

  /** When the representation last changed: with that release, or with a recall that it tells. */
  public Instant lastModified() {
    Instant published = changedIn().publishedAt();
    return recalled.isAfter(published) ? recalled : published;
  }

  /** Notes that the representation tells whether a release was recalled. */
  void noteRecall(Release release) {
    release
        .recall()
        .map(Recall::at)
        .filter(recalled::isBefore)
        .ifPresent(later -> recalled = later);
  }

  /** Notes that everything of these types was looked at, retirements included. */
  public void noteAll(EntryType... types) {
    note(edition.changedIn(types));
  }

  /** Notes that a release itself was looked at. */
  public void note(Release release) {
    changedIn = Math.max(changedIn, release.number());
  }

  /** Notes an entry in force, and gives it back. */
  public <T> T note(T entry) {
    entryChangedIn(Objects.requireNonNull(entry));
    return entry;
  }

  /** Notes an entry in force; the number of the release that last changed it. */
  int entryChangedIn(Object entry) {
    EntryType type = Catalog.typeOf(entry);
    Release release = edition.changedIn(type, type.keyOf(entry));
    note(release);
    return release.number();
  }

  /** The same for a finding, which may be a red flag. */
  int findingChangedIn(Finding finding) {
    return finding.kind() == FindingKind.RED_FLAG
        ? entryChangedIn(catalog().redFlag(finding.slug()).orElseThrow())
        : entryChangedIn(finding);
  }

  /** Whether the review of an entry is overdue: true, or left out. */
  Optional<Boolean> overdue(Reviewed entry) {
    return overdue(entry.nextReviewOn());
  }

  /** Whether a review that is due on a day is overdue: true, or left out. */
  Optional<Boolean> overdue(LocalDate nextReviewOn) {
    return Optional.of(nextReviewOn.isBefore(today)).filter(Boolean::booleanValue);
  }

  Condition condition(String slug) {
    return note(catalog().condition(slug).orElseThrow());
  }

  Pathway pathway(String condition) {
    return note(catalog().pathway(condition).orElseThrow());
  }

  Treatment treatment(String slug) {
    return note(catalog().treatment(slug).orElseThrow());
  }

  Diagnostic diagnostic(String slug) {
    return note(catalog().diagnostic(slug).orElseThrow());
  }

  RedFlag redFlag(String slug) {
    return note(catalog().redFlag(slug).orElseThrow());
  }

  Finding finding(String slug) {
    Finding finding = catalog().finding(slug).orElseThrow();
    findingChangedIn(finding);
    return finding;
  }
}
