package dev.stepwell.catalog;

import dev.stepwell.pathway.Pathway;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A place at which an entry names something of its catalog.
 *
 * @param target what it names
 * @param place where
 */
public record Reference(Target target, Place place) {

  /** Where: plural of the entry's type, its key, then the way within its document. */
  public String path() {
    return place.path();
  }

  /** Every reference of an entry, in the order of its members. */
  public static List<Reference> allOf(Object entry) {
    Collected references = new Collected();
    Place top = Place.of(EntryKey.of(entry));
    switch (Catalog.typeOf(entry)) {
      case CONDITION -> of((Condition) entry, top, references);
      case PATHWAY -> new PathwayReferences(references, (Pathway) entry).collect(top);
      case TREATMENT -> of((Treatment) entry, top, references);
      case DIAGNOSTIC -> of((Diagnostic) entry, top, references);
      case FINDING -> references.sources(top, ((Finding) entry).sources());
      case RED_FLAG -> references.sources(top, ((RedFlag) entry).sources());
      case FAQ -> of((Faq) entry, top, references);
      case SOURCE -> {}
    }
    return references.found();
  }

  private static void of(Condition condition, Place top, Collected references) {
    references.add(Target.category(condition.category()), top.at("category"));
    references.add(Target.Kind.CONDITION, top.at("causes"), condition.causes());
    references.add(Target.Kind.CONDITION, top.at("considerFirst"), condition.considerFirst());
    references.sources(top, condition.sources());
  }

  private static void of(Treatment treatment, Place top, Collected references) {
    treatment.group().ifPresent(group -> references.add(Target.group(group), top.at("group")));
    references.sources(top, treatment.sources());
    references.evidence(top, treatment.evidence());
    treatment.cautions().forEach(it -> references.sources(top.at("cautions"), it.sources()));
    for (Link link : treatment.links()) {
      Place place =
          top.at("links")
              .at(link.condition().or(() -> link.category().map(Category::term)).orElseThrow());
      link.condition().ifPresent(it -> references.add(Target.Kind.CONDITION, place, List.of(it)));
      link.category().ifPresent(it -> references.add(Target.category(it), place));
      references.evidence(place, link.evidence());
      references.sources(place, link.sources());
    }
  }

  private static void of(Diagnostic diagnostic, Place top, Collected references) {
    references.sources(top, diagnostic.sources());
    diagnostic.evidence().ifPresent(it -> references.evidence(top, it));
  }

  private static void of(Faq faq, Place top, Collected references) {
    references.add(Target.Kind.CONDITION, top.at("conditions"), faq.conditions());
    references.add(Target.Kind.TREATMENT, top.at("treatments"), faq.treatments());
    references.add(Target.Kind.RED_FLAG, top.at("redFlags"), faq.redFlags());
    references.sources(top, faq.sources());
  }

  /** The references of one entry, on the way. */
  static final class Collected {
    private final List<Reference> found = new ArrayList<>();

    void add(Target target, Place place) {
      found.add(new Reference(target, place));
    }

    void add(Target.Kind kind, Place place, List<String> keys) {
      for (String key : keys) {
        add(new Target(kind, key), place);
      }
    }

    void sources(Place of, List<String> ids) {
      add(Target.Kind.SOURCE, of.at("sources"), ids);
    }

    void evidence(Place of, Evidence evidence) {
      Place place = of.at("evidence");
      add(Target.Kind.SOURCE, place.at("for"), evidence.supporting());
      add(Target.Kind.SOURCE, place.at("against"), evidence.opposing());
    }

    List<Reference> found() {
      return Collections.unmodifiableList(found);
    }
  }
}
