package dev.stepwell.release;

import dev.stepwell.catalog.EntryType;
import jakarta.enterprise.context.ApplicationScoped;

/** The repositories of the system of record, one for each type of entry. */
final class Repositories {

  private Repositories() {}

  /** {@code condition_revision} */
  @ApplicationScoped
  static class Conditions extends RevisionRepository<ConditionRevision> {
    Conditions() {
      super(EntryType.CONDITION, "condition_revision", ConditionRevision::new);
    }
  }

  /** {@code pathway_revision}, {@code pathway_step} */
  @ApplicationScoped
  static class Pathways extends RevisionRepository<PathwayRevision> {
    Pathways() {
      super(
          EntryType.PATHWAY,
          "pathway_revision",
          PathwayRevision::new,
          new Parts("steps", "pathway_step", "pathway_revision_id"));
    }
  }

  /** {@code treatment_revision}, {@code treatment_link} */
  @ApplicationScoped
  static class Treatments extends RevisionRepository<TreatmentRevision> {
    Treatments() {
      super(
          EntryType.TREATMENT,
          "treatment_revision",
          TreatmentRevision::new,
          new Parts("links", "treatment_link", "treatment_revision_id"));
    }
  }

  /** {@code diagnostic_revision} */
  @ApplicationScoped
  static class Diagnostics extends RevisionRepository<DiagnosticRevision> {
    Diagnostics() {
      super(EntryType.DIAGNOSTIC, "diagnostic_revision", DiagnosticRevision::new);
    }
  }

  /** {@code finding_revision} */
  @ApplicationScoped
  static class Findings extends RevisionRepository<FindingRevision> {
    Findings() {
      super(EntryType.FINDING, "finding_revision", FindingRevision::new);
    }
  }

  /** {@code red_flag_revision} */
  @ApplicationScoped
  static class RedFlags extends RevisionRepository<RedFlagRevision> {
    RedFlags() {
      super(EntryType.RED_FLAG, "red_flag_revision", RedFlagRevision::new);
    }
  }

  /** {@code faq_revision} */
  @ApplicationScoped
  static class Faqs extends RevisionRepository<FaqRevision> {
    Faqs() {
      super(EntryType.FAQ, "faq_revision", FaqRevision::new);
    }
  }

  /** {@code source_revision} */
  @ApplicationScoped
  static class Sources extends RevisionRepository<SourceRevision> {
    Sources() {
      super(EntryType.SOURCE, "source_revision", SourceRevision::new);
    }
  }
}
