package dev.stepwell.api.representation;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.Diagnostic;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.catalog.Reviewed;
import dev.stepwell.catalog.Target;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.FindingKind;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.release.Edition;
import dev.stepwell.release.Naming;
import dev.stepwell.release.Recall;
import dev.stepwell.release.Release;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One reading of an edition, on the way to one representation. It notes what is looked at: entries,
 * whole types, and who names something. So it knows which release last changed the representation,
 * and on what it depends.
 */
public final class Reading {

  private final Edition edition;
  private final LocalDate today;
  private int changedIn = 1;
  private Instant recalled = Instant.EPOCH;
  private boolean everything;
  private final Set<EntryType> types = EnumSet.noneOf(EntryType.class);
  private final Set<EntryKey> entries = new HashSet<>();
  private final Set<Naming> namings = new HashSet<>();

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

  /** The edition that is read. Whoever takes it may look at anything: all of it is noted. */
  public Edition edition() {
    everything = true;
    return edition;
  }

  /** The catalog that is read. Whoever takes it may look at anything: all of it is noted. */
  public Catalog catalog() {
    return edition().catalog();
  }

  /** The catalog that is read, for looks that the caller notes one by one. */
  public Catalog bareCatalog() {
    return edition.catalog();
  }

  /** What was noted so far. */
  public Dependencies dependencies() {
    return new Dependencies(everything, types, entries, namings);
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
  public void noteAll(EntryType... all) {
    types.addAll(List.of(all));
    changed(edition.changedIn(all));
  }

  /** Notes that it was asked which entries of a type name something. */
  public void noteUsers(EntryType by, Target target) {
    Naming naming = new Naming(by, target);
    namings.add(naming);
    changed(edition.changedIn(naming));
  }

  /** Notes that a release itself was looked at. */
  public void note(Release release) {
    everything = true;
    changed(release);
  }

  private void changed(Release release) {
    changedIn = Math.max(changedIn, release.number());
  }

  /** Notes an entry in force, and gives it back. */
  public <T> T note(T entry) {
    entryChangedIn(Objects.requireNonNull(entry));
    return entry;
  }

  /** Notes an entry in force; the number of the release that last changed it. */
  int entryChangedIn(Object entry) {
    EntryKey name = EntryKey.of(entry);
    Release release = edition.changedIn(name.type(), name.key());
    entries.add(name);
    changed(release);
    return release.number();
  }

  /** The same for a finding, which may be a red flag. */
  int findingChangedIn(Finding finding) {
    return finding.kind() == FindingKind.RED_FLAG
        ? entryChangedIn(bareCatalog().redFlag(finding.slug()).orElseThrow())
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
    return note(bareCatalog().condition(slug).orElseThrow());
  }

  Pathway pathway(String condition) {
    return note(bareCatalog().pathway(condition).orElseThrow());
  }

  Treatment treatment(String slug) {
    return note(bareCatalog().treatment(slug).orElseThrow());
  }

  /** Notes the treatments of an equivalence group. */
  void group(String group) {
    noteUsers(EntryType.TREATMENT, Target.group(group));
    bareCatalog().group(group).forEach(this::note);
  }

  Diagnostic diagnostic(String slug) {
    return note(bareCatalog().diagnostic(slug).orElseThrow());
  }

  RedFlag redFlag(String slug) {
    return note(bareCatalog().redFlag(slug).orElseThrow());
  }

  Finding finding(String slug) {
    Finding finding = bareCatalog().finding(slug).orElseThrow();
    findingChangedIn(finding);
    return finding;
  }
}
