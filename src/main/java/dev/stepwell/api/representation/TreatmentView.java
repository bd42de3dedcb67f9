package dev.stepwell.api.representation;

import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Link;
import dev.stepwell.catalog.LinkedTreatment;
import dev.stepwell.catalog.Target;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Pathway;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A treatment. */
@Schema(name = "Treatment", description = "A treatment of the catalog")
public record TreatmentView(
    @Schema(description = "Unique among treatments") String slug,
    @Schema(description = "Name in words") String name,
    @Schema(
            description =
                "Kind of treatment; diagnostic is a test that the starting list names among the treatments")
        String kind,
    @Schema(description = "Whether it is surgery") boolean surgical,
    @Schema(
            description = "Invasiveness: 0 none, 1 medicine, 2 needle, 3 ablation, 4 surgery",
            minimum = "0",
            maximum = "4")
        int tier,
    @Schema(description = "Its usual place in a ladder, which is not the tier", minimum = "0")
        int rank,
    @Schema(description = "Other names") List<String> aliases,
    @Schema(description = "What it is, in plain words") String summary,
    @Schema(description = "Where it is done") String setting,
    @Schema(description = "What is known of relief, with no promise") String relief,
    @Schema(description = "Cautions, each with its sources") List<Caution> cautions,
    @Schema(description = "What the evidence says") EvidenceView evidence,
    @Schema(
            description =
                "Slug of its equivalence group: two names for one procedure count as one trial")
        Optional<String> group,
    @Schema(description = "Its codes") List<CodingView> codings,
    @Schema(description = "The conditions whose pathway uses it") List<TreatmentUseView> conditions,
    @Schema(description = "Statements that name it for conditions whose pathway does not use it")
        List<TreatmentUseView> onlyNamedFor,
    @Schema(description = "The release in which this representation last changed", minimum = "1")
        int release,
    @Schema(description = "Day of the last clinical review") LocalDate reviewedOn,
    @Schema(description = "Day by which the next clinical review is due") LocalDate nextReviewOn,
    @Schema(description = "True once the next clinical review is overdue, else left out")
        Optional<Boolean> reviewOverdue,
    @Schema(description = "Ids of sources") List<String> sources,
    @Schema(description = "Where to read on") TreatmentLinks links) {

  /** Where to read on about a treatment. */
  @Schema(
      name = "TreatmentLinks",
      description = "Where to read on about a treatment; paths on this server")
  public record TreatmentLinks(
      @Schema(description = "The treatment") String self,
      @Schema(description = "The releases that changed it") String history) {

    static TreatmentLinks of(String slug) {
      String self = Paths.of("treatments", slug);
      return new TreatmentLinks(self, self + "/history");
    }
  }

  /** A caution. */
  @Schema(name = "Caution", description = "A caution that goes with a treatment")
  public record Caution(
      @Schema(description = "The caution, in plain words") String text,
      @Schema(description = "Ids of sources") List<String> sources) {}

  /** A condition that the treatment is tied to. */
  @Schema(
      name = "TreatmentUse",
      description = "A condition that a treatment is tied to, by the strongest statement")
  public record TreatmentUseView(
      @Schema(description = "Slug of the condition") String slug,
      @Schema(description = "Name of the condition") String name,
      @Schema(description = "How the starting list ties the two") String provenance,
      @Schema(description = "Where in the starting list") String section) {}

  /** The representation of a treatment. */
  public static TreatmentView of(Reading reading, Treatment treatment) {
    reading.note(treatment);
    String slug = treatment.slug();
    List<TreatmentUseView> used = uses(reading, treatment, true);
    List<TreatmentUseView> named = uses(reading, treatment, false);
    return new TreatmentView(
        slug,
        treatment.name(),
        treatment.kind().term(),
        treatment.surgical(),
        treatment.tier(),
        treatment.rank(),
        treatment.aliases(),
        treatment.summary(),
        treatment.setting(),
        treatment.relief(),
        treatment.cautions().stream().map(it -> new Caution(it.text(), it.sources())).toList(),
        EvidenceView.of(treatment.evidence()),
        treatment.group(),
        CodingView.of(treatment.codings()),
        used,
        named,
        reading.changedIn().number(),
        treatment.reviewedOn(),
        treatment.nextReviewOn(),
        reading.overdue(treatment),
        treatment.sources(),
        TreatmentLinks.of(slug));
  }

  private static List<TreatmentUseView> uses(
      Reading reading, Treatment treatment, boolean onLadder) {
    return linked(reading, treatment)
        .distinct()
        .sorted()
        .flatMap(slug -> reading.bareCatalog().condition(slug).stream())
        .flatMap(condition -> use(reading, treatment, condition, onLadder))
        .toList();
  }

  /** Slugs of the conditions that its links name, or whose category they name. */
  private static Stream<String> linked(Reading reading, Treatment treatment) {
    List<Target> categories =
        treatment.links().stream()
            .flatMap(link -> link.category().stream())
            .map(Target::category)
            .toList();
    categories.forEach(it -> reading.noteUsers(EntryType.CONDITION, it));
    return Stream.concat(
        treatment.links().stream().flatMap(link -> link.condition().stream()),
        categories.stream()
            .flatMap(it -> reading.bareCatalog().users(it, EntryType.CONDITION))
            .map(EntryKey::key));
  }

  private static Stream<TreatmentUseView> use(
      Reading reading, Treatment treatment, Condition condition, boolean onLadder) {
    Optional<Link> link =
        reading.bareCatalog().links(condition).stream()
            .filter(linked -> linked.treatment().equals(treatment))
            .map(LinkedTreatment::link)
            .findFirst();
    Optional<Pathway> pathway = reading.bareCatalog().pathway(condition.slug());
    boolean uses = pathway.filter(it -> it.uses(treatment.slug())).isPresent();
    if (link.isEmpty() || uses != onLadder) {
      return Stream.empty();
    }
    reading.note(condition);
    pathway.ifPresent(reading::note);
    return Stream.of(
        new TreatmentUseView(
            condition.slug(),
            condition.name(),
            link.get().provenance().term(),
            link.get().section()));
  }
}
