package dev.stepwell.catalog;

import dev.stepwell.pathway.Pathway;
import java.util.ArrayList;
import java.util.List;

/**
 * A place at which an entry names something of its catalog.
 *
 * @param target what it names
 * @param path where: plural of the entry's type, its key, then the way within its document
 */
public record Reference(Target target, String path) {

  /** Every reference of an entry, in the order of its members. */
  public static List<Reference> allOf(Object entry) {
    Collected references = new Collected(EntryKey.of(entry).path());
    switch (Catalog.typeOf(entry)) {
      case CONDITION -> of((Condition) entry, references);
      case PATHWAY -> new PathwayReferences(references, (Pathway) entry).collect();
      case TREATMENT -> of((Treatment) entry, references);
      case DIAGNOSTIC -> of((Diagnostic) entry, references);
      case FINDING -> references.sources("", ((Finding) entry).sources());
      case RED_FLAG -> references.sources("", ((RedFlag) entry).sources());
      case FAQ -> of((Faq) entry, references);
      case SOURCE -> {}
    }
    return references.found();
  }

  private static void of(Condition condition, Collected references) {
    references.add(Target.category(condition.category()), "/category");
    references.add(Target.Kind.CONDITION, "/causes", condition.causes());
    references.add(Target.Kind.CONDITION, "/considerFirst", condition.considerFirst());
    references.sources("", condition.sources());
  }

  private static void of(Treatment treatment, Collected references) {
    treatment.group().ifPresent(group -> references.add(Target.group(group), "/group"));
    references.sources("", treatment.sources());
    references.evidence("", treatment.evidence());
    treatment.cautions().forEach(it -> references.sources("/cautions", it.sources()));
    for (Link link : treatment.links()) {
      String path =
          "/links/" + link.condition().or(() -> link.category().map(Category::term)).orElseThrow();
      link.condition().ifPresent(it -> references.add(Target.Kind.CONDITION, path, List.of(it)));
      link.category().ifPresent(it -> references.add(Target.category(it), path));
      references.evidence(path, link.evidence());
      references.sources(path, link.sources());
    }
  }

  private static void of(Diagnostic diagnostic, Collected references) {
    references.sources("", diagnostic.sources());
    diagnostic.evidence().ifPresent(it -> references.evidence("", it));
  }

  private static void of(Faq faq, Collected references) {
    references.add(Target.Kind.CONDITION, "/conditions", faq.conditions());
    references.add(Target.Kind.TREATMENT, "/treatments", faq.treatments());
    references.add(Target.Kind.RED_FLAG, "/redFlags", faq.redFlags());
    references.sources("", faq.sources());
  }

  /** The references of one entry, on the way. */
  static final class Collected {
    private final String entry;
    private final List<Reference> found = new ArrayList<>();

    Collected(String entry) {
      this.entry = entry;
    }

    void add(Target target, String path) {
      found.add(new Reference(target, entry + path));
    }

    void add(Target.Kind kind, String path, List<String> keys) {
      keys.forEach(key -> add(new Target(kind, key), path));
    }

    void sources(String path, List<String> ids) {
      add(Target.Kind.SOURCE, path + "/sources", ids);
    }

    void evidence(String path, Evidence evidence) {
      add(Target.Kind.SOURCE, path + "/evidence/for", evidence.supporting());
      add(Target.Kind.SOURCE, path + "/evidence/against", evidence.opposing());
    }

    List<Reference> found() {
      return List.copyOf(found);
    }
  }
}
