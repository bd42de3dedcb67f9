package dev.stepwell.explorer;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Category;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.Treatment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The first page: dangers, the search, and everything there is.
 *
 * @param frame what is around it
 * @param dangers all red flags, the most urgent first
 * @param categories with their conditions
 * @param treatments the gentlest first
 */
@CheckedTemplate(basePath = "explorer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record StartPage(
    Frame frame,
    List<DangerGroup> dangers,
    List<CategoryList> categories,
    List<TreatmentLine> treatments)
    implements TemplateInstance {

  /** A category and its conditions. */
  record CategoryList(String slug, String title, List<ConditionLine> conditions) {}

  /** A condition, with the names by which it is known. */
  record ConditionLine(NamedLink link, String aliases, String urgency, String urgencyText) {

    static ConditionLine of(Scene scene, Condition it) {
      return new ConditionLine(
          new NamedLink(it.name(), scene.link(Places.condition(it.slug()))),
          String.join(", ", it.aliases()),
          it.urgency().term(),
          Words.of("urgency", it.urgency()));
    }
  }

  /** A treatment, and how invasive it is. */
  record TreatmentLine(NamedLink link, String tier) {

    static TreatmentLine of(Scene scene, Treatment it) {
      return new TreatmentLine(
          new NamedLink(it.name(), scene.link(Places.treatment(it.slug()))),
          Words.say("tier." + it.tier()));
    }
  }

  static Page of(Scene scene) {
    Catalog catalog = scene.catalog();
    return Page.ok(
        new StartPage(
            scene.frame(),
            DangerGroup.of(catalog.redFlags(), scene.emergency()),
            Stream.of(Category.values())
                .map(category -> list(scene, category))
                .filter(it -> !it.conditions().isEmpty())
                .toList(),
            catalog.treatments().stream()
                .sorted(
                    Comparator.comparingInt(Treatment::tier)
                        .thenComparing(Treatment::rank)
                        .thenComparing(Treatment::slug))
                .map(it -> TreatmentLine.of(scene, it))
                .toList()));
  }

  private static CategoryList list(Scene scene, Category category) {
    return new CategoryList(
        category.term(),
        category.title(),
        scene.catalog().conditions().stream()
            .filter(it -> it.category() == category)
            .sorted(Comparator.comparing(Condition::name))
            .map(it -> ConditionLine.of(scene, it))
            .toList());
  }
}
