package dev.stepwell.api.representation;

import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Link;
import dev.stepwell.catalog.LinkedTreatment;
import dev.stepwell.catalog.Target;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Pathway;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The treatments of a condition. */
@Schema(
    name = "ConditionTreatments",
    description = "The treatments of a condition, in ladder order, and those forbidden there apart")
public record ConditionTreatmentsView(
    @Schema(
            description =
                "Its treatments: those on its ladder in ladder order, then those that are only named for it")
        List<ConditionTreatmentView> items,
    @Schema(description = "Number of items", minimum = "0") int total,
    @Schema(description = "Treatments that must not be used here")
        List<ForbiddenTreatmentView> forbidden,
    @Schema(description = "The release in which this representation last changed", minimum = "1")
        int release) {

  /** One treatment, as it is tied to the condition. */
  @Schema(name = "ConditionTreatment", description = "A treatment as it is tied to a condition")
  public record ConditionTreatmentView(
      @Schema(description = "Unique among treatments") String slug,
      @Schema(description = "Name in words") String name,
      @Schema(description = "Kind of treatment") String kind,
      @Schema(description = "Whether it is surgery") boolean surgical,
      @Schema(
              description = "Invasiveness: 0 none, 1 medicine, 2 needle, 3 ablation, 4 surgery",
              minimum = "0",
              maximum = "4")
          int tier,
      @Schema(description = "Whether it stands on the condition's ladder") boolean onLadder,
      @Schema(
              description =
                  "How the starting list ties it to the condition: the strongest statement")
          String provenance,
      @Schema(description = "Where in the starting list") String section,
      @Schema(description = "What the evidence says of this pair") EvidenceView evidence,
      @Schema(description = "Every statement that ties the two, the strongest first")
          List<LinkStatementView> statements,
      @Schema(description = "Where to read on") SelfLink links) {}

  /** One statement that ties a treatment to a condition. */
  @Schema(
      name = "LinkStatement",
      description = "One statement that ties a treatment to a condition")
  public record LinkStatementView(
      @Schema(description = "How the starting list makes it") String provenance,
      @Schema(description = "Where in the starting list") String section,
      @Schema(description = "What the evidence says of the pair") EvidenceView evidence,
      @Schema(description = "Ids of sources") List<String> sources) {}

  /** The treatments of the condition with this slug, which exists. */
  public static ConditionTreatmentsView of(Reading reading, String slug) {
    Condition condition = reading.condition(slug);
    Pathway pathway = reading.pathway(slug);
    reading.noteUsers(EntryType.TREATMENT, new Target(Target.Kind.CONDITION, slug));
    reading.noteUsers(EntryType.TREATMENT, Target.category(condition.category()));
    Map<Treatment, List<Link>> links = new LinkedHashMap<>();
    for (LinkedTreatment linked : reading.bareCatalog().links(condition)) {
      Treatment treatment = reading.note(linked.treatment());
      links.computeIfAbsent(treatment, any -> new ArrayList<>()).add(linked.link());
    }
    List<ConditionTreatmentView> items =
        links.entrySet().stream()
            .filter(it -> !isForbidden(pathway, it.getKey()))
            .sorted(
                Comparator.<Map.Entry<Treatment, List<Link>>>comparingInt(
                        it -> place(pathway, it.getKey()))
                    .thenComparing(it -> it.getKey().rank())
                    .thenComparing(it -> it.getKey().slug()))
            .map(it -> item(pathway, it.getKey(), it.getValue()))
            .toList();
    List<ForbiddenTreatmentView> forbidden = ForbiddenTreatmentView.of(reading, pathway);
    return new ConditionTreatmentsView(
        items, items.size(), forbidden, reading.changedIn().number());
  }

  private static boolean isForbidden(Pathway pathway, Treatment treatment) {
    return pathway.forbidden().stream().anyMatch(it -> it.treatment().equals(treatment.slug()));
  }

  /** The place on the ladder; what is not on it comes last. */
  private static int place(Pathway pathway, Treatment treatment) {
    for (int i = 0; i < pathway.steps().size(); i++) {
      if (pathway.steps().get(i).activity().uses(treatment.slug())) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static ConditionTreatmentView item(
      Pathway pathway, Treatment treatment, List<Link> links) {
    Link strongest = links.get(0);
    return new ConditionTreatmentView(
        treatment.slug(),
        treatment.name(),
        treatment.kind().term(),
        treatment.surgical(),
        treatment.tier(),
        pathway.uses(treatment.slug()),
        strongest.provenance().term(),
        strongest.section(),
        EvidenceView.of(strongest.evidence()),
        links.stream()
            .map(
                link ->
                    new LinkStatementView(
                        link.provenance().term(),
                        link.section(),
                        EvidenceView.of(link.evidence()),
                        link.sources()))
            .toList(),
        SelfLink.of("treatments", treatment.slug()));
  }
}
