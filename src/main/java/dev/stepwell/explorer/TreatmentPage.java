package dev.stepwell.explorer;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Caution;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.Pathway;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * A treatment.
 *
 * @param frame what is around it
 * @param name of the treatment
 * @param aliases other names
 * @param kind in words
 * @param tier how invasive it is, in words
 * @param surgical whether it is surgery
 * @param setting where it is done
 * @param summary what it is
 * @param relief what is known of relief
 * @param cautions each with its sources
 * @param evidence what the evidence says
 * @param sameAs other names of the same procedure
 * @param ladders where it is a step
 * @param codes its codes
 * @param review of the entry
 * @param sources of the entry
 * @param request the same by the API
 */
@CheckedTemplate(basePath = "explorer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TreatmentPage(
    Frame frame,
    String name,
    List<String> aliases,
    String kind,
    String tier,
    boolean surgical,
    String setting,
    String summary,
    String relief,
    List<CautionLine> cautions,
    EvidenceLine evidence,
    List<NamedLink> sameAs,
    List<NamedLink> ladders,
    List<CodeLine> codes,
    Review review,
    List<SourceLine> sources,
    String request)
    implements TemplateInstance {

  /** A caution, and what it rests on. */
  record CautionLine(String text, List<SourceLine> sources) {

    static CautionLine of(Catalog catalog, Caution it) {
      return new CautionLine(it.text(), SourceLine.of(catalog, it.sources()));
    }
  }

  static Page of(Scene scene, String slug) {
    return scene
        .catalog()
        .treatment(slug)
        .map(it -> Page.ok(of(scene, it)))
        .orElseGet(() -> Absent.entry(scene, EntryType.TREATMENT, slug, Places::treatment));
  }

  private static TreatmentPage of(Scene scene, Treatment it) {
    Catalog catalog = scene.catalog();
    return new TreatmentPage(
        scene.frame(),
        it.name(),
        it.aliases(),
        Words.of("treatment", it.kind()),
        Words.say("tier." + it.tier()),
        it.surgical(),
        it.setting(),
        it.summary(),
        it.relief(),
        it.cautions().stream().map(c -> CautionLine.of(catalog, c)).toList(),
        EvidenceLine.of(catalog, it),
        sameAs(scene, it),
        catalog.pathways().stream()
            .filter(pathway -> pathway.uses(it.slug()))
            .map(Pathway::condition)
            .flatMap(slug -> catalog.condition(slug).stream())
            .map(c -> new NamedLink(c.name(), scene.link(Places.condition(c.slug()))))
            .toList(),
        CodeLine.of(it.codings()),
        Review.of(it.reviewedOn(), it.nextReviewOn(), scene.today()),
        SourceLine.of(catalog, it.sources()),
        scene.link("/api/v1/treatments/" + it.slug()));
  }

  private static List<NamedLink> sameAs(Scene scene, Treatment it) {
    Optional<String> group = it.group();
    return group.stream()
        .flatMap(name -> scene.catalog().group(name).stream())
        .filter(other -> !other.slug().equals(it.slug()))
        .map(other -> new NamedLink(other.name(), scene.link(Places.treatment(other.slug()))))
        .toList();
  }
}
