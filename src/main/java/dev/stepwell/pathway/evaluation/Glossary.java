package dev.stepwell.pathway.evaluation;

import dev.stepwell.pathway.Urgency;
import java.util.Map;
import java.util.Set;

/**
 * What slugs stand for in a catalog, as far as an evaluation asks.
 *
 * @param identities what tells each treatment apart: its equivalence group, else its slug
 * @param tests the treatments that are tests
 * @param surgical the treatments that are surgery
 * @param redFlags the urgency of every red flag, of this pathway's and of all others
 * @param contraindications the findings that are contraindications
 */
public record Glossary(
    Map<String, String> identities,
    Set<String> tests,
    Set<String> surgical,
    Map<String, Urgency> redFlags,
    Set<String> contraindications) {

  /** The identity of a treatment; of one that is not known, its slug. */
  String identity(String treatment) {
    return identities.getOrDefault(treatment, treatment);
  }
}
