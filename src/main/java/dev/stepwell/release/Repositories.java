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
      super(EntryType.CONDITION, ConditionRevision.class, ConditionRevision::new, "");
    }
  }

  /** {@code pathway_revision}, {@code pathway_step} */
  @ApplicationScoped
  static class Pathways extends RevisionRepository<PathwayRevision> {
    Pathways() {
      super(EntryType.PATHWAY, PathwayRevision.class, PathwayRevision::new, "steps");
    }
  }

  /** {@code treatment_revision}, {@code treatment_link} */
  @ApplicationScoped
  static class Treatments extends RevisionRepository<TreatmentRevision> {
    Treatments() {
      super(EntryType.TREATMENT, TreatmentRevision.class, TreatmentRevision::new, "links");
    }
  }

  /** {@code diagnostic_revision} */
  @ApplicationScoped
  static class Diagnostics extends RevisionRepository<DiagnosticRevision> {
    Diagnostics() {
      super(EntryType.DIAGNOSTIC, DiagnosticRevision.class, DiagnosticRevision::new, "");
    }
  }

  /** {@code finding_revision} */
  @ApplicationScoped
  static class Findings extends RevisionRepository<FindingRevision> {
    Findings() {
      super(EntryType.FINDING, FindingRevision.class, FindingRevision::new, "");
    }
  }

  /** {@code red_flag_revision} */
  @ApplicationScoped
  static class RedFlags extends RevisionRepository<RedFlagRevision> {
    RedFlags() {
      super(EntryType.RED_FLAG, RedFlagRevision.class, RedFlagRevision::new, "");
    }
  }

  /** {@code faq_revision} */
  @ApplicationScoped
  static class Faqs extends RevisionRepository<FaqRevision> {
    Faqs() {
      super(EntryType.FAQ, FaqRevision.class, FaqRevision::new, "");
    }
  }

  /** {@code source_revision} */
  @ApplicationScoped
  static class Sources extends RevisionRepository<SourceRevision> {
    Sources() {
      super(EntryType.SOURCE, SourceRevision.class, SourceRevision::new, "");
    }
  }
}
