package dev.stepwell.explorer;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.picture.Picture;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A condition with its ladder.
 *
 * @param frame what is around it
 * @param slug of the condition
 * @param name of the condition
 * @param category in words
 * @param aliases other names
 * @param summary what it is
 * @param urgency term of how soon to be seen
 * @param urgencyText the urgency in words
 * @param urgencyNote when it is sooner
 * @param dangers the red flags of its screen
 * @param isLadder whether it has a ladder of care, or leads straight to somebody else
 * @param picture the ladder as an SVG element
 * @param steps the ladder
 * @param forbidden what must not be used here
 * @param symptoms what is felt
 * @param surgeryNote what the catalog says of surgery for it
 * @param considerFirst like conditions to rule out first
 * @param causes what it can cause
 * @param causedBy what can cause it
 * @param codes its codes
 * @param codingNote how they are used
 * @param review of the pathway
 * @param sources of condition and pathway
 * @param where the page that asks where somebody stands
 * @param asOf the day that was asked for
 * @param today the latest day that can be asked for
 * @param request the same by the API
 */
@CheckedTemplate(basePath = "explorer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ConditionPage(
    Frame frame,
    String slug,
    String name,
    String category,
    List<String> aliases,
    String summary,
    String urgency,
    String urgencyText,
    Optional<String> urgencyNote,
    List<DangerGroup> dangers,
    boolean isLadder,
    RawString picture,
    List<LadderStep> steps,
    List<Forbidden> forbidden,
    List<String> symptoms,
    Optional<String> surgeryNote,
    List<NamedLink> considerFirst,
    List<NamedLink> causes,
    List<NamedLink> causedBy,
    List<CodeLine> codes,
    Optional<String> codingNote,
    Review review,
    List<SourceLine> sources,
    String where,
    String asOf,
    String today,
    String request)
    implements TemplateInstance {

  /** A treatment that must not be used here. */
  record Forbidden(NamedLink treatment, String because) {}

  static Page of(Scene scene, String slug) {
    Catalog catalog = scene.catalog();
    Optional<Condition> condition = catalog.condition(slug);
    Optional<Pathway> pathway = catalog.pathway(slug);
    return condition.isPresent() && pathway.isPresent()
        ? Page.ok(of(scene, condition.get(), pathway.get()))
        : Absent.entry(scene, EntryType.CONDITION, slug, Places::condition);
  }

  private static ConditionPage of(Scene scene, Condition it, Pathway pathway) {
    Catalog catalog = scene.catalog();
    return new ConditionPage(
        scene.frame(),
        it.slug(),
        it.name(),
        it.category().title(),
        it.aliases(),
        it.summary(),
        it.urgency().term(),
        Words.of("urgency", it.urgency()),
        it.urgencyNote().map(scene.emergency()::in),
        DangerGroup.of(
            pathway.redFlags().stream().flatMap(f -> catalog.redFlag(f).stream()).toList(),
            scene.emergency()),
        pathway.type() == Pathway.Type.LADDER,
        new RawString(
            Picture.of(pathway, scene.emergency().in(catalog, pathway.redFlags())).element()),
        Ladder.of(scene, it, pathway),
        pathway.forbidden().stream()
            .map(
                f ->
                    new Forbidden(
                        treatment(scene, f.treatment()), scene.emergency().in(f.because())))
            .toList(),
        it.symptoms(),
        it.surgeryNote(),
        conditions(scene, it.considerFirst()),
        conditions(scene, it.causes()),
        conditions(scene, catalog.causedBy(it.slug())),
        CodeLine.of(it.codings()),
        it.codingNote(),
        Review.of(pathway.reviewedOn(), pathway.nextReviewOn(), scene.today()),
        SourceLine.of(
            catalog,
            Stream.concat(it.sources().stream(), pathway.sources().stream())
                .distinct()
                .sorted()
                .toList()),
        Places.where(it.slug()),
        scene.asOf().map(Object::toString).orElse(""),
        scene.today().toString(),
        scene.link("/api/v1/conditions/" + it.slug() + "/pathway"));
  }

  private static NamedLink treatment(Scene scene, String slug) {
    String name = scene.catalog().treatment(slug).map(Treatment::name).orElse(slug);
    return new NamedLink(name, scene.link(Places.treatment(slug)));
  }

  private static List<NamedLink> conditions(Scene scene, List<String> slugs) {
    return slugs.stream()
        .flatMap(slug -> scene.catalog().condition(slug).stream())
        .map(it -> new NamedLink(it.name(), scene.link(Places.condition(it.slug()))))
        .toList();
  }
}
