package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Catalog;
import dev.stepwell.catalog.Category;
import dev.stepwell.catalog.Condition;
import dev.stepwell.catalog.EntryType;
import dev.stepwell.catalog.Evidence;
import dev.stepwell.catalog.Faq;
import dev.stepwell.catalog.Finding;
import dev.stepwell.catalog.Link;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.catalog.Treatment;
import dev.stepwell.pathway.FindingKind;
import java.util.Collection;
import java.util.List;

/**
 * The part of rule 7 about references: each resolves, every condition has a pathway, and no red
 * flag has the slug of another finding.
 */
final class References implements Rule {

  private static final int RULE = 7;

  @Override
  public void check(Catalog catalog, Report report) {
    Check check = new Check(catalog, report);
    catalog.conditions().forEach(check::condition);
    catalog.pathways().forEach(pathway -> new PathwayReferences(check, pathway).check());
    catalog.treatments().forEach(check::treatment);
    catalog
        .diagnostics()
        .forEach(
            it -> {
              String path = "/diagnostics/" + it.slug();
              check.sources(path, it.sources());
              it.evidence().ifPresent(evidence -> check.evidence(path, evidence));
            });
    catalog.entries(EntryType.FINDING).values().forEach(it -> check.finding((Finding) it));
    catalog.redFlags().forEach(check::redFlag);
    catalog.faqs().forEach(check::faq);
  }

  /** Checks the references of one catalog. */
  record Check(Catalog catalog, Report report) {

    void resolves(EntryType type, String path, String key) {
      if (!catalog.entries(type).containsKey(key)) {
        unknown(path, "no " + type.term(), key);
      }
    }

    void resolves(EntryType type, String path, Collection<String> keys) {
      keys.forEach(key -> resolves(type, path, key));
    }

    void resolvesFinding(String path, String slug) {
      if (catalog.finding(slug).isEmpty()) {
        unknown(path, "no finding", slug);
      }
    }

    void unknown(String path, String what, String key) {
      report.add(
          RULE, path, "unknown-reference", "There is " + what + " \"" + key + "\" in the catalog.");
    }

    void sources(String path, List<String> ids) {
      resolves(EntryType.SOURCE, path + "/sources", ids);
    }

    void evidence(String path, Evidence evidence) {
      resolves(EntryType.SOURCE, path + "/evidence/for", evidence.supporting());
      resolves(EntryType.SOURCE, path + "/evidence/against", evidence.opposing());
    }

    void condition(Condition condition) {
      String path = "/conditions/" + condition.slug();
      resolves(EntryType.CONDITION, path + "/causes", condition.causes());
      resolves(EntryType.CONDITION, path + "/considerFirst", condition.considerFirst());
      sources(path, condition.sources());
      if (catalog.pathway(condition.slug()).isEmpty()) {
        report.add(RULE, path, "missing-pathway", "Every condition has a pathway.");
      }
    }

    void treatment(Treatment treatment) {
      String path = "/treatments/" + treatment.slug();
      sources(path, treatment.sources());
      evidence(path, treatment.evidence());
      treatment.cautions().forEach(it -> sources(path + "/cautions", it.sources()));
      for (Link link : treatment.links()) {
        String at =
            path
                + "/links/"
                + link.condition().or(() -> link.category().map(Category::term)).orElseThrow();
        link.condition().ifPresent(slug -> resolves(EntryType.CONDITION, at, slug));
        evidence(at, link.evidence());
        sources(at, link.sources());
      }
    }

    void finding(Finding finding) {
      String path = "/findings/" + finding.slug();
      sources(path, finding.sources());
      if (finding.kind() == FindingKind.RED_FLAG || catalog.redFlag(finding.slug()).isPresent()) {
        report.add(
            RULE,
            path,
            "duplicate-finding",
            "A red flag stands among the red flags, and only there.");
      }
    }

    void redFlag(RedFlag flag) {
      sources("/redFlags/" + flag.slug(), flag.sources());
    }

    void faq(Faq faq) {
      String path = "/faqs/" + faq.slug();
      resolves(EntryType.CONDITION, path + "/conditions", faq.conditions());
      resolves(EntryType.TREATMENT, path + "/treatments", faq.treatments());
      resolves(EntryType.RED_FLAG, path + "/redFlags", faq.redFlags());
      sources(path, faq.sources());
    }
  }
}
